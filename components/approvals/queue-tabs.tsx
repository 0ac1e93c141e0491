import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'
import type { WaitingCounts } from '@/lib/approvals/waiting-requests'
import { queueHref, type QueueKind } from '@/lib/domain/queue-filter'
import { deskPath, type Desk } from './desks'

/** A retirement changes no classification, so it never comes to the CISO. */
const kinds = {
  manager: ['register', 'revise', 'retire'],
  ciso: ['register', 'revise', 'lowered'],
} as const satisfies Record<Desk, readonly QueueKind[]>

type Props = Readonly<{
  desk: Desk
  kind?: QueueKind | undefined
  counts?: WaitingCounts | undefined
  /** 後閲 is open. */
  afterView?: boolean | undefined
}>

/** The kinds of a queue, and for the CISO what ended without a review. */
export function QueueTabs({ desk, kind, counts, afterView = false }: Props) {
  const t = useTranslations('approvals.tabs')
  const path = deskPath[desk]
  const ofKind = (one: QueueKind | undefined) => ({
    href: queueHref(path, { kind: one }),
    label: t(one ?? 'all'),
    current: !afterView && kind === one,
    count: counts?.[one ?? 'all'],
  })
  const after = { href: queueHref(path, { view: 'after' }), label: t('after'), current: afterView }
  const tabs = [undefined, ...kinds[desk]].map(ofKind)
  return <Tabs label={t('label')} tabs={desk === 'ciso' ? [...tabs, after] : tabs} />
}
