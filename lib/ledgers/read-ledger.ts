import 'server-only'
import type { Sheet } from '@/lib/domain/ledgers/sheet'
import { inThread } from './in-thread'
import { limits } from './limits.mjs'

/** The sheets of a file, or the reason code of why it cannot be read, with what its sentence needs. */
export type ReadLedger =
  | Readonly<{ sheets: readonly Sheet[] }>
  | Readonly<{ refusal: string; params: Readonly<Record<string, string | number>> }>

/** Reads a ledger of any kind (.xlsx, .xlsm, .xls, .csv, .tsv, .txt). Never throws for a file that is bad. */
export function readLedger(bytes: Uint8Array, fileName: string): Promise<ReadLedger> {
  if (bytes.length > limits.bytes)
    return Promise.resolve({ refusal: 'FILE_TOO_LARGE', params: { megabytes: limits.bytes / 1024 / 1024 } })
  return inThread<ReadLedger>({ bytes, fileName }, (why) => ({
    refusal: why === 'slow' ? 'FILE_TOO_SLOW' : 'FILE_BROKEN',
    params: {},
  }))
}
