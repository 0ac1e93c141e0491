import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { textOf } from '@/lib/domain/ledgers/sheet'
import { readLedger } from '@/lib/ledgers/read-ledger'
import { givenPerson } from '@/lib/testing/given'
import { givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

async function taken(page: Page, button: string) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const file = await download
  const read = await readLedger(await readFile(await file.path()), file.suggestedFilename())
  if ('refusal' in read) throw new Error(read.refusal)
  return { name: file.suggestedFilename(), sheets: read.sheets }
}

async function givenRegister() {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  await givenRegistered(section, ciso, { name: '=転入届', note: '一行目\n二行目' })
  await givenRegistered(section, ciso, { name: '転出届' })
  await givenDraft(section, { name: '𠮷田文庫の目録' })
  return section
}

test('whoever reads the list takes along exactly what it shows', async ({ as }) => {
  const page = await as((await givenRegister()).staff)
  await page.goto('/assets')
  await page.getByRole('searchbox').fill('届')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await expect(page.getByText('全2件').first()).toBeVisible()
  const shown = await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent.slice(0, 8)))
  await page.getByRole('link', { name: 'この一覧を書き出す' }).click()
  await expect(page.getByRole('definition').filter({ hasText: '2件' })).toBeVisible()
  await expectAccessible(page)
  const { name, sheets } = await taken(page, '書き出す')
  expect(name).toMatch(/^情報資産台帳_自治体機密性3C_\d{8}\.xlsx$/)
  const rows = sheets[1]?.rows.map(({ cells }) => cells.map(textOf)) ?? []
  expect(rows.length).toBe(shown.length + 1)
  expect(rows.slice(1).map(([, called]) => called)).toEqual(["'=転入届", '転出届'])
  expect(sheets[0]?.rows.map(({ cells }) => cells.map(textOf).join('：'))).toContain('資産名・よみがな・番号：届')
})

test('signs that an older encoding lacks are shown before the file, also without scripts', async ({ browser, as }) => {
  const signedIn = await as((await givenRegister()).staff)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto('/assets/export')
  await page.getByLabel('CSV（Shift_JIS・CP932）').press(' ')
  await page.getByRole('button', { name: '書き出す', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: 'U+20BB7' })).toContainText('〓')
  const { sheets } = await taken(page, 'この置き換えで書き出す')
  expect(sheets[0]?.rows.map(({ cells }) => textOf(cells[1]))).toContain('〓田文庫の目録')
  await context.close()
})

test('the page of an export speaks English as well', async ({ as }) => {
  const page = await as((await givenRegister()).staff)
  await page.goto('/assets/export?format=csv-cp932')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Export the list')
  await expectAccessible(page)
})
