import { useLocale, useTranslations } from 'next-intl'
import { StepList, type Step } from '@/components/ui/step-list'
import type { UnderWay } from '@/lib/assets/asset-detail'
import { formatInstant } from '@/lib/domain/japanese-date'

const steps = ['draft', 'manager', 'ciso', 'done'] as const
type RoadStep = (typeof steps)[number]

/** The step a version stands at; a returned one stands where it was stopped. */
function standing({ state, round }: UnderWay): RoadStep {
  if (state === 'submitted') return 'manager'
  if (state === 'in_review') return 'ciso'
  const stoppedBy = state === 'returned' ? round?.decisions.at(-1)?.step : undefined
  return stoppedBy === 'ciso' ? 'ciso' : stoppedBy === 'manager' ? 'manager' : 'draft'
}

/** 下書き → 課長承認 → CISO審査 → 登録済, as far as the route of this request goes. */
export function AssetRoad({ working }: Readonly<{ working: UnderWay }>) {
  const t = useTranslations('assetDetail.road')
  const locale = useLocale()
  const { state, change, round, route } = working
  const shown = steps.filter((step) => step !== 'ciso' || route === 'manager-ciso')
  const at = shown.indexOf(standing(working))
  const note = (step: RoadStep): string | undefined => {
    if (round === null || (state === 'draft' && round.outcome !== null)) return undefined
    if (step === 'draft') return `${round.submittedByName} ${formatInstant(round.submittedAt, locale)}`
    const decision = round.decisions.find((one) => one.step === step)
    return decision && `${decision.decidedByName} ${formatInstant(decision.decidedAt, locale)}`
  }
  const list: Step[] = shown.map((step, place) => ({
    label: step === 'done' ? t(change === 'retire' ? 'retired' : 'registered') : t(step),
    state: place < at ? 'done' : place > at ? 'todo' : state === 'returned' ? 'stopped' : 'current',
    note: note(step),
  }))
  return <StepList label={t('label')} steps={list} />
}
