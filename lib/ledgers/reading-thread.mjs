// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import { readBytes } from './read-bytes.mjs'

// Runs apart, with limits to memory and time, so that a hostile file disturbs nobody (security F22, D15).
/** @type {unknown} */
const asked = workerData
if (typeof asked === 'object' && asked !== null && 'bytes' in asked && asked.bytes instanceof Uint8Array) {
  const bytes = Buffer.from(asked.bytes.buffer, asked.bytes.byteOffset, asked.bytes.length)
  if ('fileName' in asked && typeof asked.fileName === 'string')
    parentPort?.postMessage(await readBytes(bytes, asked.fileName))
  if ('remarks' in asked) {
    const { remarkBytes } = await import('./remark-bytes.mjs')
    const remarks = /** @type {import('./remark-bytes.mjs').Remarks[]} */ (asked.remarks)
    parentPort?.postMessage(await remarkBytes(bytes, remarks))
  }
}
