import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { dutiesOf, dutyStages, isRemoved, type Duty } from '@/lib/domain/duties'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'

type Props = Readonly<{ content: AssetContent; policy: PolicyForScreens }>

/** What has to be done with the asset, by stage, each duty with its basis; a removed one stays, struck, with its reason. */
export function AssetDuties({ content, policy }: Props) {
  const t = useTranslations('duties')
  const duties = dutiesOf(content, policy)
  return (
    <Section title={t('title')} lead={t('lead')}>
      <dl className="grid gap-x-8 gap-y-2 leading-160">
        {dutyStages.map((stage) => {
          const ofStage = duties.filter((duty) => duty.stage === stage)
          return (
            ofStage.length > 0 && (
              <div
                key={stage}
                className="grid break-inside-avoid gap-x-4 border-b border-solid-gray-200 pb-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
              >
                <dt className="font-bold">{t(`stages.${stage}`)}</dt>
                <dd>
                  <ul className="flex flex-col gap-2">
                    {ofStage.map((duty) => (
                      <DutyLine
                        key={duty.code}
                        duty={duty}
                        removed={isRemoved(content, duty.code) ? content.dutiesRemoved[duty.code] : undefined}
                        policy={policy}
                      />
                    ))}
                  </ul>
                </dd>
              </div>
            )
          )
        })}
      </dl>
    </Section>
  )
}

type LineProps = Readonly<{ duty: Duty; removed: string | undefined; policy: PolicyForScreens }>

function DutyLine({ duty, removed, policy }: LineProps) {
  const t = useTranslations('duties')
  const origin = useOriginText(policy)
  return (
    <li>
      {removed === undefined ? (
        t(`words.${duty.code}`)
      ) : (
        <>
          <span className="mr-2 border border-solid-gray-900 px-1 text-[0.875rem] font-bold">{t('removed')}</span>
          <del>{t(`words.${duty.code}`)}</del>
          <span className="block">{t('removedWhy', { reason: removed })}</span>
        </>
      )}
      <span className="block text-[0.875rem] text-solid-gray-700">
        {[t(`basis.${duty.basis}`), ...duty.from.map(origin)].join(' ／ ')}
      </span>
    </li>
  )
}

/** What brings a duty, in words. */
function useOriginText(policy: PolicyForScreens) {
  const locale = useLocale()
  const t = useTranslations('duties')
  const labels = useTranslations('fields')
  return (origin: Duty['from'][number]): string => {
    if (origin.kind === 'content') return t(`content.${origin.code}`)
    if (origin.kind === 'segment') {
      const segment = policy.segments.find(({ code }) => code === origin.code)
      return t('from.segment', { segment: segment?.[locale] ?? origin.code })
    }
    const axis = labels(`${origin.kind}.label`)
    if (origin.code === null) return t('from.unrated', { axis })
    const level = policy.levels.find((one) => one.axis === origin.kind && one.code === origin.code)
    return t('from.level', { axis, level: level?.[locale] ?? origin.code })
  }
}
