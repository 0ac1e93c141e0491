// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import { readBytes } from './read-bytes.mjs'

// Runs apart, with limits to memory and time, so that a hostile file disturbs nobody (security F22, D15).
/** @type {unknown} */
const asked = workerData
if (typeof asked === 'object' && asked !== null && 'bytes' in asked && 'fileName' in asked) {
  const { bytes, fileName } = asked
  if (bytes instanceof Uint8Array && typeof fileName === 'string')
    parentPort?.postMessage(await readBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), fileName))
}
