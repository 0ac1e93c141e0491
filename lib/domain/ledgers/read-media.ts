import { isDash } from './repeat-marks'
import { ask, nothing, understood, type Reading } from './reading'
import { plain } from './sheet'

const words: readonly (readonly [RegExp, string])[] = [
  [/^(業務システム|システム|DB|データベース|基幹システム|業務サーバー?|システムサーバー?)$/, '業務システム'],
  [
    /^(ファイルサーバー?|共有フォルダー?|共有サーバー?|共有ドライブ|NAS|庁内サーバー?|フォルダー?|共有)$/,
    'ファイルサーバ',
  ],
  [
    /^(PC|パソコン|端末|端末ローカル|ローカル|事務所PC|業務端末|モバイル機器|モバイル|タブレット|ノートPC|スマートフォン|端末の中|ハードディスク|録画装置|録画機)$/,
    '端末ローカル',
  ],
  [
    /^(USB|USBメモリー?|外付(け)?HDD|HDD|SSD|CD|CD-?R|DVD|DVD-?R|BD|ブルーレイ|MO|FD|SDカード|メモリーカード|光ディスク|可搬媒体|可搬電子媒体|電子媒体|外部媒体|電磁的記録媒体|マイクロフィルム|フィルム)$/,
    '可搬媒体',
  ],
  [/^(LTO|テープ|磁気テープ|DAT|カセットテープ|バックアップテープ)$/, 'テープ'],
  [
    /^(クラウド|クラウドサービス|LGWAN-?ASP|ASP|SAAS|PAAS|IAAS|社外サーバー?|外部サーバー?|外部サービス|ガバメントクラウド|ホームページ|WEB|ウェブ)$/,
    'クラウド',
  ],
  [/^(紙|書類|文書|簿冊|紙媒体|紙文書|冊子|帳票|図面|ファイル\(紙\)|台帳\(紙\)|綴|紙ファイル|写真|カード)$/, '紙'],
]
const vague = /^(電子|電子データ|電磁的記録|データ|電子ファイル|電子文書|デジタル|電算処理|電算|ファイル)$/
/** A server may be of a business system or of files. */
const servers = /^(社内サーバー?|サーバー?|庁舎内サーバー?|オンプレミス|オンプレ|庁内)$/

/** Words that only hold such a word: 全庁ファイルサーバ, 介護保険システム. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/ファイルサーバ|共有フォルダ|共有ドライブ/, 'ファイルサーバ'],
  [/クラウド|LGWAN-?ASP/, 'クラウド'],
  [/システム$|データベース$/, '業務システム'],
  [/USB|DVD|CD-?R|HDD|可搬/, '可搬媒体'],
  [/テープ/, 'テープ'],
  [/^紙|紙$|簿冊|綴$/, '紙'],
  [/パソコン|PC$|端末$/, '端末ローカル'],
]

/** Words of the media list of the IPA and of offices that stand for one of two media; the table is confirmed once. */
export const isServerWord = (text: string) => partsOf(plain(text).toUpperCase()).some((part) => servers.test(part))

const partsOf = (written: string) =>
  written.split(/[・、,，/／+＋&＆]|及び|と(?=電子|紙)|並びに/).filter((part) => part !== '')

function mediumOf(part: string, isFiles: boolean): string | null {
  const whole = words.find(([pattern]) => pattern.test(part))?.[1]
  if (whole !== undefined) return whole
  if (servers.test(part)) return isFiles ? 'ファイルサーバ' : '業務システム'
  if (vague.test(part)) return 'vague'
  const bare = /^(.+?)\((.+)\)$/.exec(part)
  if (bare === null) return null
  const [outer, inner] = [mediumOf(bare[1] ?? '', isFiles), mediumOf(bare[2] ?? '', isFiles)]
  return outer === 'vague' || outer === null ? (inner ?? outer) : outer
}

/** What the words around say of an electronic medium that is not named. */
type Hints = Readonly<{ system: string; location: string }>

const isOnFiles = ({ system, location }: Hints) => /ファイルサーバ|共有フォルダ/.test(`${system}${location}`)

/**
 * The media of an asset. Paper and electronic in one row are two assets (domain 5.1), so a person decides; 「電子」 alone
 * does not say which medium.
 */
export function readMedia(text: string, hints: Hints): Reading {
  const written = plain(text).toUpperCase()
  if (written === '' || isDash(written)) return nothing
  if (/^(両方|双方|紙電子|電子紙|併用|紙と電子の両方)$/.test(written))
    return ask('MEDIA_SPLIT', ['紙', proposed(hints)])
  const found = partsOf(written).map(
    (part) => mediumOf(part, isOnFiles(hints)) ?? parts.find(([pattern]) => pattern.test(part))?.[1] ?? null,
  )
  const whole = mediumOf(written, isOnFiles(hints))
  const media = whole === null ? found : [whole]
  if (media.length === 0 || media.some((medium) => medium === null)) return ask('VALUE_UNCLEAR')
  const named = [...new Set(media.map((medium) => (medium === 'vague' ? proposed(hints) : (medium ?? ''))))]
  if (named.includes('紙') && named.length > 1) return ask('MEDIA_SPLIT', named)
  const [only, ...others] = named
  if (media.includes('vague')) return ask('MEDIA_UNSPECIFIC', others.length === 0 ? (only ?? null) : named)
  return understood(named)
}

function proposed(hints: Hints): string {
  if (isOnFiles(hints)) return 'ファイルサーバ'
  if (/クラウド|ASP|データセンター/.test(`${hints.location}${hints.system}`)) return 'クラウド'
  return hints.system === '' ? 'ファイルサーバ' : '業務システム'
}
