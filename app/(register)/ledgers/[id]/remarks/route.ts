import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { rowId } from '@/lib/domain/row-input'
import { remarkedBatch } from '@/lib/ledgers/remarked-batch'

/** The person's own file with a column of remarks. */
export async function GET(_: Request, { params }: RouteContext<'/ledgers/[id]/remarks'>): Promise<Response> {
  const actor = await requireActor('ledger.keep')
  const id = rowId.safeParse((await params).id)
  const file = id.success ? await remarkedBatch(actor, id.data) : null
  if (file === null) notFound()
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}
