import { useTranslations } from 'next-intl'
import { dutyStages, type Duty } from '@/lib/domain/duties'
import { useDutyWord } from './duty-words'

type Props = Readonly<{ duties: readonly Duty[] }>

/** What the proposed class would oblige to, a line a stage; the bases stand with the duties of the form below. */
export function ProposedDuties({ duties }: Props) {
  const t = useTranslations('proposal')
  const stages = useTranslations('duties.stages')
  const word = useDutyWord()
  return (
    <div className="mt-4">
      <h5 className="font-bold">{t('duties', { count: duties.length })}</h5>
      <dl className="mt-1 grid gap-y-1 text-[0.875rem] leading-160">
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
      <p className="mt-1 text-[0.875rem]">
        <a href="#duties" className="text-blue-1000 underline underline-offset-4">
          {t('dutiesBasis')}
        </a>
      </p>
    </div>
  )
}
