import type { LedgerField } from './fields'
import { isDash, isRepeatMark } from './repeat-marks'
import { plain } from './sheet'

/** Why a row is no asset. */
export type NoAsset = 'blank' | 'example' | 'units' | 'total' | 'footnote' | 'numbers' | 'form' | 'heading' | 'header'

const example = /^[(【[※]*(?:(?:記入例|記載例|入力例|記入見本|サンプル)|(?:例|見本)\d*(?:[)】\]:]|$))/
const total = /^(合?計|小計|総計|計\d*|総合計|件数計|合計件数)[:：]?$/
const footnote = /^(※|＊|\*|注\d*[).:：]?|\(注|備考[:：]|\(?注意|以下余白|以上$|凡例|記入上の注意|\*\d)/
const unitWords =
  /^(\(.*\)|選択|プルダウン|リスト(から)?選択|記入|自動(計算|入力)?|必須|任意|件|年|人|単位.*|\d+[~〜-]\d+|3A?[~〜]1|[○×/・有無]{2,}|有・無|○・×|YYYY.*|例[)）].*|.*から選択(する)?|.*を(記入|選択|入力)(する|してください)?)$/

/** Fields that a form fills before anybody writes into it. */
const printed: ReadonlySet<LedgerField> = new Set([
  'asset_no',
  'dept',
  'section',
  'section_name',
  'unit',
  'owner',
  'status',
  'updated_on',
  'importance',
  'risk',
  'likelihood',
])

/** The words of a row: of the whole row, and of its fields. */
type Row = Readonly<{ texts: readonly string[]; fields: ReadonlyMap<LedgerField, string> }>

/** A, B, C … or 1, 2, 3 … across the columns, as forms number them. */
function areColumnNumbers(texts: readonly string[]): boolean {
  const shown = texts.map((text) => plain(text).replace(/[()]/g, ''))
  const isCounting = shown.every((text, n) => Number(text) === n + 1)
  return texts.length >= 4 && (isCounting || shown.every((text, n) => text === String.fromCharCode(65 + n)))
}

/**
 * What a row is when it is no asset: an example, the units of the columns, a total, a footnote, a number without anything
 * behind it. Null: it tells of an asset, even when something is missing.
 */
export function noAsset({ texts, fields }: Row, isWide: boolean): NoAsset | null {
  const filled = texts.filter((text) => text !== '')
  const first = plain(filled[0] ?? '')
  const said = [...fields].filter(([, text]) => text !== '')
  if (filled.length === 0) return 'blank'
  if (example.test(first) || example.test(plain(fields.get('name') ?? ''))) return 'example'
  if (total.test(first) || (total.test(plain(fields.get('name') ?? '')) && said.length <= 3)) return 'total'
  if (footnote.test(first) && said.length <= 2) return 'footnote'
  if (areColumnNumbers(filled)) return 'numbers'
  if (filled.length > 1 && filled.every((text) => unitWords.test(plain(text)))) return 'units'
  if (filled.some((text) => /[○〇◯]{2,}/.test(text)) && /[○〇◯]{2,}/.test(fields.get('name') ?? '')) return 'example'
  const own = said.filter(([field, text]) => !printed.has(field) && !isRepeatMark(text) && !isDash(text))
  if (own.length === 0) return said.length === 0 && filled.length === 1 ? 'heading' : 'form'
  const isAlone = filled.length === 1 && (isWide || !fields.has('name') || fields.get('name') === '')
  return isAlone ? 'heading' : null
}
