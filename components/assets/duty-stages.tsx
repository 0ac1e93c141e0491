import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dutyStages, type Duty } from '@/lib/domain/duties'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { useDutyWord, useOriginText } from './duty-words'

type Policy = Pick<PolicyForScreens, 'levels' | 'segments'>
type Props = Readonly<{ duties: readonly Duty[]; children: (duty: Duty) => ReactNode }>

/** Duties by the stage of the asset's life in which they have to be done. */
export function DutyStages({ duties, children }: Props) {
  const t = useTranslations('duties.stages')
  return (
    <dl className="grid gap-x-8 gap-y-2 leading-160">
      {dutyStages.map((stage) => {
        const ofStage = duties.filter((duty) => duty.stage === stage)
        return (
          ofStage.length > 0 && (
            <div
              key={stage}
              className="grid break-inside-avoid gap-x-4 border-b border-solid-gray-200 pb-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
            >
              <dt className="font-bold">{t(stage)}</dt>
              <dd>
                <ul className="flex flex-col gap-2">
                  {ofStage.map((duty) => (
                    <li key={duty.code}>{children(duty)}</li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}

type TextProps = Readonly<{ duty: Duty; policy: Policy; removed: boolean; reason?: string | undefined }>

/** What a duty asks for and its basis; one that is taken out stays, struck, with its reason. */
export function DutyText({ duty, policy, removed, reason }: TextProps) {
  const t = useTranslations('duties')
  const word = useDutyWord()(duty.code)
  const origin = useOriginText(policy)
  return (
    <>
      {removed ? (
        <>
          <span className="mr-2 border border-solid-gray-900 px-1 text-[0.875rem] font-bold">{t('removed')}</span>
          <del>{word}</del>
        </>
      ) : (
        word
      )}
      {reason !== undefined && <span className="block whitespace-pre-wrap">{t('removedWhy', { reason })}</span>}
      <span className="block text-[0.875rem] text-solid-gray-700">
        {[t(`basis.${duty.basis}`), ...duty.from.map(origin)].join(' ／ ')}
      </span>
    </>
  )
}
