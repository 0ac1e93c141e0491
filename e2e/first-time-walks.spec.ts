import type { Locator, Page } from '@playwright/test'
import { givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

/** A clerk who has never done it: every click and every field counts. */
function clerk(page: Page) {
  let steps = 0
  const step = async (act: Promise<unknown>) => {
    steps += 1
    await act
  }
  const one = (control: Locator) => control.first()
  return {
    steps: () => steps,
    click: (control: Locator) => step(one(control).click()),
    fill: (label: RegExp, text: string) => step(page.getByLabel(label).fill(text)),
    select: (label: RegExp, option: string) =>
      step(page.getByRole('combobox', { name: label }).selectOption({ label: option })),
    tick: (choice: string) => step(page.getByRole('checkbox', { name: choice, exact: true }).check()),
    answer: (question: RegExp, choice: string) =>
      step(page.getByRole('radiogroup', { name: question }).getByText(choice, { exact: true }).click()),
  }
}

type Walk = Readonly<{
  name: string
  business: string
  kind: string
  media: string
  scope: string
  personal?: readonly [string, string]
  answers: readonly (readonly [RegExp, string])[]
  cloud?: string
  safe: readonly (readonly [RegExp, string])[]
  marks: readonly string[]
}>

const walks: readonly Walk[] = [
  {
    name: '転入届（紙）',
    business: '住民基本台帳',
    kind: '紙文書・帳票',
    media: '紙',
    scope: '課内',
    personal: ['いいえ', 'あり（個人番号利用事務）'],
    answers: [
      [/^内容が間違って/, 'はい'],
      [/^使えなくなったら/, '数日はほかの方法で続けられる'],
    ],
    safe: [],
    marks: ['自治体機密性3B', '完全性2', '可用性1'],
  },
  {
    name: '予防接種台帳',
    business: '健康管理',
    kind: 'データベース',
    media: '業務システム（サーバ）',
    scope: '課内',
    personal: ['はい', 'あり（個人番号利用事務）'],
    answers: [
      [/^内容が間違って/, 'はい'],
      [/^使えなくなったら/, 'その日のうちに困る'],
    ],
    safe: [
      [/^バックアップ/, '日次・7世代'],
      [/^目標復旧時間/, '4時間'],
    ],
    marks: ['自治体機密性3B', '完全性2', '可用性2'],
  },
  {
    name: '公式ホームページコンテンツ',
    business: '広報',
    kind: '公開コンテンツ',
    media: 'クラウド（SaaS・LGWAN-ASP・ガバメントクラウド）',
    scope: '一般公開',
    cloud: '公開サイト配信サービス',
    answers: [
      [/^内容が間違って/, 'はい'],
      [/^使えなくなったら/, 'その日のうちに困る'],
      [/^インターネットで市民と/, 'はい'],
    ],
    safe: [
      [/^バックアップ/, '日次・7世代'],
      [/^目標復旧時間/, '4時間'],
    ],
    marks: ['自治体機密性1', '完全性2', '可用性2'],
  },
]

for (const walk of walks) {
  test(`somebody who never did it registers ${walk.name} in at most 25 steps`, async ({ as }) => {
    const section = await givenSection()
    const page = await as(section.staff)
    await page.goto('/assets/new')
    const { steps, click, fill, select, tick, answer } = clerk(page)
    await fill(/^情報資産名/, walk.name)
    await fill(/^業務名/, walk.business)
    await select(/^資産種別/, walk.kind)
    await tick(walk.media)
    await fill(/^保管場所/, '本庁舎')
    await answer(/^施錠保管/, 'はい')
    await select(/^利用者範囲/, walk.scope)
    await answer(/^個人情報/, walk.personal ? 'はい' : 'いいえ')
    if (walk.personal) {
      await answer(/^要配慮個人情報/, walk.personal[0])
      await answer(/^個人番号/, walk.personal[1])
      await fill(/^利用目的/, '窓口の受付と記録')
    }
    for (const [question, choice] of walk.answers) await answer(question, choice)
    await expectAccessible(page)
    await click(page.getByRole('button', { name: 'この提案を使う' }))
    await fill(/^機密性の理由/, '質問の提案のとおり')
    await answer(/^外部委託/, 'いいえ')
    await answer(/^外部サービス（?※/, walk.cloud === undefined ? 'いいえ' : 'はい')
    if (walk.cloud !== undefined) {
      await select(/^外部サービスの種類/, 'SaaS（業務ソフトの利用）')
      await fill(/^(外部サービス|サービス)の?名/, walk.cloud)
    }
    await select(/^保存期間/, '5年')
    for (const [label, text] of walk.safe) await fill(label, text)
    await click(page.getByRole('button', { name: '申請する' }))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(walk.name)
    await expect(page.getByText('申請中').first()).toBeVisible()
    for (const mark of walk.marks) await expect(page.getByText(mark).first()).toBeAttached()
    expect(steps()).toBeLessThanOrEqual(25)
    await page.getByText('提案の理由を見る').click()
    await expect(page.getByText(/「その日のうちに困る」|「数日はほかの方法で続けられる」/).first()).toBeVisible()
  })
}
