// @ts-check
import { buffer } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'
import { ZipFile } from 'yazl'

/** @typedef {Map<string, Buffer>} Parts name → what is in it */

/** Everything in an archive that checkZip has looked through. @param {Buffer} bytes @returns {Promise<Parts>} */
export function partsOf(bytes) {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (failed, zip) => {
      if (failed !== null) {
        reject(failed)
        return
      }
      /** @type {Parts} */
      const parts = new Map()
      zip.on('end', () => {
        resolve(parts)
      })
      zip.on('error', reject)
      zip.on('entry', (/** @type {import('yauzl').Entry} */ entry) => {
        if (entry.fileName.endsWith('/')) {
          zip.readEntry()
          return
        }
        zip.openReadStream(entry, (broken, stream) => {
          if (broken !== null) {
            reject(broken)
            return
          }
          /** @type {Buffer[]} */
          const chunks = []
          stream.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk))
          stream.on('error', reject)
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

/** An archive of these parts. @param {Parts} parts @returns {Promise<Buffer>} */
export async function zipOf(parts) {
  const zip = new ZipFile()
  for (const [name, plain] of parts) zip.addBuffer(plain, name)
  zip.end()
  return buffer(zip.outputStream)
}
