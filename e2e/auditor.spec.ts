import { givenPerson } from '@/lib/testing/given'
import { givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

test('an auditor follows an asset through the trail', async ({ as }) => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenRegistered(section, ciso, { name: '監査の対象資産' })
  const auditor = await as('auditor')
  await auditor.goto(`/assets/${assetId}`)
  await expect(auditor.getByRole('button', { name: /変更する|廃止/ })).toHaveCount(0)
  await auditor.getByRole('link', { name: '履歴' }).click()
  await expect(auditor.getByText(section.staff.name).first()).toBeVisible()
  await expect(auditor.getByText(ciso.name).first()).toBeVisible()
  await auditor
    .getByRole('link', { name: /操作記録/ })
    .last()
    .click()
  for (const act of ['情報資産を新規登録', '申請', '課長承認の決定', 'CISO審査の決定']) {
    await expect(auditor.getByRole('table').getByText(act, { exact: true }).first()).toBeVisible()
  }
  await expectAccessible(auditor)
})
