import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

test('an empty form says once that nothing is classed yet, and cites its article in the language of the reader', async ({
  as,
}) => {
  const clerk = await as((await givenSection()).staff)
  await clerk.goto('/assets/new')
  const findings = clerk.locator('#findings')
  const unrated = findings.getByRole('listitem').filter({ hasText: 'まだ分類されていません' })
  await expect(unrated).toHaveCount(1)
  await expect(unrated.getByRole('link')).toHaveText(['機密性', '完全性', '可用性'])
  await expect(unrated).toContainText('根拠 対策基準（総務省ガイドライン例文）情報資産の分類（R31）')
  await clerk.getByRole('button', { name: 'English' }).click()
  await expect(clerk.locator('#findings')).toContainText('classification of information assets (R31)')
  await expect(clerk.locator('#findings')).not.toContainText('対策基準')
  await expectAccessible(clerk)
})

test('answer by answer the questions tell what the class would oblige to, before anything is saved', async ({ as }) => {
  const section = await givenSection()
  const unrated = { confidentiality: null, integrity: null, availability: null } as const
  const about = { personal: false, specialCare: null, myNumber: null, userScope: null, business: '課庶務' } as const
  const draft = await givenDraft(section, { ...unrated, ...about })
  const clerk = await as(section.staff)
  await clerk.goto(`/assets/${draft}/edit`)
  const questions = clerk.getByRole('region', { name: '質問に答えて分類を決める' })
  const answer = (ask: RegExp, word: string) =>
    questions.getByRole('radiogroup', { name: ask }).getByText(word, { exact: true }).click()
  await expect(questions.getByText(/守ること/)).toHaveCount(0)
  await answer(/^公表していますか/, 'いいえ')
  await answer(/^漏れると/, 'はい')
  await answer(/^国や警察などから/, 'いいえ')
  await expect(questions.getByText(/この提案のとおりに分類すると守ること/)).toBeVisible()
  await expect(questions.getByText('支給された端末以外で作業しない')).toBeVisible()
  await expect(questions.getByText('電子署名を付ける')).toHaveCount(0)
  await answer(/^内容が間違って/, 'はい')
  await expect(questions.getByText('電子署名を付ける')).toBeVisible()
  await expectAccessible(clerk)
})
