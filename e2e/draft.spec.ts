import type { Page } from '@playwright/test'
import { beginRetirement } from '@/lib/assets/begin-change'
import { aKey, givenPerson } from '@/lib/testing/given'
import { done, givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

const name = (page: Page) => page.getByLabel(/^情報資産名/)
const answer = (page: Page, group: string, choice: string) =>
  page.getByRole('radiogroup', { name: new RegExp(`^${group}（?※`) }).getByLabel(choice)
const saved = (page: Page) => page.getByText(/^保存しました/)

test('what is typed becomes a draft by itself, and typing goes on undisturbed', async ({ as }) => {
  const staff = await as('staff')
  await staff.goto('/assets/new')
  await name(staff).pressSequentially('転入届の控え')
  await expect(staff).toHaveURL(/\/assets\/[0-9a-f-]{36}\/edit$/)
  await expect(saved(staff)).toBeVisible()
  await expect(name(staff)).toBeFocused()
  await staff.keyboard.type('（紙）')
  await staff.getByLabel(/^業務名/).focus()
  await expect(saved(staff)).toBeVisible()
  await staff.reload()
  await expect(name(staff)).toHaveValue('転入届の控え（紙）')
})

test('a draft needs nothing, a request needs every required field', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { name: '', retention: null, confidentiality: null })
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}/edit`)
  await staff.getByRole('button', { name: '申請する' }).click()
  await expect(staff.getByRole('heading', { name: '入力内容を確認してください（3件）' })).toBeVisible()
  await expectAccessible(staff)
  await staff.getByRole('link', { name: /^情報資産名：/ }).click()
  await expect(name(staff)).toBeFocused()
  await expect(name(staff)).toHaveAttribute('aria-invalid', 'true')
  await name(staff).fill('転入届')
  await expect(name(staff)).not.toHaveAttribute('aria-invalid')
})

test('a field is asked for only when it applies, and keeps what was typed in it', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}/edit`)
  const vendor = staff.getByLabel(/^委託先/)
  await expect(vendor).toBeHidden()
  await answer(staff, '外部委託', 'はい').check()
  await vendor.fill('㈱架空システム')
  await answer(staff, '外部委託', 'いいえ').check()
  await expect(vendor).toBeHidden()
  await answer(staff, '外部委託', 'はい').check()
  await expect(vendor).toHaveValue('㈱架空システム')
})

test('a day is read in any spelling and shown in the Japanese era', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { outsourced: true })
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}/edit`)
  const day = staff.getByLabel(/^契約満了日/)
  await day.fill('2027/3/31')
  await day.blur()
  await expect(day).toHaveValue('令和9年3月31日')
  await day.fill('来年の春')
  await day.blur()
  await expect(staff.getByRole('status').getByText('入力に誤りがあるため保存していません')).toBeVisible()
  await day.fill('R9.4.1')
  await day.blur()
  await expect(saved(staff)).toBeVisible()
})

test('an individual number in a text is refused with an explanation, and nothing typed is lost', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}/edit`)
  await staff.getByLabel(/^内容・概要/).fill('受付番号 １２３４ ５６７８ ９０１８')
  await staff.getByRole('button', { name: '一時保存' }).click()
  await expect(staff.getByRole('link', { name: /個人番号は台帳に記入できません/ })).toBeVisible()
  await expect(staff.getByLabel(/^内容・概要/)).toHaveValue('受付番号 １２３４ ５６７８ ９０１８')
})

test('a save that was not answered is sent again as it was, then what was typed since', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}/edit`)
  await staff.route('**/edit', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await name(staff).fill('一度目の名前')
  await expect(staff.getByText('もう一度試しています')).toBeVisible()
  await name(staff).fill('二度目の名前')
  await staff.unroute('**/edit')
  await expect(saved(staff)).toBeVisible({ timeout: 20_000 })
  await staff.reload()
  await expect(name(staff)).toHaveValue('二度目の名前')
})

test('a draft can be given up', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}/edit`)
  await staff.getByRole('button', { name: '下書きを取り消す' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: '下書きを取り消す' }).click()
  await expect(staff).toHaveURL(`/assets/${assetId}?done=discarded`)
})

test('a request to retire shows the asset and asks only for its disposal', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'), { name: '古い申請書' })
  done(await beginRetirement(section.staff, { ...aKey(), assetId }))
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}/edit`)
  await expect(staff.getByRole('heading', { name: '情報資産を廃止する' })).toBeVisible()
  await expect(staff.getByRole('definition').filter({ hasText: '古い申請書' }).first()).toBeVisible()
  await expect(name(staff)).toHaveCount(0)
  await expectAccessible(staff)
})
