import type { IsoDate } from '@/lib/domain/fiscal-year'
import type { SelectGroup } from '../ui/select'

type Choice = Readonly<{
  id: string
  name: string
  parentId: string | null
  validFrom: IsoDate
  validTo: IsoDate | null
  isFuture: boolean
}>
/** Says of a unit that it begins or ends, e.g. 「税務課（令和9年4月1日から）」. */
type Describe = (unit: Choice) => string

/** Units for a list to choose from, each under the one at the top above it. Units keep the order they come in. */
export function unitOptions(units: readonly Choice[], describe: Describe): SelectGroup[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const topOf = (unit: Choice): Choice => {
    const above = unit.parentId === null ? undefined : byId.get(unit.parentId)
    return above === undefined ? unit : topOf(above)
  }
  const tops = units.filter((unit) => topOf(unit) === unit)
  return tops.map((top) => ({
    label: top.name,
    options: units.filter((unit) => topOf(unit) === top).map((unit) => ({ value: unit.id, label: describe(unit) })),
  }))
}
