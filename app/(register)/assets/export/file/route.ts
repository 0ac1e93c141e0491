import { requireWriter } from '@/lib/auth/require-actor'
import { exportHref, filterOfAddress } from '@/lib/domain/asset-filter'
import { exportInput } from '@/lib/domain/export-input'
import { exportLedger } from '@/lib/ledgers/export-ledger'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  'csv-cp932': 'text/csv; charset=Shift_JIS',
} as const

/** The pieces as they are asked for; who goes away ends them. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}

/**
 * The register list as a file. It reads, but the trail remembers it: hence a form and POST. When CP932 cannot hold a sign
 * that nobody agreed to lose, it leads back to the page that shows which.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireWriter('register.export')
  const form = await request.formData()
  const sent = { list: form.get('list'), format: form.get('format'), accepted: form.getAll('accepted') }
  const { list, format, accepted } = exportInput.parse(sent)
  const filter = filterOfAddress(list)
  const exported = await exportLedger(actor, { filter, format, accepted })
  const apart = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
  if ('unwritable' in exported) {
    const headers = { ...apart, Location: `${exportHref(filter, format)}#signs` }
    return new Response(null, { status: 303, headers })
  }
  const { name, chunks } = exported.file
  const plain = `register.${format === 'xlsx' ? 'xlsx' : 'csv'}`
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
  return new Response(streamOf(chunks), {
    headers: { ...apart, 'Content-Type': types[format], 'Content-Disposition': disposition },
  })
}
