/** What stands for a sign that nothing else resembles (domain 5.6). */
const geta = '〓'

/** Signs that look alike, of which the encoding has the other one. */
const alike: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '—': '―',
  '‖': '∥',
  '–': '‐',
  '•': '・',
  '·': '・',
  '¥': '￥',
  '‾': '￣',
  '\u00A0': ' ',
}

/**
 * The bytes of each sign, as the reader of ledgers decodes them: of several places for one sign the standard one counts,
 * which is never that of the rows IBM's signs were given by NEC (0xED, 0xEE).
 */
function table(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const add = (bytes: readonly number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes))
      if (!found.has(sign) && Array.from(sign).length === 1) found.set(sign, bytes)
    } catch {
      // No sign stands at this place.
    }
  }
  for (let byte = 0; byte < 0x80; byte++) add([byte])
  for (let byte = 0xa1; byte < 0xe0; byte++) add([byte])
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if ((lead >= 0xa0 && lead < 0xe0) || lead === 0xed || lead === 0xee) continue
    for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) add([lead, trail])
  }
  return found
}

let known: ReadonlyMap<string, readonly number[]> | undefined
const bytesOf = (sign: string) => (known ??= table()).get(sign)

/** Can CP932 hold the sign? */
const isWritable = (sign: string) => bytesOf(sign) !== undefined

const reader = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The signs of a text, as a reader counts them, that CP932 cannot hold. */
export function unwritableSigns(text: string): string[] {
  if (Array.from(text).every(isWritable)) return []
  return [...reader.segment(text)].map(({ segment }) => segment).filter((sign) => !Array.from(sign).every(isWritable))
}

/** What is proposed in its place: a sign that looks alike, the same sign without its mark, else 〓. */
export function replacementOf(sign: string): string {
  const similar = alike[sign]
  if (similar !== undefined) return similar
  const bare = sign.replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '')
  const markless = bare.normalize('NFD').replace(/\p{M}/gu, '')
  const plain = [bare, bare.normalize('NFKC'), markless].find((one) => one !== '' && Array.from(one).every(isWritable))
  return plain ?? geta
}

/** A sign of the text that CP932 cannot hold and nobody agreed to replace. */
class UnwritableSign extends Error {
  constructor(readonly sign: string) {
    super('a sign that CP932 cannot hold')
    this.name = 'UnwritableSign'
  }
}

/** The text in CP932, with the signs that a person `accepted` to be replaced. Throws UnwritableSign for any other. */
export function inCp932(text: string, accepted: ReadonlySet<string>): Uint8Array {
  const bytes: number[] = []
  const write = (part: string) => {
    for (const sign of part) bytes.push(...(bytesOf(sign) ?? refused(sign)))
  }
  if (unwritableSigns(text).length === 0) write(text)
  else
    for (const { segment } of reader.segment(text))
      write(unwritableSigns(segment).length > 0 && accepted.has(segment) ? replacementOf(segment) : segment)
  return Uint8Array.from(bytes)
}

function refused(sign: string): never {
  throw new UnwritableSign(sign)
}
