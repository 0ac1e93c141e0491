import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access'
import { contentFrom, emptyContent } from '@/lib/domain/asset-content'
import { assetContentInput } from '@/lib/domain/asset-input'
import { assetFields } from '@/lib/domain/asset-fields'
import { dutiesOf, type Duty } from '@/lib/domain/duties'
import { precedentWords } from '@/lib/domain/precedent-words'
import { proposalOf, type Proposal } from '@/lib/domain/proposal'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'

/** A registered asset of another section, its class, what its questions proposed, and what it obliges to. */
export type Precedent = Readonly<{
  name: string
  unitName: string
  confidentiality: string | null
  integrity: string | null
  availability: string | null
  segmentCode: string | null
  proposal: Proposal
  duties: readonly Duty[]
}>

const row = z.object({ facts: z.record(z.string(), z.unknown()), unitName: z.string() })
const column = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * How other sections classed what is of the same kind as the content that is being typed: up to five, each of another
 * section, the closest first. Never one that is 3A or about individual numbers (decision 009). Null when what is typed
 * cannot be read.
 */
export async function precedents(actor: Actor, typed: unknown): Promise<readonly Precedent[] | null> {
  const asked = assetContentInput.safeParse(typed)
  if (!asked.success) return null
  const { name, business, media, personal } = contentFrom({ ...emptyContent, ...asked.data })
  return inScopeOf(actor, 'asset.register', async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT facts, unit_name AS "unitName"
      FROM precedents(${precedentWords({ name, business })}::text[], ${[...media]}::text[], ${personal}::boolean)`
    const policy = await policyInForce(tx, new Date())
    return row
      .array()
      .parse(rows)
      .map(({ facts, unitName }) => {
        const told = assetFields.filter(({ key }) => column(key) in facts)
        const content = contentFrom({
          ...emptyContent,
          ...Object.fromEntries(told.map(({ key }) => [key, facts[column(key)]])),
        })
        const { confidentiality, integrity, availability, segmentCode } = content
        const proposal = proposalOf(content, policy)
        const levels = { confidentiality, integrity, availability }
        const duties = dutiesOf(content, policy)
        return { name: content.name, unitName, ...levels, segmentCode, proposal, duties }
      })
  })
}
