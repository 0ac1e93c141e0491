import fc from 'fast-check'
import { contentFrom, emptyContent, withoutInapplicable } from '@/lib/domain/asset-content'
import { assetFields, type AssetContent, type AssetField } from '@/lib/domain/asset-fields'
import { assetContentInput } from '@/lib/domain/asset-input'
import type { OwnAsset } from '@/lib/domain/ledgers/own-cells'
import type { LedgerSystem } from '@/lib/domain/ledgers/systems'

/** What trips readers and writers of ledgers: signs outside of CP932, formulas, marks, words that mean something. */
const snags = [
  ...['𠮷', '髙', '﨑', '①', '㈱', 'Ⅲ', '葛󠄀', 'é', '〜', '−', '\uE000', '👨‍👩‍👧', 'ｱｲｳｴｵ', '漢字', 'カナ'],
  ...['\n', '\t', ' ', '　', '"', "'", "''", ',', ';', '、', '\\', '\\n', '&', '<b>', ']]>', '_x000D_', '_x0041_'],
  ...['=', '＝', '+', '＋', '-', '－', '@', '＠', '=1+1', '=HYPERLINK("x")', '#REF!', '#N/A'],
  ...[
    '〃',
    '同上',
    '々',
    '（消去）',
    '(消去)',
    'なし',
    '無',
    '×',
    '○',
    '－',
    'ー',
    '有',
    '1',
    '5年',
    '2027/3/31',
    '45383',
  ],
  ...[
    '記入例',
    '例）',
    '合計',
    '計',
    '※',
    '備考：',
    '○○課',
    '情報資産名',
    '備考',
    '件名',
    '番号',
    'その他',
    '未定',
    '3B',
    '高',
  ],
] as const

const raw = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...snags), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...snags).map((part) => `=${part}`.repeat(400)) },
)

/** As the form would keep it; what it refuses is left empty. */
function kept(field: AssetField, value: unknown): AssetContent[AssetField['key']] {
  const read = assetContentInput.safeParse({ [field.key]: value })
  return contentFrom({ ...emptyContent, ...(read.success ? read.data : {}) })[field.key]
}

export const randomSystems: readonly LedgerSystem[] = [
  {
    id: '01890000-0000-7000-8000-000000000001',
    name: '住民記録システム',
    aliases: ['S001', '住記'],
    segmentCode: 'my-number',
  },
  { id: '01890000-0000-7000-8000-000000000002', name: '住民記録 システム', aliases: ['S002'], segmentCode: 'lgwan' },
  { id: '01890000-0000-7000-8000-000000000003', name: '=ファイルサーバ、①㈱', aliases: ['S003'], segmentCode: 'lgwan' },
]
const system = fc.constantFrom(...randomSystems.map(({ id }) => id))
const assetNumber = fc.constantFrom('01060010-0012', '12345678-9018', '-1-0001', 'A-12345')
const pairs = (codes: readonly string[], text: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(fc.constantFrom(...codes), text), { maxLength: 4 }).map((all) => Object.fromEntries(all))

function valueOf(field: AssetField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return fc.oneof(
        { weight: 9, arbitrary: raw },
        { weight: 1, arbitrary: fc.constantFrom('𠮷', '葛󠄀', '=').map((sign) => sign.repeat(field.max)) },
      )
    case 'choice':
      return fc.option(fc.constantFrom(...field.options))
    case 'choices':
      return fc.subarray([...field.options])
    case 'yes-no':
      return fc.option(fc.boolean(), { freq: 6 })
    case 'number':
      return fc.option(fc.integer({ min: 0, max: field.max }))
    case 'date':
      return fc.option(
        fc
          .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
      )
    case 'system':
      return fc.option(system)
    case 'systems':
      return fc.uniqueArray(system, { maxLength: 3 })
    case 'asset-numbers':
      return fc.uniqueArray(assetNumber, { maxLength: 3 })
    case 'segment':
      return fc.option(fc.constantFrom('my-number', 'lgwan', 'internet', 'none', 'school'))
    case 'level':
      return fc.option(fc.constantFrom('3A', '3B', '3C', '2', '1', '3', 'S'))
    case 'pairs':
      return field.key === 'answers'
        ? fc.constant({})
        : pairs(field.key === 'ruleReasons' ? ['R01', 'R08'] : ['D-01', '-x'], raw)
  }
}

const content = fc
  .record(
    Object.fromEntries(assetFields.map((field) => [field.key, valueOf(field).map((value) => kept(field, value))])),
  )
  .map((values) => withoutInapplicable(contentFrom(values)))

export const randomUnits = [
  { code: '01060010', name: '総務課' },
  { code: '01070010', name: '総務課' },
  { code: 'A-1', name: '＝特命' },
] as const

/** A register of a few assets, as anybody might have typed them. */
export const randomRegister: fc.Arbitrary<OwnAsset[]> = fc
  .array(fc.record({ unit: fc.constantFrom(...randomUnits), content }), { minLength: 1, maxLength: 8 })
  .map((assets) =>
    assets.map(({ unit, content: held }, at) => ({
      assetNo: `${unit.code}-${String(9010 + at).padStart(4, '0')}`,
      unit,
      status: '登録済',
      updatedOn: '2026-11-26',
      content: held,
    })),
  )
