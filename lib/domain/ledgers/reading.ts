import type { LedgerValue } from './fields'

/** What keeps a row from being taken as it stands: `ask` needs a person, `refuse` must not become an asset. */
export type Severity = 'ask' | 'refuse'

/**
 * What is understood of a cell. `ask`: a reason code, with what may be proposed; the value is then open. `note`: what to
 * know, never what to stop for.
 */
export type Reading = Readonly<{
  value: LedgerValue
  ask?: Readonly<{ code: string; proposed?: LedgerValue }>
  note?: string
}>

export const nothing: Reading = { value: null }
export const understood = (value: LedgerValue): Reading => ({ value })
export const ask = (code: string, proposed: LedgerValue = null): Reading => ({ value: null, ask: { code, proposed } })
