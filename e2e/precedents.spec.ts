import { randomUUID } from 'node:crypto'
import { givenPerson } from '@/lib/testing/given'
import { givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

test('who classes for the first time sees how another section did, and why, by keyboard', async ({ as }) => {
  const name = `見本${randomUUID().slice(0, 6)}簿`
  const plain = { myNumber: 'none', confidentialityReason: '個人情報', personCount: 30 } as const
  await givenRegistered(await givenSection(), await givenPerson('ciso'), { ...plain, name })
  const clerk = await as((await givenSection()).staff)
  await clerk.goto('/assets/new')
  await clerk.getByLabel(/^情報資産名/).fill(`令和8年度 ${name}`)
  const ask = clerk.getByRole('button', { name: '似た情報資産を見る' })
  await ask.press('Enter')
  const one = clerk.getByRole('listitem').filter({ hasText: name })
  await expect(one).toContainText('自治体機密性3B')
  await one.getByText('なぜこの分類か').press('Enter')
  await expect(one.getByText('個人情報').first()).toBeVisible()
  await expect(one.getByText('支給された端末以外で作業しない')).toBeVisible()
  await expectAccessible(clerk)
  await clerk.getByLabel(/^情報資産名/).fill('龠')
  await ask.press('Enter')
  await expect(clerk.getByText(/ほかの課に見つかりません/)).toBeVisible()
})

test('without scripts the server shows precedents for what is saved', async ({ browser, as }) => {
  const name = `見本${randomUUID().slice(0, 6)}簿`
  const plain = { myNumber: 'none', confidentialityReason: '個人情報', personCount: 30 } as const
  await givenRegistered(await givenSection(), await givenPerson('ciso'), { ...plain, name })
  const section = await givenSection()
  const draft = await givenDraft(section, { ...plain, name: `${name} 第2巻` })
  const storageState = await (await as(section.staff)).context().storageState()
  const context = await browser.newContext({ storageState, javaScriptEnabled: false })
  const clerk = await context.newPage()
  await clerk.goto(`/assets/${draft}/edit`)
  await expect(clerk.getByRole('button', { name: '似た情報資産を見る' })).toBeHidden()
  await clerk.getByRole('link', { name: '保存した内容で、似た情報資産を見る' }).click()
  const one = clerk.getByRole('listitem').filter({ hasText: name }).filter({ hasText: '自治体機密性3B' })
  await expect(one).toBeVisible()
  await context.close()
})
