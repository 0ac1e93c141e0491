import type { Locator } from '@playwright/test'
import jsQR from 'jsqr'
import { givenPerson } from '@/lib/testing/given'
import { givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

/** What another library reads in the drawn code, four dots for each of its modules. */
async function decoded(code: Locator): Promise<string | undefined> {
  const modules = Number((await code.getAttribute('viewBox'))?.split(' ')[2])
  const drawn = (await code.locator('path').getAttribute('d')) ?? ''
  const dark = new Set([...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))
  const width = modules * 4
  const dots = Uint8ClampedArray.from({ length: width * width * 4 }, (_, place) => {
    const dot = Math.floor(place / 4)
    const isDark = dark.has(`${Math.floor((dot % width) / 4)} ${Math.floor(dot / width / 4)}`)
    return isDark && place % 4 < 3 ? 0 : 255
  })
  return jsQR(dots, width, width)?.data
}

test('a label carries class and number, and its code leads to the page of the asset', async ({ as, baseURL }) => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'), { name: '転入届の控え' })
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}`)
  await staff.getByRole('link', { name: 'ラベル', exact: true }).click()
  const label = staff.getByRole('region', { name: '情報資産ラベル' })
  await expect(label).toContainText('転入届の控え')
  await expect(label).toContainText('自治体機密性3B')
  await expectAccessible(staff)
  expect(await decoded(label.getByRole('img'))).toBe(`${new URL(baseURL ?? '').origin}/assets/${assetId}`)
  await staff.emulateMedia({ media: 'print' })
  await expect(label).toBeVisible()
  await expect(staff.getByRole('heading', { level: 1 }).locator('span')).toBeHidden()
})

test('the sheet on paper has class, content and duties, and nothing to click', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'), { name: '転入届の控え' })
  const staff = await as(section.staff)
  await staff.goto(`/assets/${assetId}/sheet`)
  await expectAccessible(staff)
  await staff.emulateMedia({ media: 'print' })
  await expect(staff.getByRole('heading', { name: '転入届の控え' })).toBeVisible()
  await expect(staff.getByText('運搬には情報セキュリティ管理者の許可を受ける')).toBeVisible()
  await expect(staff.getByRole('navigation')).toHaveCount(0)
  expect((await staff.pdf({ format: 'A4' })).length).toBeGreaterThan(1000)
})
