import { getTranslations } from 'next-intl/server'
import { AfterViewScreen } from '@/components/approvals/after-view-screen'
import { QueueScreen } from '@/components/approvals/queue-screen'
import { afterView } from '@/lib/approvals/after-view'
import { requestQueue } from '@/lib/approvals/request-queue'
import { requireActor } from '@/lib/auth/require-actor'
import { japanToday } from '@/lib/domain/fiscal-year'
import { queueFilter } from '@/lib/domain/queue-filter'

export async function generateMetadata() {
  return { title: (await getTranslations('approvals'))('ciso.title') }
}

export default async function ReviewsPage({ searchParams }: PageProps<'/reviews'>) {
  const actor = await requireActor('asset.review')
  const filter = queueFilter.parse(await searchParams)
  if (filter.view === 'after') return <AfterViewScreen view={await afterView(actor, filter)} />
  const queue = await requestQueue(actor, 'asset.review', filter)
  return <QueueScreen desk="ciso" queue={queue} filter={filter} today={japanToday(new Date())} />
}
