import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { axes } from '@/lib/domain/asset-fields'
import type { EntryRow } from './told-request'

/** The columns that point at a row with a name. Versions, requests and decisions have none. */
const pointers = {
  unit: ['unit_id', 'parent_id', 'successor_id', 'unitId'],
  person: [
    'person_id',
    'granted_by_id',
    'confirmed_by_id',
    'revoked_by_id',
    'submitted_by_id',
    'decided_by_id',
    'issued_by_id',
    'personId',
  ],
  system: ['system_id', 'on_id'],
  /** What an effective class follows from: an asset or a system. */
  source: axes.map((axis) => `because_${axis}`),
} as const

const isUuid = (value: unknown) => z.uuid().safeParse(value).success

function idsIn(entries: readonly EntryRow[], columns: readonly string[]): string[] {
  const found = entries.flatMap(({ before, after }) =>
    [before, after].flatMap((facts) => columns.map((column) => facts?.[column])),
  )
  return [...new Set(found.filter((value) => typeof value === 'string' && isUuid(value)))].map(String)
}

const subjectsOf = (entries: readonly EntryRow[], subject: string) =>
  entries.filter((entry) => entry.subject === subject && isUuid(entry.subjectId)).map(({ subjectId }) => subjectId)

/** How units, people, systems and assets that entries point at are called now, by id; roles as `role:staff`. */
export async function namesInTrail(tx: Tx, entries: readonly EntryRow[]): Promise<Readonly<Record<string, string>>> {
  const unitIds = [
    ...idsIn(entries, pointers.unit),
    ...subjectsOf(entries, 'unit'),
    ...entries.flatMap(({ unitId }) => unitId ?? []),
  ]
  const personIds = [...idsIn(entries, pointers.person), ...subjectsOf(entries, 'person')]
  const sourceIds = idsIn(entries, pointers.source)
  const assetIds = [...new Set([...entries.flatMap(({ assetId }) => assetId ?? []), ...sourceIds])]
  const systemIds = [...idsIn(entries, pointers.system), ...subjectsOf(entries, 'information_system'), ...sourceIds]
  const units = await tx.unit.findMany({ where: { id: { in: unitIds } }, select: { id: true, name: true } })
  const people = await tx.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } })
  const systems = await tx.informationSystem.findMany({
    where: { id: { in: systemIds } },
    select: { id: true, name: true },
  })
  const assets = await tx.assetVersion.findMany({
    where: { assetId: { in: assetIds }, listed: true },
    select: { assetId: true, assetNo: true, name: true },
  })
  const roles = await tx.roleName.findMany({ select: { role: true, ja: true } })
  const named = [...units, ...people, ...systems].map(({ id, name }): [string, string] => [id, name])
  return Object.fromEntries([
    ...named,
    ...assets.map(({ assetId, assetNo, name }): [string, string] => [assetId, `${assetNo} ${name}`]),
    ...roles.map(({ role, ja }): [string, string] => [`role:${role}`, ja]),
  ])
}
