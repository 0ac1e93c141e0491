import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/refusal'

const found = z.object({ found: z.boolean() })

function refuseFound(rows: readonly unknown[]): void {
  if (found.parse(rows[0]).found) throw new Refusal('through-others')
}

/**
 * Who issued somebody's password in the last thirty days may sit at their keyboard: neither decides what the other
 * submitted (docs/decisions/010-shared-hands.md). Refuses: through-others.
 */
export async function refuseDecidingThroughOthers(tx: Tx, submitterId: string): Promise<void> {
  refuseFound(await tx.$queryRaw<unknown[]>`SELECT decides_through_others(${submitterId}::uuid) AS found`)
}

type Hands = Readonly<{ grantedById: string | null; personId: string }>

/**
 * Giver and second administrator are two people: nobody may sit at both their keyboards, and the holder at neither.
 * Refuses: through-others.
 */
export async function refuseConfirmingThroughOthers(tx: Tx, { grantedById, personId }: Hands): Promise<void> {
  refuseFound(
    await tx.$queryRaw<unknown[]>`SELECT confirms_through_others(${grantedById}::uuid, ${personId}::uuid) AS found`,
  )
}
