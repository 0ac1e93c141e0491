import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import type { TrailFilter, TrailKind } from '@/lib/domain/trail-filter'

type Where = Prisma.TrailEntryWhereInput

const day = 24 * 60 * 60 * 1000
const beginOf = (isoDate: string) => new Date(`${isoDate}T00:00:00+09:00`)

const ofKind: Readonly<Record<TrailKind, Where>> = {
  done: { kind: 'done' },
  refused: { kind: 'refused' },
  changes: { kind: { in: ['insert', 'update', 'delete', 'derived'] } },
}

/**
 * The people who are called like this now or whose number it is. Spaces in names do not count: 山田太郎 finds 山田　太郎.
 * Looked up first, so that the trail is read by its index on people and not from end to end.
 */
async function peopleCalled(tx: Tx, written: string): Promise<string[]> {
  const sought = written.normalize('NFKC').replace(/\s/gu, '')
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person
    WHERE strpos(regexp_replace(normalize(name, NFKC), '\\s', '', 'g'), ${sought}) > 0 OR upper(staff_no) = upper(${sought})
    LIMIT 200`
  return rows.map(({ id }) => id)
}

/** A refusal is written down before any act begins: the act it refused is what it is about. */
const ofAct = (act: string): Where => ({
  OR: [
    { act, NOT: { subject: 'act' } },
    { act: 'account.read', kind: 'refused', subject: 'act', subjectId: act },
  ],
})

/** The conditions of the trail as the database takes them. `assetId` is null when no asset has the number asked for. */
export async function trailWhere(
  tx: Tx,
  filter: TrailFilter,
  unitIds: readonly string[] | null,
  assetId: string | null,
): Promise<Where[]> {
  const { from, to, person, act, asset, kind } = filter
  const conditions: Where[] = []
  if (from !== undefined) conditions.push({ at: { gte: beginOf(from) } })
  if (to !== undefined) conditions.push({ at: { lt: new Date(beginOf(to).getTime() + day) } })
  if (person !== '') conditions.push({ actorId: { in: await peopleCalled(tx, person) } })
  if (act !== undefined) conditions.push(ofAct(act))
  if (asset !== '') conditions.push(assetId === null ? { id: { in: [] } } : { assetId })
  if (unitIds !== null) conditions.push({ unitId: { in: [...unitIds] } })
  if (kind !== undefined) conditions.push(ofKind[kind])
  return conditions
}
