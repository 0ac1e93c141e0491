import 'server-only'
import { createHmac } from 'node:crypto'
import type { Tx } from '@/lib/db'
import { env } from '@/lib/env'

const second = 1000
const longestDelay = 15 * 60

/** How many failures are free before each further one doubles the wait, and after which rest they are forgotten. */
const budgets = {
  /** One account from one address. */
  account: { free: 2, forgottenAfter: 24 * 60 * 60 * second },
  /** One address: many officers may share it. */
  address: { free: 200, forgottenAfter: 60 * 60 * second },
} as const

type Tried = Readonly<{ account: string; address: string }>

/** What was typed as a staff number may be a password in the wrong field, so only a keyed hash of it is kept. */
function keysOf({ account, address }: Tried) {
  const hidden = createHmac('sha256', env().AUTH_SECRET).update(`${address}\n${account}`).digest('base64url')
  return { account: `account:${hidden}`, address: `address:${address}` } as const
}

/**
 * Takes one try, counted as a failure until it succeeds, so that parallel guesses count too. False while the account or
 * the address has to wait: 2, 4, 8 … seconds, 15 minutes at most; nobody is locked out for good.
 */
export async function takeTry(tx: Tx, tried: Tried, now: Date): Promise<boolean> {
  const keys = keysOf(tried)
  return (await taken(tx, keys.address, budgets.address, now)) && (await taken(tx, keys.account, budgets.account, now))
}

async function taken(
  tx: Tx,
  key: string,
  { free, forgottenAfter }: Readonly<{ free: number; forgottenAfter: number }>,
  now: Date,
): Promise<boolean> {
  const forgotten = new Date(now.getTime() - forgottenAfter)
  const rows = await tx.$executeRaw`
    INSERT INTO sign_in_throttle AS kept (key, failures, updated_at) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN kept.updated_at < ${forgotten} THEN 1 ELSE kept.failures + 1 END,
      blocked_until = CASE WHEN kept.updated_at >= ${forgotten} AND kept.failures >= ${free}::int
        THEN ${now}::timestamptz + least(power(2, least(kept.failures + 1 - ${free}::int, 20)), ${longestDelay}::int) * interval '1 second' END,
      updated_at = ${now}
    WHERE kept.blocked_until IS NULL OR kept.blocked_until <= ${now}`
  return rows === 1
}

/** The try was a success: the account starts afresh, the address gets its try back. Old rows leave with it. */
export async function giveBackTry(tx: Tx, tried: Tried, now: Date): Promise<void> {
  const keys = keysOf(tried)
  const forgotten = new Date(now.getTime() - budgets.account.forgottenAfter)
  await tx.$executeRaw`UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = ${keys.address}`
  await tx.$executeRaw`DELETE FROM sign_in_throttle WHERE key = ${keys.account} OR updated_at < ${forgotten}`
}
