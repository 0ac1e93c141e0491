import { useTranslations } from 'next-intl'
import { dutyStages, type Duty } from '@/lib/domain/duties'
import { useDutyWord } from './duty-words'

type Props = Readonly<{ duties: readonly Duty[] }>

/** What duties ask for, in short: a line a stage, without where each is written. */
export function DutyLines({ duties }: Props) {
  const stages = useTranslations('duties.stages')
  const word = useDutyWord()
  return (
    <dl className="grid gap-y-1 text-[0.875rem] leading-160">
      {dutyStages.map((stage) => {
        const ofStage = duties.filter((duty) => duty.stage === stage)
        return (
          ofStage.length > 0 && (
            <div key={stage} className="grid gap-x-4 @lg:grid-cols-[8.5rem_minmax(0,1fr)]">
              <dt>{stages(stage)}</dt>
              <dd>
                <ul className="flex flex-wrap gap-x-4">
                  {ofStage.map(({ code }) => (
                    <li key={code} className="before:mr-1 before:content-['・']">
                      {word(code)}
                    </li>
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
