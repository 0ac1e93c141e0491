import { getTranslations } from 'next-intl/server'
import { QueueScreen } from '@/components/approvals/queue-screen'
import { requestQueue } from '@/lib/approvals/request-queue'
import { requireActor } from '@/lib/auth/require-actor'
import { japanToday } from '@/lib/domain/fiscal-year'
import { queueFilter } from '@/lib/domain/queue-filter'

export async function generateMetadata() {
  return { title: (await getTranslations('approvals'))('manager.title') }
}

export default async function ApprovalsPage({ searchParams }: PageProps<'/approvals'>) {
  const actor = await requireActor('asset.approve')
  const filter = queueFilter.parse(await searchParams)
  const queue = await requestQueue(actor, 'asset.approve', filter)
  return <QueueScreen desk="manager" queue={queue} filter={filter} today={japanToday(new Date())} />
}
