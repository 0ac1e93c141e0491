import 'server-only'
import { createHash } from 'node:crypto'
import { limits } from './limits.mjs'

/** A file as a form sent it, or the code of why it did not arrive. */
type Received =
  Readonly<{ ok: true; bytes: Uint8Array; fileName: string; form: FormData }> | Readonly<{ ok: false; code: string }>

/** What a form needs beside its file. */
const room = 64 * 1024

async function formOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch {
    // A body that ends before its form does.
    return null
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * The one file of an uploaded form. Its size is looked at before a byte is read; then what arrived is held against what the
 * browser said it sent, so that no ledger is taken in half (security F2).
 */
export async function receivedLedger(request: Request): Promise<Received> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!Number.isFinite(length)) return { ok: false, code: 'FILE_CUT' }
  if (length > limits.bytes + room) return { ok: false, code: 'FILE_TOO_LARGE' }
  const form = await formOf(request)
  if (form === null) return { ok: false, code: 'FILE_CUT' }
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return { ok: false, code: 'FILE_MISSING' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [size, hash] = [form.get('size'), form.get('hash')]
  const isWhole =
    (typeof size !== 'string' || size === '' || Number(size) === bytes.length) &&
    (typeof hash !== 'string' || hash === '' || hash === hashOf(bytes))
  if (!isWhole) return { ok: false, code: 'FILE_CUT' }
  // A path, signs that cannot be seen and half letters are no name.
  const fileName = file.name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, '')
    .slice(-150)
  return { ok: true, bytes, fileName, form }
}
