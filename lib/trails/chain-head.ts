import 'server-only'
import type { Tx } from '@/lib/db'

/** The end of the chain: how many entries are linked, and the last hash as hexadecimal text. Null while there is none. */
export async function chainHead(tx: Tx): Promise<Readonly<{ seq: string; hash: string }> | null> {
  const last = await tx.trailLink.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  return last && { seq: String(last.seq), hash: Buffer.from(last.hash).toString('hex') }
}
