import { randomUUID } from 'node:crypto'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EndedScreen } from '@/components/approvals/ended-screen'
import { RequestScreen } from '@/components/approvals/request-screen'
import { requestDetail } from '@/lib/approvals/request-detail'
import { requireActor } from '@/lib/auth/require-actor'
import { rowId } from '@/lib/domain/row-input'
import { clientMessages } from '@/lib/language/client-messages'
import { decideApprovalAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('approvals'))('manager.title') }
}

export default async function ApprovalPage({ params }: PageProps<'/approvals/[assetId]'>) {
  const actor = await requireActor('asset.approve')
  const assetId = rowId.safeParse((await params).assetId)
  const detail = assetId.success ? await requestDetail(actor, 'asset.approve', assetId.data) : null
  if (detail === null) notFound()
  if (detail.kind === 'ended') return <EndedScreen desk="manager" ended={detail} />
  return (
    <NextIntlClientProvider messages={await clientMessages('verdicts')}>
      <RequestScreen desk="manager" request={detail} action={decideApprovalAction} formKey={randomUUID()} />
    </NextIntlClientProvider>
  )
}
