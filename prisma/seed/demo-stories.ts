import type { AssetContent } from '@/lib/domain/asset-fields'
import type { DemoAsset } from './demo-asset'
import { pick } from './demo-asset'
import type { Remark, Road } from './demo-steps'
import type { StoryName } from './rows'

type Told = Readonly<{ content: AssetContent; asset: DemoAsset; today: string }>
type Story = (road: Road, told: Told) => Promise<void>

const newAssetWords = (turn: number) =>
  pick(turn, ['', '', '棚卸で見つかった資産です。', '旧台帳から書き写しました。分類の理由を確かめてください。', ''])
const approvalWords = (turn: number) => pick(turn, ['', '', '', '内容を確認しました。', '担当と現物を確かめました。'])
const reviewWords = (turn: number) => pick(turn, ['', '', '', '', '分類は妥当と認めます。'])

/** What managers write when something is not clear yet. */
function managersRemarks({ asset: { turn }, content }: Told): readonly [string, readonly Remark[]] {
  return pick<readonly [string, readonly Remark[]]>(turn, [
    [
      '保管の場所と保存期間を直してください。',
      [
        { field: 'location', text: '棚の番号まで書いてください。異動した人にも分かるようにします。' },
        { field: 'retention', text: '文書管理規程の保存期間表と合っているか確かめてください。' },
      ],
    ],
    [
      '利用目的が広すぎます。',
      [
        { field: 'purpose', text: 'この書類だけの目的に絞って書いてください。' },
        { field: 'confidentialityReason', text: '何人分か、どの項目があるからこの分類なのかを書いてください。' },
      ],
    ],
    [
      '名称だけでは中身が分かりません。',
      [{ field: 'name', text: `「${content.name}」では課の外の人に伝わりません。年度か対象を入れてください。` }],
    ],
  ])
}

const reviewersRemarks: readonly [string, readonly Remark[]] = [
  '分類の理由をもう一度確かめてください。',
  [
    {
      field: 'confidentialityReason',
      text: '含まれる項目と人数を書き、同じ業務のデータベースとの関係を説明してください。',
    },
    { field: 'userScope', text: '閲覧できる人を必要な担当者に絞れないか検討してください。' },
  ],
]

/** What changes from year to year and touches no classification: the place, the people, the backup. */
function plainChange({ content, asset: { section, turn } }: Told): readonly [Partial<AssetContent>, string] {
  const handlers = { handlerCount: (content.handlerCount ?? 0) + 2 }
  if (content.media.includes('paper')) {
    const location = `${section.name} 執務室 施錠書庫 棚${10 + (turn % 6)}（令和8年10月に移設）`
    return [{ ...handlers, location }, '事務室の模様替えで保管の場所が変わりました。']
  }
  return [
    { ...handlers, backup: '日次・14世代（四半期ごとに復元の試験）' },
    'バックアップの取得の方法を改め、担当者を増やしました。',
  ]
}

/** A change that brings the CISO's review: what was found out makes availability more important. */
const stricter = ({ content }: Told): Partial<AssetContent> => ({
  availability: '2',
  availabilityReason: '8月の障害のとき、半日使えないと窓口の手続に支障が出ることが分かったため',
  // Paper has no time to be recovered in.
  ...(content.media.some((medium) => medium !== 'paper') && { recoveryTime: '8時間' }),
})

/** A lowered level, the first thing the CISO looks at. */
const lowered = ({ content }: Told): Partial<AssetContent> => ({
  confidentiality: '2',
  confidentialityReason: '個別の所在と構成が分かる部分を別の資産に分け、残りは庁内の資料となったため',
  ruleReasons: {
    ...content.ruleReasons,
    R21: '個別の所在と構成が分かる部分を別の資産に分けたため',
    ...(content.personal === true && { R06: '残る氏名は公表しているものに限られるため' }),
  },
})

const disposal = ({ content, asset, today }: Told): Partial<AssetContent> => ({
  disposedOn: today,
  disposalMethod: content.media.includes('paper') ? 'dissolving' : 'erasure',
  disposedBy: `${asset.section.name} 文書担当`,
  disposalNote: content.media.includes('paper') ? '溶解処理の証明書を受領済み' : 'データ消去ソフトの実施記録を保管',
})

const submitted: Story = (road, { asset }) => road.submit(newAssetWords(asset.turn))
const inReview: Story = async (road, told) => {
  await submitted(road, told)
  await road.approve(approvalWords(told.asset.turn))
}
const registered: Story = async (road, told) => {
  await inReview(road, told)
  await road.review(reviewWords(told.asset.turn))
}
const returned: Story = async (road, told) => {
  await submitted(road, told)
  await road.sendBack(...managersRemarks(told))
}
const changeDraft: Story = async (road, told) => {
  await registered(road, told)
  await road.beginRevision()
  await road.save(plainChange(told)[0])
}
const changeSubmitted: Story = async (road, told) => {
  await changeDraft(road, told)
  await road.submit(plainChange(told)[1])
}
const classChanged =
  (change: (told: Told) => Partial<AssetContent>, words: string): Story =>
  async (road, told) => {
    await registered(road, told)
    await road.beginRevision()
    await road.save(change(told))
    await road.submit(words)
    await road.approve()
  }
const changeInReview = classChanged(stricter, '8月の障害の振返りを受けて、可用性の分類を改めます。')
const retireDraft: Story = async (road, told) => {
  await registered(road, told)
  await road.beginRetirement()
  await road.save(disposal(told))
}
const retireSubmitted: Story = async (road, told) => {
  await retireDraft(road, told)
  await road.submit('保存期間が満了し、後継の資産に移したため廃止します。')
}

/** How far each asset of the demo city has come. `draft` and `unrated` stay where registering leaves them. */
export const stories: Readonly<Record<StoryName, Story>> = {
  draft: async () => {},
  unrated: async () => {},
  discarded: (road) => road.discard(),
  submitted,
  withdrawn: async (road, told) => {
    await submitted(road, told)
    await road.withdraw()
  },
  returned,
  resubmitted: async (road, told) => {
    await returned(road, told)
    await road.save({ location: `${told.content.location}（棚の見出しに名称を表示）` })
    await road.submit('ご指摘のとおり直しました。')
  },
  rejected: async (road, told) => {
    await submitted(road, told)
    await road.reject('同じものが別の資産として登録済みです。そちらに含めてください。')
  },
  'in-review': inReview,
  'returned-by-ciso': async (road, told) => {
    await inReview(road, told)
    await road.sendBackFromReview(...reviewersRemarks)
  },
  registered,
  'change-draft': changeDraft,
  'change-submitted': changeSubmitted,
  'change-in-review': changeInReview,
  'change-lowered': classChanged(lowered, '構成を分けたため、残りの部分の機密性を見直します。'),
  changed: async (road, told) => {
    await changeSubmitted(road, told)
    await road.approve('確認しました。')
  },
  'changed-class': async (road, told) => {
    await changeInReview(road, told)
    await road.review('見直しの経緯を認めます。')
  },
  'retire-draft': retireDraft,
  'retire-submitted': retireSubmitted,
  retired: async (road, told) => {
    await retireSubmitted(road, told)
    await road.approve('廃棄の記録を確認しました。')
  },
}
