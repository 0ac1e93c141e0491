import { useTranslations } from 'next-intl'
import type { Duty } from '@/lib/domain/duties'
import { DutyLines } from './duty-lines'

/** What the proposed class would oblige to; the bases stand with the duties of the form below. */
export function ProposedDuties({ duties }: Readonly<{ duties: readonly Duty[] }>) {
  const t = useTranslations('proposal')
  return (
    <div className="mt-4 flex flex-col gap-1">
      <h5 className="font-bold">{t('duties', { count: duties.length })}</h5>
      <DutyLines duties={duties} />
      <p className="text-[0.875rem]">
        <a href="#duties" className="text-blue-1000 underline underline-offset-4">
          {t('dutiesBasis')}
        </a>
      </p>
    </div>
  )
}
