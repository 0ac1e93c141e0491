import type { Page } from '@playwright/test'
import { givenPerson } from '@/lib/testing/given'
import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

const saved = (page: Page) => page.getByText(/^保存しました/)

test('the second of two people to save sees both versions and loses no word', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { location: '市民課', note: '' })
  const first = await as(section.staff)
  const colleague = await givenPerson('staff', section.unitId)
  const second = await as(colleague)
  for (const page of [first, second]) await page.goto(`/assets/${assetId}/edit`)

  await first.getByLabel(/^情報資産名/).fill('転入届・転居届')
  await first.getByLabel(/^保管場所/).fill('第2書庫')
  await first.getByRole('button', { name: '一時保存' }).click()
  await expect(saved(first)).toBeVisible()

  await second.getByLabel(/^保管場所/).fill('執務室の棚')
  await second.getByLabel(/^内容・概要/).fill('窓口で受け付けた届出書')
  await second.getByRole('button', { name: '一時保存' }).click()
  const conflict = second.getByRole('region', { name: 'ほかの人も、この下書きを保存しました' })
  await expect(conflict).toBeFocused()
  await expect(conflict).toContainText(section.staff.name)
  await expectAccessible(second)

  const theirs = `${section.staff.name}さんが保存した内容`
  const field = (label: string) => conflict.getByRole('group', { name: new RegExp(`^${label}`) })
  await expect(conflict.getByRole('group')).toHaveCount(3)
  await expect(field('情報資産名').getByLabel(theirs)).toBeChecked()
  await expect(field('内容・概要').getByLabel('あなたの入力')).toBeChecked()
  await expect(field('保管場所').getByRole('radio', { checked: true })).toHaveCount(0)
  await field('保管場所').getByLabel('あなたの入力').check()
  await second.getByRole('button', { name: '選択した内容で保存する' }).click()
  await expect(saved(second)).toBeVisible()

  await first.reload()
  await expect(first.getByLabel(/^情報資産名/)).toHaveValue('転入届・転居届')
  await expect(first.getByLabel(/^保管場所/)).toHaveValue('執務室の棚')
  await expect(first.getByLabel(/^内容・概要/)).toHaveValue('窓口で受け付けた届出書')
})

test('a save in the background that meets another does not take the keyboard away', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  const first = await as(section.staff)
  const second = await as(section.manager)
  for (const page of [first, second]) await page.goto(`/assets/${assetId}/edit`)
  await first.getByLabel(/^情報資産名/).fill('転入届・転居届')
  await first.getByRole('button', { name: '一時保存' }).click()
  await expect(saved(first)).toBeVisible()

  await second.getByLabel(/^内容・概要/).pressSequentially('窓口で')
  await expect(second.getByText('ほかの人の保存と重なったため')).toBeVisible()
  await second.keyboard.type('受け付けた')
  await expect(second.getByLabel(/^内容・概要/)).toHaveValue('窓口で受け付けた')
  await second.getByRole('link', { name: '選択に進む' }).click()
  await second.getByRole('button', { name: '選択した内容で保存する' }).click()
  await expect(saved(second)).toBeVisible()
  await expect(second.getByLabel(/^情報資産名/)).toHaveValue('転入届・転居届')
  await expect(second.getByLabel(/^内容・概要/)).toHaveValue('窓口で受け付けた')
})

test('what was typed stays on the screen when the draft was submitted by somebody else', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  const first = await as(section.staff)
  const second = await as(await givenPerson('staff', section.unitId))
  for (const page of [first, second]) await page.goto(`/assets/${assetId}/edit`)
  await first.getByRole('button', { name: '申請する' }).click()
  await expect(first).toHaveURL(/done=submitted/)
  await second.getByLabel(/^内容・概要/).fill('遅れて入力した内容')
  await expect(second.getByRole('status').getByText('保存できません')).toBeVisible()
  await expect(second.getByLabel(/^内容・概要/)).toHaveValue('遅れて入力した内容')
})
