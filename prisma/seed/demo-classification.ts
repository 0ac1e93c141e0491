import { personRanges } from '@/lib/domain/asset-choices'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { pick, type DemoAsset } from './demo-asset'

type Personal = Readonly<{ personal: boolean; specialCare: boolean; myNumber: string }>

function personalOf({ row, business }: DemoAsset): Personal {
  const aboutNobody = row.form === 'manual' || row.form === 'published'
  const word = row.personal || (aboutNobody ? 'none' : business.personal)
  const myNumber = word.includes('use') ? 'use' : word.includes('related') ? 'related' : 'none'
  return { personal: word !== 'none', specialCare: word.includes('special'), myNumber }
}

/** A file or a form holds fewer people than the database of the work. */
function rangeOf({ row, business }: DemoAsset): string | null {
  const place = personRanges.findIndex((range) => range === business.range)
  if (place === -1) return null
  return row.form === 'database' || place === 0 ? business.range : (personRanges[place - 1] ?? null)
}

const isMany = (range: string | null) =>
  range !== null && personRanges.findIndex((one) => one === range) >= personRanges.indexOf('under-100000')

function levelsOf(asset: DemoAsset, { personal, specialCare, myNumber }: Personal): readonly string[] {
  if (asset.row.level !== '') return asset.row.level.split('/')
  const { harm, stop } = asset.business
  const very = specialCare || myNumber !== 'none' || (personal && isMany(rangeOf(asset)))
  return [very ? '3B' : personal ? '3C' : '2', harm === '' ? '1' : '2', stop === '' ? '1' : '2']
}

const itemsOf = ({ business }: DemoAsset, { myNumber }: Personal) =>
  business.items.split('、').filter((item) => item !== '' && (item !== '個人番号' || myNumber !== 'none'))

function whyConfidential(asset: DemoAsset, level: string, personal: Personal): string {
  const { row, business, turn } = asset
  if (row.reason !== '') return row.reason
  if (level === '1') return pick(turn, ['公表している情報であるため', '市民に広く知らせるために作った情報であるため'])
  if (!personal.personal) {
    return pick(turn, [
      '庁内で使う資料であり、直ちに公表することを前提としていないため',
      '事務の途中の情報であり、直ちに公表することを前提としていないため',
    ])
  }
  const items = itemsOf(asset, personal).filter((item) => item !== '個人番号')
  const what = items.length === 0 ? '個人情報' : items.slice(-3).join('・')
  const whose = business.subjects === '' ? '' : `${business.subjects}の`
  if (personal.myNumber !== 'none') {
    return `${whose}${what}と個人番号を含み、漏えいすると個人の権利利益を強く侵害するおそれがあるため`
  }
  if (personal.specialCare) return `${whose}${what}という特に配慮を要する情報を含むため`
  if (level === '3B') return `${whose}${what}を多数の人について検索できる形で持つため`
  return `${whose}${what}を含み、公表を予定していないため`
}

const whyIntact = ({ business }: DemoAsset) =>
  business.harm === ''
    ? '内容に誤りがあると、事務の適確な遂行に支障が出るため'
    : `誤りや改ざんがあると、${business.harm}おそれがあるため`

const whyAvailable = ({ business }: DemoAsset) =>
  business.stop === '' ? '半日を超えて使えないと、事務に支障が出るため' : `使えないと、${business.stop}ため`

function handling(asset: DemoAsset, confidentiality: string): Partial<AssetContent> {
  if (confidentiality === '1') return { userScope: 'public', takeout: null, handlingNote: '' }
  if (asset.row.form === 'extract') return { takeout: 'with-permission', handlingNote: '使い終えたら速やかに消去する' }
  if (!confidentiality.startsWith('3')) return { takeout: 'with-permission', handlingNote: '' }
  const note = asset.row.form === 'paper' ? '執務室の外へ持ち出さない。複写は必要な部数だけとする' : ''
  return { takeout: confidentiality === '3C' ? 'with-permission' : 'no', handlingNote: note }
}

/** Files of at least 1,000 people are in the public register of personal-information files; 番号法 28条 asks for an assessment. */
function registers(asset: DemoAsset, { personal, myNumber }: Personal): Partial<AssetContent> {
  const range = rangeOf(asset)
  const large = personal && asset.row.form === 'database' && range !== 'under-100' && range !== 'under-1000'
  return {
    personalFileRef: large ? `PF-${String(1 + (asset.turn % 160)).padStart(4, '0')}` : '',
    piaRef: large && myNumber === 'use' ? `PIA-${String(1 + (asset.turn % 80)).padStart(3, '0')}` : '',
  }
}

/** Personal information and levels with their reasons. An asset that is not rated yet has neither. */
export function classification(asset: DemoAsset): Partial<AssetContent> {
  const { business, row } = asset
  if (row.story === 'unrated') return { personal: null, outsourced: null, cloud: null }
  const held = personalOf(asset)
  const [confidentiality = '', integrity = '', availability = ''] = levelsOf(asset, held)
  return {
    ...held,
    ...handling(asset, confidentiality),
    ...registers(asset, held),
    purpose: business.purpose,
    personRange: rangeOf(asset),
    dataSubjects: business.subjects,
    personalItems: itemsOf(asset, held).join('、'),
    confidentiality,
    confidentialityReason: whyConfidential(asset, confidentiality, held),
    integrity,
    integrityReason: integrity === '2' ? whyIntact(asset) : '',
    availability,
    availabilityReason: availability === '2' ? whyAvailable(asset) : '',
    recoveryTime: availability === '2' && row.form !== 'paper' ? pick(asset.turn, ['4時間', '8時間', '1日']) : '',
  }
}
