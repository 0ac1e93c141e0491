import type { LedgerField } from './fields'
import { plain } from './sheet'

type Choice = readonly [label: string, code: string, otherWords?: RegExp]

const personRanges = [
  ['<100', 'under-100'],
  ['100-999', 'under-1000'],
  ['1000-9999', 'under-10000'],
  ['10000-99999', 'under-100000'],
  ['100000-299999', 'under-300000'],
  ['>=300000', 'from-300000'],
  ['不明', 'unknown'],
] as const satisfies readonly Choice[]

/** The words of lists in a ledger, the code of the register for each, and what else is written for it. */
const lists = {
  asset_kind: [
    ['データベース', 'database', /^(DB|台帳データ)$/],
    ['電子ファイル', 'file', /^(電子データ|電子文書|ファイル|電子|データ)$/],
    ['紙文書・帳票', 'paper', /^(紙文書|紙|書類|帳票|文書|紙媒体|簿冊|紙資料)$/],
    ['システム設計・運用文書', 'system-document', /^(システム文書|設計書|運用文書)$/],
    ['ログ・記録', 'log', /^(ログ|記録)$/],
    ['電磁的記録媒体(バックアップ)', 'backup-medium', /^(バックアップ|バックアップ媒体|電磁的記録媒体)$/],
    ['映像・音声', 'recording', /^(映像|音声|録画|画像)$/],
    ['公開コンテンツ', 'published', /^(ホームページ|公開情報|公開資料)$/],
  ],
  origin_copy: [
    ['原本', 'original', /^(正本|原|オリジナル)$/],
    ['写し(バックアップ)', 'backup-copy', /^(バックアップ)$/],
    ['写し(抽出・帳票)', 'extract-copy', /^(写し|写|副本|抽出|コピー|複製|控え?)$/],
  ],
  common_or_own: [
    ['共通', 'common', /^共通事務$/],
    ['固有', 'own', /^固有事務$/],
  ],
  user_scope: [
    ['一般公開', 'public', /^(公開|公表|市民)$/],
    ['全庁', 'city', /^(全庁|全職員|庁内)$/],
    ['部内', 'department', /^(部内限り|局内|.+[部局])$/],
    ['課内', 'section', /^(課内限り|所属内|室内|.+[課室])$/],
    ['係内', 'subsection', /^(係内限り|担当内|班内|.+[係班])$/],
    ['特定担当者のみ', 'named', /^(担当者のみ|特定の担当者のみ|特定の職員|担当者限り|関係者のみ|関係者限り)$/],
    ['委託先を含む', 'contractor', /^(委託先|.*委託先.*)$/],
  ],
  cloud_service: [
    ['SaaS', 'saas', /^SAAS$/i],
    ['PaaS', 'paas', /^PAAS$/i],
    ['IaaS', 'iaas', /^IAAS$/i],
    ['LGWAN-ASP', 'lgwan-asp', /^LGWAN-?ASP$/i],
    ['ガバメントクラウド', 'government-cloud', /^(GC|ガバクラ)$/i],
  ],
  cloud_ismap: [
    ['ISMAP', 'ismap', /^(ISMAP登録|登録|登録済|有|あり)$/i],
    ['ISMAP-LIU', 'ismap-liu', /^(ISMAP-?LIU|LIU)$/i],
    ['なし', 'none', /^(無|無し|登録なし|未登録|非登録)$/],
    ['不明', 'unknown', /^(未確認|確認中)$/],
  ],
  takeout: [
    ['持ち出さない', 'no', /^(なし|無|無し|不可|禁止|×|持出しなし|持出なし)$/i],
    ['許可を得て持ち出す', 'with-permission', /^(許可制|許可|要許可|有|あり|○|可)$/],
    ['定期的に持ち出す', 'regular', /^(定期|定期的)$/],
  ],
  disposal_method: [
    ['シュレッダー細断', 'shredding', /^(シュレッダー|細断|裁断)$/],
    ['溶解', 'dissolving', /^溶解処理$/],
    ['焼却', 'burning', /^焼却処分$/],
    ['物理破壊', 'destruction', /^(破壊|物理的破壊)$/],
    ['データ消去ソフト', 'erasure', /^(消去|データ消去|ソフト消去)$/],
    ['磁気破壊', 'degaussing', /^磁気消去$/],
    ['暗号鍵削除', 'key-erasure'],
    ['返却(リース)', 'lease-return', /^返却$/],
    ['歴史公文書移管', 'archives', /^移管$/],
    ['他の課への移管', 'transfer', /^(所管替え|引継ぎ|他課へ移管)$/],
  ],
  media: [
    ['業務システム', 'system'],
    ['ファイルサーバ', 'file-server'],
    ['端末ローカル', 'terminal'],
    ['可搬媒体', 'portable'],
    ['テープ', 'tape'],
    ['クラウド', 'cloud'],
    ['紙', 'paper'],
  ],
  segment: [
    ['個人番号利用事務系', 'my-number'],
    ['LGWAN接続系', 'lgwan'],
    ['インターネット接続系', 'internet'],
    ['対象外', 'none'],
  ],
  has_mynumber: [
    ['なし', 'none'],
    ['利用事務', 'use'],
    ['関係事務', 'related'],
  ],
  pi_count: personRanges,
  pi_bucket: personRanges,
} as const satisfies Readonly<Partial<Record<LedgerField, readonly Choice[]>>>

export type ListField = keyof typeof lists
export const isListField = (field: string): field is ListField => field in lists

const choicesOf = (field: ListField): readonly Choice[] => lists[field]
/** The words of a list. */
export const wordsOf = (field: ListField): readonly string[] => choicesOf(field).map(([label]) => label)

const same = (a: string, b: string) => plain(a).toUpperCase() === plain(b).toUpperCase()

/**
 * The word of the list for what is written; anything else stays. Who may use an asset is kept in the words of the office:
 * 「担当者のみ」 and 「総務課」 say more than a list.
 */
export function listWord(field: ListField, text: string): string {
  const label = choicesOf(field).find(([known]) => same(known, text))?.[0]
  if (label !== undefined || field === 'user_scope') return label ?? text
  const code = codeOf(field, text)
  return code === null ? text : labelOfCode(field, code)
}

/** The code of the register for a word of the list or another word for it; null where it is none. */
export function codeOf(field: ListField, text: string): string | null {
  const word = plain(text)
  return choicesOf(field).find(([label, , others]) => same(label, text) || others?.test(word) === true)?.[1] ?? null
}

/** The words of a list, in its order. */
export const labelsOf = (field: ListField): readonly string[] => choicesOf(field).map(([label]) => label)

/** The word of a ledger for a code of the register. */
export function labelOfCode(field: ListField, code: string): string {
  return choicesOf(field).find(([, known]) => known === code)?.[0] ?? code
}
