import 'server-only'
import { orderFrom } from '@/lib/assets/asset-list-filter'
import { contentOf } from '@/lib/assets/content-row'
import { listedVersions, openChanges, roadOf } from '@/lib/assets/listed-versions'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Actor } from '@/lib/domain/access'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import { japanToday } from '@/lib/domain/fiscal-year'
import { ownCells } from '@/lib/domain/ledgers/own-cells'
import { systemFinder } from '@/lib/domain/ledgers/systems'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import type { ExportWords } from './export-words'
import { systemsForLedgers } from './ledger-surroundings'

const act = 'register.export'
/** Rows that are in memory at a time; each such part is a short transaction of its own. */
const part = 250

/**
 * What the list shows at this moment, by the ids of its versions in their order, with what their rows are told with.
 * Refuses: forbidden.
 */
export function selectedVersions(actor: Actor, filter: AssetFilter) {
  return inScopeOf(actor, act, async (tx) => {
    const { where, units } = await listedVersions(tx, actor, act, filter)
    const { orderBy } = orderFrom({ ...filter, after: undefined, before: undefined })
    const rows = await tx.assetVersion.findMany({ where: { AND: where }, select: { id: true }, orderBy })
    const systems = await systemsForLedgers(tx)
    const { segments, levels } = await policyForScreens(tx)
    return { ids: rows.map(({ id }) => id), units, systems, segments, levels }
  })
}

export type Selected = Awaited<ReturnType<typeof selectedVersions>>

/**
 * The cells of these versions under `ownColumns`, some rows at a time, through the same gate again. Whoever stops reading
 * stops the query. Throws when a version is not within reach any more: an export is whole or breaks off.
 */
export async function* exportedRows(
  actor: Actor,
  { ids, units, systems }: Selected,
  words: Pick<ExportWords, 'state'>,
): AsyncGenerator<string[][]> {
  const unitOf = new Map(units.map(({ id, code, name }) => [id, { code, name }]))
  const known = { systems, find: systemFinder(systems) }
  for (let start = 0; start < ids.length; start += part) {
    const some = ids.slice(start, start + part)
    const { rows, open } = await inScopeOf(actor, act, async (tx) => {
      const found = await tx.assetVersion.findMany({
        where: { AND: [visibleVersions(actor, act), { id: { in: some } }] },
        omit: { search: true },
      })
      const assetIds = found.map(({ assetId }) => assetId)
      return { rows: found, open: await openChanges(tx, actor, act, assetIds) }
    })
    const byId = new Map(rows.map((row) => [row.id, row]))
    yield some.map((id) => {
      const row = byId.get(id)
      const unit = unitOf.get(row?.unitId ?? '')
      if (row === undefined || unit === undefined) throw new Error('a version of the export is out of reach')
      const { assetNo, assetId, updatedAt } = row
      const status = words.state(open.get(assetId) ?? roadOf.parse(row))
      return ownCells({ assetNo, unit, status, updatedOn: japanToday(updatedAt), content: contentOf(row) }, known)
    })
  }
}
