import 'server-only'
import { Worker } from 'node:worker_threads'
import type { Sheet } from '@/lib/domain/ledgers/sheet'
import { limits } from './limits.mjs'
import type { Read } from './read-bytes.mjs'

/** The sheets of a file, or the reason code of why it cannot be read, with what its sentence needs. */
export type ReadLedger =
  | Readonly<{ sheets: readonly Sheet[] }>
  | Readonly<{ refusal: string; params: Readonly<Record<string, string | number>> }>

const refused = (refusal: string): ReadLedger => ({ refusal, params: {} })

/**
 * Reads a ledger of any kind (.xlsx, .xlsm, .xls, .csv, .tsv, .txt) in a thread of its own, with a limit to its memory
 * and its time, so that a hostile file disturbs nobody (security F22, D15). Never throws for a file that is bad.
 */
export function readLedger(bytes: Uint8Array, fileName: string): Promise<ReadLedger> {
  if (bytes.length > limits.bytes)
    return Promise.resolve({ refusal: 'FILE_TOO_LARGE', params: { megabytes: limits.bytes / 1024 / 1024 } })
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./reading-thread.mjs', import.meta.url), {
      workerData: { bytes, fileName },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      execArgv: [],
      env: {},
    })
    const timer = setTimeout(() => {
      resolve(refused('FILE_TOO_SLOW'))
      void thread.terminate()
    }, limits.seconds * 1000)
    const end = (read: ReadLedger) => {
      clearTimeout(timer)
      resolve(read)
    }
    thread.once('message', (read: Read) => {
      end(read)
    })
    // A file that breaks the library, or asks for more memory than there is.
    thread.once('error', () => {
      end(refused('FILE_BROKEN'))
    })
  })
}
