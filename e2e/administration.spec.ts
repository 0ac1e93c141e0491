import type { Page } from '@playwright/test'
import { randomInt } from 'node:crypto'
import { givenPerson, givenUnit } from '@/lib/testing/given'
import { expect, expectAccessible, test } from './fixtures'

/** Invites somebody and answers the one-time password, which is shown this once. */
async function invite(admin: Page, person: Readonly<{ staffNo: string; name: string; unit: string }>) {
  await admin.goto('/people')
  await admin.getByRole('link', { name: '利用者を招待する' }).click()
  await admin.getByLabel(/^職員番号/).fill(person.staffNo)
  await admin.getByLabel(/^氏名/).fill(person.name)
  await admin.getByLabel(/^よみ/).fill('みほん　はなこ')
  await admin.getByLabel(/^任用の区分/).selectOption({ index: 1 })
  await admin.getByLabel(/^所属/).selectOption({ label: person.unit })
  await admin.getByRole('button', { name: '登録して仮パスワードを発行する' }).click()
  const secret = admin.getByRole('textbox', { name: '仮パスワード' })
  await expect(secret).toBeVisible()
  await expectAccessible(admin)
  return secret.inputValue()
}

test('an administrator invites somebody, gives a role, and the person begins to work', async ({ as, browser }) => {
  const unit = await givenUnit({ name: `試行課${String(randomInt(1_000_000))}` })
  const staffNo = String(randomInt(10_000_000, 99_999_999))
  const admin = await as('admin')
  const oneTime = await invite(admin, { staffNo, name: '見本　花子', unit: unit.name })
  await admin.getByRole('link', { name: '利用者の画面を開く' }).click()
  await admin.getByRole('link', { name: '権限を付ける' }).click()
  await admin.getByRole('radio', { name: /^職員/ }).check()
  await admin.getByLabel(/^組織/).selectOption({ label: unit.name })
  await admin.getByRole('button', { name: '権限を付ける' }).click()
  await expect(admin.getByText('有効', { exact: true }).first()).toBeVisible()

  const page = await (await browser.newContext()).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('職員番号').fill(staffNo)
  await page.getByLabel('パスワード', { exact: true }).fill(oneTime)
  await page.getByRole('button', { name: 'ログインする' }).click()
  await page.waitForURL('**/new-password**')
  await page.goto('/assets')
  await page.waitForURL('**/new-password**')
  const password = 'やまのうえのきんもくせい 21'
  await page
    .getByLabel(/^新しいパスワード(?!（確認)/)
    .first()
    .fill(password)
  await page
    .getByLabel(/確認|もう一度/)
    .first()
    .fill(password)
  await page
    .getByRole('main')
    .getByRole('button', { name: /パスワード/ })
    .last()
    .click()
  await page.waitForURL((url) => !url.pathname.startsWith('/new-password'))
  await page.goto('/assets')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('情報資産一覧')
  await page.context().close()
})

test('the role of the CISO waits until a second administrator confirms it', async ({ as }) => {
  const person = await givenPerson('staff')
  const first = await as('admin')
  await first.goto(`/people/${person.id}/grant`)
  await first.getByRole('radio', { name: /^最高情報統括責任者/ }).check()
  await first.getByRole('button', { name: '権限を付ける' }).click()
  await expect(first.getByText('確認待ち').first()).toBeVisible()
  await expect(first.getByRole('button', { name: '確認する' })).toHaveCount(0)
  const deputy = await as(person)
  expect((await deputy.goto('/reviews'))?.status()).toBe(403)

  const second = await as('admin')
  await second.goto(`/people/${person.id}`)
  await second.getByRole('button', { name: '確認する' }).click()
  await second.getByRole('button', { name: '確認して有効にする' }).click()
  await expect(second.getByRole('button', { name: '確認する' })).toHaveCount(0)
  expect((await deputy.goto('/reviews'))?.status()).toBe(200)
})
