import 'server-only'
import { z } from 'zod'
import type { Scene } from '@/lib/command'
import { Refusal } from '@/lib/refusal'

const issuerRow = z.object({ issuer: z.string().nullable() })

/**
 * Somebody whose password was issued by one of these people in the last thirty days does not decide for them: the issuer
 * may be sitting at the keyboard (docs/decisions/008-through-others.md). Refuses: through-others.
 */
export async function refuseThroughOthers({ tx }: Scene, askedBy: readonly (string | null)[]): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT issuer_of_actor()::text AS issuer`
  const { issuer } = issuerRow.parse(rows[0])
  if (issuer !== null && askedBy.includes(issuer)) throw new Refusal('through-others')
}
