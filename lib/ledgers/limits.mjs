// @ts-check
/** What the register reads at most (security D15). A ledger of 20,000 rows and sixty columns fits. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  entries: 200,
  unpackedBytes: 50 * 1024 * 1024,
  ratio: 100,
  /** Small parts may be packed as tightly as they like. */
  ratioFrom: 1024 * 1024,
  /** Rows of a sheet, blank form rows among them. */
  rows: 40_000,
  /** Letters of one record of a text file. */
  record: 1_000_000,
  cells: 1_500_000,
  columns: 1_024,
  seconds: 30,
  megabytes: 384,
}
