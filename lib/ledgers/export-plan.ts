import 'server-only'
import type { Actor } from '@/lib/domain/access'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import { exportedRows, selectedVersions } from './exported-rows'
import { exportWords } from './export-words'
import { unwritableIn } from './unwritable-cells'

/**
 * What an export of the list would hold: how many assets, under which conditions, and, when it is asked for, the signs
 * that CP932 cannot hold. Nothing is recorded yet. Refuses: forbidden.
 */
export async function exportPlan(actor: Actor, filter: AssetFilter, isForCp932: boolean) {
  const words = exportWords(actor.locale)
  const selected = await selectedVersions(actor, filter)
  return {
    count: selected.ids.length,
    conditions: words.conditions(filter, selected),
    unwritable: isForCp932 ? await unwritableIn(exportedRows(actor, selected, words)) : [],
  }
}
