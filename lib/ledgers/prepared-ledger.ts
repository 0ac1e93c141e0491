import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access'
import { noChoices } from '@/lib/domain/ledgers/understand'
import { previewLedger, type AskedPreview, type Preview } from './preview-ledger'

/**
 * A ledger that was read and held against the register, before anything is written: that may take seconds, in which no
 * transaction waits. As text it is what it was made from, so that a command knows it again.
 */
export class PreparedLedger {
  constructor(
    readonly asked: Required<AskedPreview>,
    readonly preview: Preview,
    readonly hash: string,
  ) {}

  toJSON(): unknown {
    const { fileName, unitCode, choices, answers } = this.asked
    return { hash: this.hash, fileName, unitCode, choices, answers }
  }
}

/** What a command takes it by. */
export const preparedLedger = z.instanceof(PreparedLedger)

/** Refuses as `previewLedger` does. */
export async function prepareLedger(actor: Actor, asked: AskedPreview): Promise<PreparedLedger> {
  const whole = { choices: noChoices, answers: {}, ...asked }
  const hash = createHash('sha256').update(asked.bytes).digest('hex')
  return new PreparedLedger(whole, await previewLedger(actor, whole), hash)
}
