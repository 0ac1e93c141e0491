import { assetFields } from '../asset-fields'
import { isLongerThan } from '../text'
import { codeOf, isListField, labelOfCode, listWord } from './choices'
import { isLevelField, ruleOf, type LedgerField, type LedgerValue } from './fields'
import { readCount } from './read-count'
import { dayOfSerial, readDay } from './read-day'
import { readLevel, type Scheme } from './read-level'
import { readMedia } from './read-media'
import { readMyNumber } from './read-my-number'
import { isLength, readRetention } from './read-retention'
import { readSegment } from './read-segment'
import { ask, nothing, understood, type Reading } from './reading'
import { isDash } from './repeat-marks'
import type { Source } from './source-cell'
import type { SystemFinder } from './systems'
import type { SectionFinder } from './organisation'
import { pairsIn } from './pairs-text'
import { isLiteral, plain } from './sheet'
import { yesOrNo } from './yes-no'

/** What was understood of the row before; levels and numbers lean on it. `open`: the value that is proposed and asked. */
export type Seen = Readonly<{
  value: (field: LedgerField) => LedgerValue
  open: (field: LedgerField) => LedgerValue
  text: (field: LedgerField) => string
}>

type Context = Readonly<{
  scheme: Scheme
  inWords: ReadonlySet<LedgerField>
  from1904: boolean
  sections: SectionFinder
  systems: SystemFinder
  isOwnForm: boolean
  isOfWorks: boolean
  lengthOrDay: boolean
}>

const longest: ReadonlyMap<string, number> = new Map(
  assetFields.flatMap((field) => ('max' in field ? [[field.key, field.max] as const] : [])),
)
const longestAnywhere = 1_000

/** A day that a field of text holds is written as a day, not as the sheet happens to show it. */
function shown({ cell, text }: Source, from1904: boolean): string {
  if (typeof cell === 'object' && 'number' in cell && cell.isDay) return dayOfSerial(cell.number, from1904) ?? text
  return text
}

/** `isMeant`: a dash is the text itself, not the sign for nothing. */
function readText(field: LedgerField, text: string, isMeant: boolean): Reading {
  const max = longest.get(ruleOf(field).register ?? '') ?? longestAnywhere
  if (text === '' || (!isMeant && isDash(text))) return nothing
  return isLongerThan(max, text.normalize('NFC')) ? ask('TEXT_TOO_LONG') : understood(text)
}

function readYesNo(field: LedgerField, text: string): Reading {
  if (text === '') return nothing
  const answer = yesOrNo(text)
  if (answer !== null) return understood(answer)
  // 「委託」 or 「クラウド」 over the name of whoever does it: there is one.
  const isNamed =
    (field === 'outsourced' || field === 'cloud') && plain(text).length > 3 && !/要|未|確認|検討|不明/.test(text)
  return isNamed ? understood(true) : ask('VALUE_UNCLEAR')
}

function readSegmentOf(text: string, seen: Seen, { systems, isOwnForm }: Context): Reading {
  const held = seen.value('media')
  const isOnPaper = held === null || (Array.isArray(held) && held.every((medium) => medium === '紙'))
  const isMissing = text === '' || isDash(text)
  if (!isMissing) return readSegment(text)
  if (isOnPaper || isOwnForm) return text === '' ? nothing : readSegment(text)
  const system = systems(seen.text('system'))
  return ask('SEGMENT_MISSING', system === null ? null : labelOfCode('segment', system.segmentCode))
}

/** 3B for individual numbers, special-care information or 1,000 people and more, else 3C (domain 3.2). */
function strictOf(seen: Seen): '3B' | '3C' {
  const count = seen.value('pi_count')
  const number = seen.value('has_mynumber') ?? seen.open('has_mynumber')
  const isLarge = typeof count === 'number' ? count >= 1000 : isLargeRange(count)
  const isNumbered = number !== null && number !== 'なし'
  return isNumbered || seen.value('has_sensitive') === true || isLarge ? '3B' : '3C'
}

function isLargeRange(count: LedgerValue): boolean {
  if (typeof count !== 'object' || count === null || !('bucket' in count)) return false
  return !['<100', '100-999', '不明'].includes(count.bucket)
}

function readSection(text: string, { sections }: Context): Reading {
  if (text === '') return nothing
  const found = sections.of(text)
  if (found === null) return ask('SECTION_UNKNOWN')
  return found.successors.length > 0 ? { value: found.code, note: 'SECTION_SUCCEEDED' } : understood(found.code)
}

const aboutWork = ['business', 'name', 'note', 'unit'] as const satisfies readonly LedgerField[]

/** なし, 無: of what may be absent it says that it is. */
export const isAbsence = (text: string) => /^(なし|無|無し|ない|×)$/.test(plain(text))

const numbers = (text: string) => text.normalize('NFKC').trim()

/** The name of a system, unless another system is found by it. */
function readSystem(text: string, { systems }: Context): Reading {
  const found = systems(text)
  return understood(found !== null && systems(found.name) === found ? found.name : text)
}

/** Names of systems, one in a line; a name that nobody knows is asked. */
function readSystems(text: string, { systems }: Context): Reading {
  const names = text.split('\n').map((name) => name.trim())
  return names.every((name) => systems(name) !== null) ? understood(names) : ask('VALUE_UNCLEAR')
}

/** In the register's own form the words of its list stand for themselves, paper beside electronic ones too. */
function readOwnMedia(text: string): Reading | null {
  const words = text.split('、')
  const isListed = words.every((word) => labelOfCode('media', codeOf('media', word) ?? '') === word)
  return isListed ? understood(words) : null
}

/** Understands the cell of one field. What it leans on must have been read before. */
export function understandCell(field: LedgerField, source: Source, seen: Seen, context: Context): Reading {
  const text = shown(source, context.from1904)
  const isMeant = isLiteral(source.cell)
  if (isLevelField(field)) {
    if (context.isOwnForm && text === '') return nothing
    if (isMeant) return understood(text)
    return readLevel(field, text, context.scheme, () => strictOf(seen), context.inWords.has(field))
  }
  switch (ruleOf(field).kind) {
    case 'number':
      return text === '' || (!isMeant && isDash(text)) ? nothing : understood(numbers(text))
    case 'yes-no':
      return readYesNo(field, text)
    case 'my-number': {
      const segment = seen.value('segment')
      const about = aboutWork.map(seen.text).join(' ')
      return readMyNumber(text, { segment: typeof segment === 'string' ? segment : null, about })
    }
    case 'media': {
      const own = context.isOwnForm && text !== '' ? readOwnMedia(text) : null
      if (own !== null) return own
      const reading = readMedia(text, { system: seen.text('system'), location: seen.text('location') })
      return context.isOfWorks && reading.ask?.code === 'MEDIA_UNSPECIFIC'
        ? { value: null, note: 'MEDIA_UNSPECIFIC' }
        : reading
    }
    case 'segment':
      if (isMeant) return understood(text)
      return readSegmentOf(text, seen, context)
    case 'choice':
      return text === '' || isDash(text) ? nothing : understood(isListField(field) ? listWord(field, text) : text)
    case 'date':
      return readDay(source.cell, context.from1904)
    case 'count':
      return readCount(text)
    case 'retention':
      if (context.lengthOrDay && text !== '' && !isLength(text)) return nothing
      return readRetention(text)
    case 'section':
      return readSection(text, context)
    case 'system':
      return text === '' || (!isMeant && isDash(text)) ? nothing : readSystem(text, context)
    case 'systems':
      return text === '' ? nothing : readSystems(text, context)
    case 'pairs':
      return text === '' || pairsIn(text) !== null ? understood(text === '' ? null : text) : ask('VALUE_UNCLEAR')
    case 'absence':
      return !isMeant && isAbsence(text) ? nothing : readText(field, text, isMeant)
    default:
      return readText(field, text, isMeant)
  }
}
