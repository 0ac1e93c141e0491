import { retentions } from '@/lib/domain/asset-choices'
import { contentFrom, emptyContent, withoutInapplicable } from '@/lib/domain/asset-content'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { assetContentInput } from '@/lib/domain/asset-input'
import { judge } from '@/lib/domain/asset-rules'
import { alphaPlacements, aPolicy } from '@/lib/testing/policy'
import { pick, type DemoAsset } from './demo-asset'
import { classification } from './demo-classification'
import type { AssetRow, SystemRow } from './rows'

const kinds = {
  database: { assetKind: 'database', userScope: 'named', originCopy: 'original' },
  file: { assetKind: 'file', userScope: 'section', originCopy: 'original' },
  'file-and-paper': { assetKind: 'file', userScope: 'section', originCopy: 'original' },
  extract: { assetKind: 'file', userScope: 'named', originCopy: 'extract-copy' },
  image: { assetKind: 'file', userScope: 'section', originCopy: 'original' },
  paper: { assetKind: 'paper', userScope: 'section', originCopy: 'original' },
  backup: { assetKind: 'backup-medium', userScope: 'named', originCopy: 'backup-copy' },
  manual: { assetKind: 'system-document', userScope: 'section', originCopy: 'original' },
  published: { assetKind: 'published', userScope: 'public', originCopy: 'original' },
  log: { assetKind: 'log', userScope: 'named', originCopy: 'original' },
  recording: { assetKind: 'recording', userScope: 'named', originCopy: 'original' },
} as const satisfies Record<AssetRow['form'], Partial<AssetContent>>

/** Where files of any kind are kept, whatever they are about. */
const fileServers = ['FS', 'KIKANFS', 'GW', 'GIS']
const cloudKinds: Readonly<Partial<Record<SystemRow['hosting'], string>>> = {
  SaaS: 'saas',
  'LGWAN-ASP': 'lgwan-asp',
  ガバメントクラウド: 'government-cloud',
}
const isCloud = ({ hosting }: SystemRow) => cloudKinds[hosting] !== undefined

/** 課長, 室長, 所長: how the head of a section is called. */
const headOf = (section: string) => (/[課室]$/.test(section) ? `${section}長` : `${section}所長`)

function mediaOf({ row, system }: DemoAsset): string[] {
  if (row.form === 'backup') return ['tape']
  if (system === null) return ['paper']
  const electronic = fileServers.includes(system.code)
    ? 'file-server'
    : system.hosting === 'SaaS' || system.hosting === 'LGWAN-ASP'
      ? 'cloud'
      : 'system'
  return row.form === 'file-and-paper' ? [electronic, 'paper'] : [electronic]
}

function paperPlace(section: string, turn: number): string {
  const shelf = (turn % 9) + 1
  return pick(turn, [
    `${section} 執務室 キャビネット${shelf}`,
    `${section} 執務室 施錠書庫 棚${shelf}`,
    `地下第1書庫 棚${shelf}-${(turn % 4) + 1}`,
    `別館文書庫 棚${shelf}`,
  ])
}

function locationOf({ row, section, business, system, turn }: DemoAsset): string {
  if (row.form === 'backup') return '本庁舎 電算室 耐火金庫'
  if (system === null) return paperPlace(section.name, turn)
  const folder = `${system.name}／${section.name}／${business.business}`
  if (row.form === 'file-and-paper') return `${folder}、${paperPlace(section.name, turn)}`
  if (fileServers.includes(system.code)) return folder
  switch (system.hosting) {
    case 'ガバメントクラウド':
      return 'ガバメントクラウド（国内リージョン）'
    case 'SaaS':
    case 'LGWAN-ASP':
      return `${system.vendor} データセンター（国内）`
    case 'スタンドアロン':
      return `${section.name} 管理室 専用端末`
    case 'オンプレミス':
      return `本庁舎 電算室 ラック${(turn % 12) + 1}`
  }
}

function safekeeping(asset: DemoAsset): Partial<AssetContent> {
  const { row, system, turn } = asset
  if (system === null) return { backup: '' }
  if (row.form === 'backup') return { backup: '', recoveryTime: '' }
  if (system.hosting === 'SaaS' || system.hosting === 'LGWAN-ASP') return { backup: '事業者が日次で取得・30日分' }
  if (system.hosting === 'スタンドアロン') return { backup: '週次・外付け媒体に2世代' }
  return { backup: pick(turn, ['日次差分＋週次全体・4世代', '日次・7世代', '日次・14世代']) }
}

/** Run by a vendor: systems are, shared folders and paper are not; printing is given out. */
function outside({ row, system, systemSection, turn }: DemoAsset): Partial<AssetContent> {
  const printed = row.form === 'extract' && row.description.includes('印刷')
  const vendor = printed ? '架空印刷㈱' : (system?.vendor ?? '')
  const ownFolder = system === null || fileServers.includes(system.code) || row.form === 'backup'
  const outsourced = printed || (!ownFolder && vendor !== '')
  const cloud = system !== null && !ownFolder && isCloud(system)
  return {
    outsourced,
    vendor: outsourced ? vendor : '',
    contractEnd: outsourced ? pick(turn, ['2027-03-31', '2028-03-31', '2029-03-31', '2031-03-31']) : null,
    contractSecurity: outsourced ? true : null,
    subcontracted: outsourced ? turn % 4 === 0 : null,
    cloud,
    cloudKind: cloud ? (cloudKinds[system.hosting] ?? null) : null,
    cloudService: !cloud ? '' : system.hosting === 'ガバメントクラウド' ? 'ガバメントクラウド' : system.name,
    cloudIsmap: cloud ? system.ismap : null,
    cloudPermissionNo: cloud ? `情第${110 + (turn % 60)}号` : '',
    cloudAdministrator: cloud ? headOf(systemSection) : '',
    cloudDataLocation: cloud ? '国内' : '',
  }
}

function retentionOf(code: string): Partial<AssetContent> {
  const known = retentions.some((one) => one === code)
  return known ? { retention: code } : { retention: 'other', retentionNote: code }
}

/** What sections write against the warnings of the rules. */
const reasons: Readonly<Record<string, string>> = {
  R04: '給与の事務を担当する職員だけが開けるフォルダに分けて保管しているため',
  R06: '氏名と役職など、すでに公表している範囲の個人情報に限られるため',
  R07: '庁内の担当者のほかに、公開の前に確かめる相手がいるため',
  R08: '担当者だけが開けるようアクセス権を絞り、操作の記録を毎月確かめているため',
  R14: '保管場所を職員が常に見ている執務室の中に限っているため',
}

function withReasons(content: AssetContent): AssetContent {
  const policy = { ...aPolicy, placements: alphaPlacements }
  const findings = judge(content, policy, { holders: [], originals: [], excepted: [], registered: null })
  const warned = new Set<string>(findings.filter(({ severity }) => severity === 'warn').map(({ ruleId }) => ruleId))
  return { ...content, ruleReasons: Object.fromEntries(Object.entries(reasons).filter(([rule]) => warned.has(rule))) }
}

/** The content of a demo asset as its section would type it. `systemId` is the system's id in this database. */
export function demoContent(asset: DemoAsset, systemId: string | null): AssetContent {
  const { row, business, section, system, turn } = asset
  const typed: AssetContent = {
    ...emptyContent,
    ...kinds[row.form],
    ...safekeeping(asset),
    ...outside(asset),
    ...retentionOf(row.retention || business.retention),
    ...classification(asset),
    name: row.name,
    nameKana: row.kana,
    description: row.description,
    business: business.business,
    commonOrOwn: business.business === '課庶務' ? 'common' : 'own',
    legalBasis: business.law,
    source: row.form === 'extract' ? `${business.system === '' ? '業務' : business.business}のシステムから抽出` : '',
    media: mediaOf(asset),
    systemId,
    segmentCode: system?.segment ?? 'none',
    location: locationOf(asset),
    storageLocked: row.form === 'published' ? null : true,
    handlerCount: 2 + ((turn * 7) % 23),
    contact: `${section.name} 内線${3100 + ((turn * 37) % 800)}`,
  }
  return withReasons(withoutInapplicable(contentFrom({ ...emptyContent, ...assetContentInput.parse(typed) })))
}
