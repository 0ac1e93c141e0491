import type { Page } from '@playwright/test'
import { givenPerson } from '@/lib/testing/given'
import { givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

/** The whole form of an asset on paper with individual numbers, as a clerk at the counter fills it in. */
async function fillIn(page: Page) {
  const choose = (question: RegExp, answer: string) =>
    page.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).click()
  await page.getByLabel(/^情報資産名/).fill('転出証明書の控え')
  await page.getByLabel(/^業務名/).fill('住民基本台帳')
  await page.getByLabel(/^資産種別/).selectOption('紙文書・帳票')
  await page.getByRole('group', { name: /^媒体/ }).getByRole('checkbox', { name: '紙' }).check()
  await choose(/^ネットワーク区分/, '対象外（紙・スタンドアロン等）')
  await page.getByLabel(/^保管場所/).fill('市民課 執務室 キャビネット5')
  await choose(/^施錠保管/, 'はい')
  await page.getByLabel(/^利用者範囲/).selectOption('課内')
  await choose(/^個人情報/, 'はい')
  await choose(/^要配慮個人情報/, 'いいえ')
  await choose(/^個人番号/, 'あり（個人番号利用事務）')
  await page.getByLabel(/^利用目的/).fill('転出届の受付と証明書の交付')
  await choose(/^機密性/, '自治体機密性3B')
  await page.getByLabel(/^機密性の理由/).fill('個人番号を含むため')
  await choose(/^完全性/, '完全性2')
  await choose(/^可用性/, '可用性1')
  await choose(/^外部委託/, 'いいえ')
  await choose(/^外部サービス/, 'いいえ')
  await page.getByRole('combobox', { name: /^保存期間/ }).selectOption('5年')
}

test('a section registers an asset, its manager approves it, the CISO reviews it', async ({ as }) => {
  const section = await givenSection()
  const staff = await as(section.staff)
  await staff.goto('/')
  await staff.getByRole('link', { name: '情報資産を登録する' }).first().click()
  await fillIn(staff)
  await expectAccessible(staff)
  await staff.getByRole('button', { name: '申請する' }).click()
  await expect(staff.getByRole('heading', { level: 1 })).toContainText('転出証明書の控え')
  await expect(staff.getByText('申請中').first()).toBeVisible()

  const manager = await as(section.manager)
  await manager.goto('/approvals')
  await manager.getByRole('link', { name: '転出証明書の控え' }).click()
  await manager.getByRole('button', { name: '承認する' }).click()
  await expect(manager.getByRole('status')).toContainText('CISOの審査に進みます')

  const ciso = await as(await givenPerson('ciso'))
  await ciso.goto(`/reviews`)
  await ciso.getByRole('link', { name: '転出証明書の控え' }).first().click()
  await expect(ciso.getByText('個人番号を含むため')).toBeVisible()
  await ciso.getByRole('button', { name: '承認する' }).click()
  await expect(ciso.getByRole('status')).toContainText('台帳に登録しました')

  await staff.goto('/assets')
  await staff.getByRole('link', { name: '転出証明書の控え' }).click()
  await expect(staff.getByText('登録済').first()).toBeVisible()
})
