import { actorOf, asOwner, givenGrant, givenPersonWithoutGrant, givenUnit } from '@/lib/testing/given'
import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { expect, test } from './fixtures'

test('a grant that ends takes effect on the next request', async ({ as }) => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { name: '期限の試し' })
  const page = await as(section.staff)
  await page.goto(`/assets/${assetId}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('期限の試し')
  await asOwner(`UPDATE role_grant SET valid_to = valid_from WHERE person_id = $1`, [section.staff.id])
  const answer = await page.goto(`/assets/${assetId}`)
  expect(answer?.status()).toBe(403)
  await expect(page.getByText('期限の試し')).toHaveCount(0)
})

test('somebody whose grant ended long ago signs in and sees what to do', async ({ as }) => {
  const unit = await givenUnit()
  const { id } = await givenPersonWithoutGrant({ unitId: unit.id })
  await givenGrant(id, 'staff', unit.id, { from: '2020-04-01', to: '2021-03-31' })
  const page = await as(await actorOf(id))
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: '情報資産一覧' })).toHaveCount(0)
})
