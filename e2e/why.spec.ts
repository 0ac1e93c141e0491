import { beginRevision } from '@/lib/assets/begin-change'
import { aKey, asOwner, givenPerson } from '@/lib/testing/given'
import { done, givenInReview, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSystem, heldBy } from '@/lib/testing/given-class'
import { expect, expectAccessible, test } from './fixtures'

const weaker = { confidentiality: '3C', myNumber: 'none', confidentialityReason: '個人情報' } as const

test('a section sees why its system is as strict as it is, without the names of other sections', async ({ as }) => {
  const [mine, theirs, ciso] = [await givenSection(), await givenSection(), await givenPerson('ciso')]
  const below = await givenSystem(mine.unitId, '共通基盤')
  const system = await givenSystem(mine.unitId, '住民記録システム', [below])
  const own = await givenRegistered(mine, ciso, heldBy(system, { name: '広報の送付先', ...weaker }))
  await givenRegistered(theirs, ciso, heldBy(system, { name: '住民票データベース' }))

  const staff = await as(mine.staff)
  await staff.goto(`/assets/${own}`)
  await staff.getByRole('link', { name: 'なぜこの分類か' }).click()
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('広報の送付先：なぜこの分類か')
  await expect(staff.getByText('「広報の送付先」自身の分類3Cより高い分類は受け継いでいません。')).toBeVisible()

  await staff.goto(`/systems/${below}/why`)
  const secrecy = staff.locator('#confidentiality')
  await expect(secrecy).toContainText(
    '「他の課の情報資産」の機密性は3Bです。「住民記録システム」は「他の課の情報資産」を保有しています。' +
      '「共通基盤」は「住民記録システム」の土台です。そのため、「共通基盤」は3Bとして守ります。',
  )
  await expect(secrecy.getByRole('list', { name: '分類が受け継がれる道筋' }).getByRole('listitem')).toHaveCount(3)
  await expect(secrecy.getByRole('table').getByRole('link', { name: '広報の送付先' })).toBeVisible()
  await expect(staff.getByText('住民票データベース')).toHaveCount(0)
  await expectAccessible(staff)
})

test('a change shows what it would move while it is typed, and to those who decide', async ({ as }) => {
  const [section, ciso] = [await givenSection(), await givenPerson('ciso')]
  const system = await givenSystem(section.unitId, '住民記録システム')
  const asset = await givenRegistered(section, ciso, heldBy(system, { name: '広報の送付先', ...weaker }))
  done(await beginRevision(section.staff, { ...aKey(), assetId: asset }))

  const staff = await as(section.staff)
  await staff.goto(`/assets/${asset}/edit`)
  const moves = staff.locator('#moves')
  await moves.getByRole('button', { name: '影響を見る' }).click()
  await expect(moves).toContainText('ほかの情報資産、システム、媒体の実効の分類は変わりません。')
  await staff.getByText('自治体機密性3B', { exact: true }).click()
  await moves.getByRole('button', { name: '影響を見る' }).press('Enter')
  await expect(moves.getByRole('row', { name: /住民記録システム/ })).toContainText('3C')
  await expect(moves.getByRole('row', { name: /住民記録システム/ })).toContainText('3B')
  await expect(moves).toContainText('課長の承認の後、CISOが審査します。')
  await expectAccessible(staff)

  const reviewed = await givenInReview(section, heldBy(system, { name: '住民票データベース' }))
  const desk = await as(ciso)
  await desk.goto(`/reviews/${reviewed}`)
  const table = desk.getByRole('table', { name: '実効の分類が変わるもの' })
  await expect(table.getByRole('row', { name: /住民記録システム/ })).toContainText('3B')
  await expectAccessible(desk)
})

test('the register list tells where more is protected than was chosen, and leads to why', async ({ as }) => {
  const [section, ciso] = [await givenSection(), await givenPerson('ciso')]
  const original = await givenRegistered(await givenSection(), ciso)
  const [row] = await asOwner('SELECT asset_no FROM asset WHERE id = $1', [original])
  const copied = { originCopy: 'extract-copy', originals: [String(row?.['asset_no'])], integrity: '1' } as const
  await givenRegistered(section, ciso, { ...copied, name: '転入届の写し', integrityReason: '写しであるため' })
  const staff = await as(section.staff)
  await staff.goto('/assets')
  const line = staff.getByRole('row', { name: /転入届の写し/ })
  await expect(line).toContainText('完全性2')
  await expectAccessible(staff)
  await line.getByRole('link', { name: /選んだ分類より高い分類.*選択は1/ }).press('Enter')
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('転入届の写し：なぜこの分類か')
})
