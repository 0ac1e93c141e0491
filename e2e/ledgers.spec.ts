import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { givenPerson } from '@/lib/testing/given'
import { givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

const sample = (name: string) => join(import.meta.dirname, '..', 'lib', 'ledgers', 'samples', name)

const drop = async (page: Page, file: string) => {
  await page.goto('/ledgers/new')
  await page.getByLabel(/^台帳のファイル/).setInputFiles(sample(file))
  await page.getByRole('button', { name: '読み取る' }).click()
}

test('a section drops its ledger, and decides what is open in it', async ({ as }) => {
  const section = await givenSection()
  const staff = await as(section.staff)
  await staff.goto('/')
  await staff.getByRole('link', { name: '台帳の取込み' }).click()
  await expect(staff.getByText('取り込んだ台帳は、まだありません')).toBeVisible()
  await expectAccessible(staff)
  await drop(staff, 'broken/08-one-bad-row-in-50.csv')
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('08-one-bad-row-in-50.csv')
  await expectAccessible(staff)

  await drop(staff, 'ledger-shiminka.xlsx')
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('ledger-shiminka.xlsx')
  await expect(staff.getByText(/に読込み/)).toBeVisible()
  await staff.getByRole('button', { name: 'この内容で読み直す' }).click()
  await expect(staff.getByRole('status').filter({ hasText: '読み直しました' })).toBeVisible()

  await staff.getByRole('link', { name: /^要確認/ }).click()
  await expectAccessible(staff)
  const before = await staff.getByRole('row').count()
  await staff.getByLabel(/^機密性「3」の\d+行$/).selectOption('3C')
  await staff.getByRole('button', { name: '決めた内容を反映する' }).click()
  await expect(staff.getByRole('status').filter({ hasText: '読み直しました' })).toBeVisible()
  await expect(staff.getByRole('row').filter({ hasText: '要確認' }).first()).toBeVisible()
  expect(await staff.getByRole('row').count()).toBeLessThan(before)

  const download = staff.waitForEvent('download')
  await staff.getByRole('link', { name: '指摘を書き入れた元ファイル' }).click()
  expect((await download).suggestedFilename()).toBe('ledger-shiminka.xlsx')

  const kept = staff.url()
  await staff.getByRole('link', { name: /^すべて/ }).click()
  await staff.getByLabel(/^申請のコメント/).fill('市民課の台帳です')
  await staff.getByRole('button', { name: '取り込んで申請する' }).click()
  await expect(staff.getByText(/件を取り込みました/)).toBeVisible({ timeout: 20_000 })
  await expectAccessible(staff)
  await staff.getByRole('link', { name: '下書きを仕上げる' }).click()
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('情報資産一覧')
  await staff.goto(kept)
  await expect(staff.getByRole('button', { name: '取り込んで申請する' })).toHaveCount(0)

  await drop(staff, 'ledger-shiminka.xlsx')
  await expect(staff.getByRole('link', { name: /^変更/ })).toBeVisible()
  await staff.getByRole('button', { name: '取りやめる' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: '取りやめる' }).click()
  await expect(staff.getByRole('row').filter({ hasText: 'ledger-shiminka' }).getByText('取りやめ')).toBeVisible()
  await expectAccessible(staff)
})

test('a file that cannot be read is told in a sentence, and nothing is kept', async ({ as }) => {
  const staff = await as('staff')
  for (const [file, sentence] of [
    ['broken/04-password.xlsx', 'パスワードの付いたファイルは読み取れません'],
    ['broken/05-not-an-xlsx.xlsx', '名前の末尾「.xlsx」と合いません'],
    ['broken/01-empty.csv', 'ファイルの中身がありません'],
    ['broken/03-wrong-encoding.csv', '文字コードが読み取れません'],
  ] as const) {
    await drop(staff, file)
    await expect(staff.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
  }
  await expectAccessible(staff)
  await staff.goto('/ledgers')
  await expect(staff.getByText('取り込んだ台帳は、まだありません')).toBeVisible()
})

test('a ledger goes in without scripts, and another section does not see it', async ({ as, browser, baseURL }) => {
  const section = await givenSection()
  const staff = await as(section.staff)
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies(await staff.context().cookies())
  const plain = await context.newPage()
  await drop(plain, 'broken/08-one-bad-row-in-50.csv')
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('08-one-bad-row-in-50.csv')
  const stranger = await as(await givenPerson('staff'))
  const answer = await stranger.goto(new URL(plain.url(), baseURL).pathname)
  expect(answer?.status()).toBe(404)
  expect((await stranger.request.get(`${new URL(plain.url()).pathname}/remarks`)).status()).toBe(404)
  await stranger.goto('/ledgers')
  await expect(stranger.getByText('08-one-bad-row-in-50')).toHaveCount(0)
  await context.close()
})
