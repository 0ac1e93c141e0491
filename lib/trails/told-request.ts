import 'server-only'
import { z } from 'zod'

/** What stands for no request: a migration, or work as the owner of the tables. Such entries are told one by one. */
export const noRequest = '00000000-0000-0000-0000-000000000000'

const facts = z.record(z.string(), z.unknown()).nullable()

/** The columns of an entry, in the names of the program. */
export const entryRow = z.object({
  id: z.bigint(),
  at: z.date(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  act: z.string(),
  kind: z.enum(['insert', 'update', 'delete', 'derived', 'done', 'refused']),
  subject: z.string(),
  subjectId: z.string(),
  assetId: z.string().nullable(),
  unitId: z.string().nullable(),
  requestId: z.string(),
  before: facts,
  after: facts,
})
export type EntryRow = Readonly<z.output<typeof entryRow>>

const refusal = z.object({ refused: z.string().optional(), reason: z.string().optional() })

/** Everything that happened in one request, as one line of the trail with its entries in the order they were written. */
function told(entries: readonly EntryRow[]) {
  const head =
    entries.find(({ kind }) => kind === 'refused') ?? entries.find(({ kind }) => kind === 'done') ?? entries[0]
  if (head === undefined) return []
  const refused = head.kind === 'refused' ? refusal.safeParse(head.after).data : undefined
  return [
    {
      /** The number of its newest entry, as text: it may be longer than a number of the browser. */
      key: String(entries[0]?.id),
      at: head.at,
      actorId: head.actorId,
      actorName: head.actorName,
      act: refused?.refused ?? head.act,
      outcome: head.kind === 'done' || head.kind === 'refused' ? head.kind : ('changes' as const),
      reason: refused?.reason ?? null,
      subject: head.subject,
      subjectId: head.subjectId,
      assetId: entries.find(({ assetId }) => assetId !== null)?.assetId ?? null,
      unitId: entries.find(({ unitId }) => unitId !== null)?.unitId ?? null,
      entries: [...entries].reverse(),
    },
  ]
}

export type ToldRequest = ReturnType<typeof told>[number]

/** Entries, the newest first, as the requests they belong to. */
export function toldRequests(entries: readonly EntryRow[]): ToldRequest[] {
  const requests = new Map<string, EntryRow[]>()
  for (const entry of entries) {
    const key = entry.requestId === noRequest ? String(entry.id) : entry.requestId
    requests.set(key, [...(requests.get(key) ?? []), entry])
  }
  return [...requests.values()].flatMap(told)
}
