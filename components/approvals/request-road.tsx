import { useTranslations } from 'next-intl'
import { StepList, type Step } from '@/components/ui/step-list'
import type { OpenRequest } from '@/lib/approvals/request-detail'

/** How far this request has come on its road. */
export function RequestRoad({ request: open }: Readonly<{ request: OpenRequest }>) {
  const t = useTranslations('routes')
  const { request, route, change } = open
  const manager = request.decisions.find(({ step }) => step === 'manager')
  const steps: Step[] = [
    { label: t('submit'), state: 'done', note: request.submittedByName },
    manager
      ? { label: t('manager'), state: 'done', note: manager.decidedByName }
      : { label: t('manager'), state: 'current' },
    ...(route === 'manager-ciso' ? [{ label: t('ciso'), state: manager ? 'current' : 'todo' } as const] : []),
    { label: t(change === 'retire' ? 'retired' : 'registered'), state: 'todo' },
  ]
  return <StepList label={t('label')} steps={steps} />
}
