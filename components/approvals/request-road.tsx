import { useLocale, useTranslations } from 'next-intl'
import { StepList, type Step } from '@/components/ui/step-list'
import type { OpenRequest } from '@/lib/approvals/request-detail'
import { japanToday } from '@/lib/domain/fiscal-year'
import { formatDate } from '@/lib/domain/japanese-date'

/** How far this request has come on its road. */
export function RequestRoad({ request: open }: Readonly<{ request: OpenRequest }>) {
  const t = useTranslations('routes')
  const locale = useLocale()
  const { request, route, change } = open
  const manager = request.decisions.find(({ step }) => step === 'manager')
  const who = (name: string, at: Date) => `${name} ${formatDate(japanToday(at), locale)}`
  const steps: Step[] = [
    { label: t('submit'), state: 'done', note: who(request.submittedByName, request.submittedAt) },
    manager
      ? { label: t('manager'), state: 'done', note: who(manager.decidedByName, manager.decidedAt) }
      : { label: t('manager'), state: 'current' },
    ...(route === 'manager-ciso' ? [{ label: t('ciso'), state: manager ? 'current' : 'todo' } as const] : []),
    { label: t(change === 'retire' ? 'retired' : 'registered'), state: 'todo' },
  ]
  return <StepList label={t('label')} steps={steps} />
}
