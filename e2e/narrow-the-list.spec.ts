import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

test('a clerk sees what each condition would find, and narrows the list by keyboard', async ({ as }) => {
  const section = await givenSection()
  await givenDraft(section, { name: '庁内の名簿', segmentCode: 'lgwan', confidentiality: '2' })
  await givenDraft(section, { name: '公開の資料', segmentCode: 'internet', confidentiality: '1' })
  const page = await as(section.staff)
  await page.goto('/assets')
  await page.getByRole('link', { name: '詳しい条件' }).click()
  const lgwan = page.getByRole('checkbox', { name: 'LGWAN接続系 1件' })
  await expect(page.getByRole('checkbox', { name: '対象外（紙・スタンドアロン等） 0件' })).toBeVisible()
  await lgwan.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: '公開の資料' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '庁内の名簿' })).toBeVisible()
  // The other segments still say what choosing them too would find; the levels follow.
  await expect(page.getByRole('checkbox', { name: 'インターネット接続系 1件' })).toBeVisible()
  await expect(page.getByRole('group', { name: '機密性' }).getByRole('checkbox', { name: '1 0件' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '詳しい条件を閉じる' }).click()
  await expect(page.getByRole('link', { name: 'ネットワーク区分：LGWAN接続系' })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(page.getByRole('link', { name: '公開の資料' })).toBeVisible()
})
