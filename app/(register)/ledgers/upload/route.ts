import { requireActor, requireWriter } from '@/lib/auth/require-actor'
import { keepLedger } from '@/lib/ledgers/keep-ledger'
import { prepareLedger } from '@/lib/ledgers/prepared-ledger'
import { receivedLedger } from '@/lib/ledgers/received-ledger'
import { unitsToKeepFor } from '@/lib/ledgers/ledger-batches'
import type { ProblemParams } from '@/lib/domain/problems'

/** Where a browser goes on, also without scripts. The register has more than one name on localhost. */
const goTo = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })

function refusedAt(code: string, params: ProblemParams = {}) {
  return goTo(`/ledgers/new?${new URLSearchParams({ refused: code, ...params }).toString()}`)
}

/** Who comes back from sign-in starts with the form. */
export async function GET(): Promise<Response> {
  await requireActor('ledger.keep')
  return goTo('/ledgers/new')
}

/** A ledger as a form sends it; proxy.ts lets only pages of the register send one. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireWriter('ledger.keep')
  const received = await receivedLedger(request)
  if (!received.ok) return refusedAt(received.code)
  const { bytes, fileName, form } = received
  const units = await unitsToKeepFor(actor)
  const unit = units.find(({ code }) => code === form.get('unit'))
  if (unit === undefined) return refusedAt('UNIT_MISSING')
  const ledger = await prepareLedger(actor, { bytes, fileName, unitCode: unit.code })
  const kept = await keepLedger(actor, { idempotencyKey: form.get('idempotencyKey'), ledger })
  if (kept.ok) return goTo(`/ledgers/${kept.value.batchId}`)
  const [problem] = kept.refusal.problems
  return problem === undefined ? refusedAt('FORM_USED') : refusedAt(problem.code, problem.params)
}
