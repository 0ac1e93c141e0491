import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { givenGrant } from '@/lib/testing/given'
import { givenAccount } from '@/lib/testing/given-account'
import { expect, expectAccessible, test } from './fixtures'

const better = '縁側で 三毛猫が 昼寝をしている'

async function signIn(page: Page, staffNo: string, password: string) {
  await page.getByLabel('職員番号').fill(staffNo)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'ログインする' }).click()
}

async function choosePassword(page: Page, password: string) {
  await page.getByLabel(/^新しいパスワード ?※/).fill(password)
  await page.getByLabel(/^新しいパスワード（確認）/).fill(password)
}

test('a screen asks to sign in first and is there afterwards', async ({ page }) => {
  const { staffNo, password } = await givenAccount()
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ログイン')
  await expectAccessible(page)
  await signIn(page, staffNo, password)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('自分の設定')
  await expectAccessible(page)
})

test('nobody is led to another site after signing in', async ({ page, baseURL }) => {
  const { staffNo, password } = await givenAccount()
  await page.goto('/sign-in?next=https:%2F%2Fevil.example%2F')
  await signIn(page, staffNo, password)
  await page.waitForURL('/')
  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
})

test('a wrong password and an unknown person get the same words, and the staff number stays', async ({ page }) => {
  const { staffNo } = await givenAccount()
  const answers: string[] = []
  for (const account of [staffNo, randomUUID().slice(0, 8)]) {
    await page.goto('/sign-in')
    await signIn(page, account, 'something else altogether')
    const answer = page.getByRole('alert').filter({ hasText: 'ログインできませんでした' })
    await expect(answer).toBeVisible()
    await expect(page.getByLabel('職員番号')).toHaveValue(account)
    await expect(page.getByLabel('パスワード', { exact: true })).toHaveValue('')
    answers.push(await answer.innerText())
  }
  expect(answers[0]).toBe(answers[1])
})

test('what is missing is said beside the field and at the top', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'ログインする' }).click()
  await expect(page.getByRole('group', { name: '入力内容を確認してください（2件）' })).toBeFocused()
  await page.getByRole('link', { name: 'パスワードを入力してください' }).click()
  await expect(page.getByLabel('パスワード', { exact: true })).toBeFocused()
  await expectAccessible(page)
})

test('the password can be shown, and the screens can be read in English', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('パスワードを表示する').check()
  await expect(page.getByLabel('パスワード', { exact: true })).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
})

test('a one-time password leads to a new one before anything else', async ({ page }) => {
  const { staffNo, password } = await givenAccount({ mustChange: true, validUntil: new Date(Date.now() + 3_600_000) })
  await page.goto('/sign-in')
  await signIn(page, staffNo, password)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新しいパスワードの設定')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新しいパスワードの設定')
  await expectAccessible(page)
  await choosePassword(page, 'password12345678')
  await page.getByRole('button', { name: 'パスワードを設定する' }).click()
  await expect(page.getByRole('group', { name: '入力内容を確認してください（1件）' })).toBeFocused()
  await choosePassword(page, better)
  await page.getByRole('button', { name: 'パスワードを設定する' }).click()
  await page.waitForURL('/')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('自分の設定')
})

test('signing out ends the session, and the way back leads to sign-in', async ({ as, page }) => {
  const auditor = await as('auditor')
  await auditor.goto('/account')
  const [stolen] = (await auditor.context().cookies()).filter(({ name }) => name.endsWith('sid'))
  await auditor.getByRole('button', { name: 'ログアウト' }).click()
  await expect(auditor.getByRole('heading', { level: 1 })).toHaveText('ログイン')
  await auditor.goBack()
  await expect(auditor.getByRole('heading', { level: 1 })).toHaveText('ログイン')
  if (stolen !== undefined) await page.context().addCookies([stolen])
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ログイン')
})

test('a new password ends the sign-in on another machine', async ({ page, browser }) => {
  const { id, staffNo, password } = await givenAccount()
  await givenGrant(id, 'auditor', null)
  const other = await (await browser.newContext()).newPage()
  for (const machine of [page, other]) {
    await machine.goto('/sign-in?next=/account')
    await signIn(machine, staffNo, password)
    await expect(machine.getByRole('heading', { level: 1 })).toHaveText('自分の設定')
  }
  await page.getByLabel('現在のパスワード').fill(password)
  await choosePassword(page, better)
  await page.getByRole('button', { name: 'パスワードを変更する' }).click()
  await expect(page.getByRole('status')).toContainText('パスワードを変更しました')
  await other.reload()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('ログイン')
  await other.context().close()
})

test('a sign-in on another machine can be ended from the own account', async ({ page, browser }) => {
  const { staffNo, password } = await givenAccount()
  const other = await (await browser.newContext()).newPage()
  for (const machine of [other, page]) {
    await machine.goto('/sign-in?next=/account')
    await signIn(machine, staffNo, password)
    await expect(machine.getByRole('heading', { level: 1 })).toHaveText('自分の設定')
  }
  await page.getByRole('button', { name: /のログインを終わらせる$/ }).click()
  await expect(page.getByRole('status')).toContainText('ログインを終わらせました')
  await other.reload()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('ログイン')
  await other.context().close()
})
