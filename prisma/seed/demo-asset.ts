import type { AssetRow, BusinessRow, SystemRow } from './rows'

/** One asset of the demo city before it is registered: the row with everything it refers to. `turn` varies the details. */
export type DemoAsset = Readonly<{
  row: AssetRow
  business: BusinessRow
  section: Readonly<{ code: string; name: string }>
  system: SystemRow | null
  /** Who administers the system, e.g. デジタル推進課. */
  systemSection: string
  turn: number
}>

/** Details vary from asset to asset, and are the same in every demo city. */
export const pick = <Value>(turn: number, values: readonly [Value, ...Value[]]): Value =>
  values[turn % values.length] ?? values[0]
