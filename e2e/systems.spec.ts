import { randomUUID } from 'node:crypto'
import { asOwner, givenPerson } from '@/lib/testing/given'
import { givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSystem, heldBy } from '@/lib/testing/given-class'
import { expect, expectAccessible, test } from './fixtures'

const today = async () => {
  const [row] = await asOwner(`SELECT to_char(now() AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day`)
  return String(row?.['day'])
}

test('a section registers a system, what it holds decides its class, and a lower one is told with its rule', async ({
  as,
}) => {
  const section = await givenSection()
  const base = await givenSystem(section.unitId, `共通基盤 ${randomUUID().slice(0, 6)}`)
  const [named] = await asOwner('SELECT name FROM information_system WHERE id = $1', [base])
  const clerk = await as(section.staff)
  await clerk.goto('/systems')
  await expectAccessible(clerk)
  await clerk.getByRole('link', { name: '情報システム・媒体を登録' }).click()
  await clerk.getByRole('button', { name: '登録する' }).click()
  await expect(clerk.getByText('入力または選択してください').first()).toBeVisible()
  await expectAccessible(clerk)
  const name = `窓口システム ${randomUUID().slice(0, 6)}`
  await clerk.getByLabel(/^コード/).fill(randomUUID().slice(0, 8))
  await clerk.getByLabel(/^名称/).fill(name)
  await clerk.getByLabel(/^ネットワーク区分/).selectOption({ label: '個人番号利用事務系' })
  await clerk.getByLabel('土台のシステム 1').selectOption({ label: String(named?.['name']) })
  await clerk.getByLabel(/^機密性/).selectOption({ label: '自治体機密性2' })
  await clerk.getByLabel(/^分類の理由/).fill('窓口の端末だけで使うため')
  await clerk.getByRole('button', { name: '登録する' }).click()
  await expect(clerk.getByRole('status')).toHaveText(/登録しました/)
  const address = new URL(clerk.url()).pathname
  const systemId = address.split('/').at(-1) ?? ''
  await expectAccessible(clerk)

  await givenRegistered(section, await givenPerson('ciso'), heldBy(systemId, { name: '住民票データベース' }))
  await clerk.goto(address)
  await expect(clerk.getByRole('table', { name: '保管する情報資産の一覧' })).toContainText('住民票データベース')
  await expect(clerk.getByText(/低くなっています（規則R10）/)).toBeVisible()
  await expectAccessible(clerk)
  await clerk.goto(`/systems/${base}/why`)
  await expect(clerk.locator('#confidentiality')).toContainText('は3Bとして守ります')

  await clerk.goto(`${address}/edit`)
  await clerk.getByRole('button', { name: '保存する' }).click()
  await expect(clerk.getByLabel(/^機密性/)).toHaveAttribute('aria-invalid', 'true')
  await clerk.getByLabel(/^機密性/).selectOption({ label: '自治体機密性3B' })
  await clerk.getByRole('button', { name: '保存する' }).click()
  await expect(clerk.getByRole('status')).toHaveText(/変更しました/)
  await expect(clerk.getByText(/規則R10/)).toHaveCount(0)
})

test('a change of segment is foreseen before it is saved, and a circle is refused at its field, by keyboard', async ({
  as,
}) => {
  const section = await givenSection()
  const low = await givenSystem(section.unitId, `認証基盤 ${randomUUID().slice(0, 6)}`)
  const high = await givenSystem(section.unitId, `住民記録 ${randomUUID().slice(0, 6)}`, [low])
  await givenRegistered(section, await givenPerson('ciso'), heldBy(low, { name: '認証の台帳' }))
  const [named] = await asOwner('SELECT name FROM information_system WHERE id = $1', [high])
  const clerk = await as(section.staff)
  await clerk.goto(`/systems/${low}/edit`)
  await clerk.getByLabel(/^ネットワーク区分/).selectOption({ label: 'LGWAN接続系' })
  await clerk.getByRole('button', { name: '影響を見る' }).press('Enter')
  await expect(clerk.getByText(/区分が合わない情報資産が1件あります/)).toBeVisible()
  await expectAccessible(clerk)
  await clerk.getByLabel('土台のシステム 1').selectOption({ label: String(named?.['name']) })
  await clerk.getByRole('button', { name: '保存する' }).press('Enter')
  await expect(clerk.getByLabel('土台のシステム 1')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(clerk)
  await clerk.goto(`/systems/${low}`)
  await expect(clerk.getByRole('main')).toContainText('個人番号利用事務系')
})

test('a system ends when nothing is left in it, and is chosen no more', async ({ as }) => {
  const section = await givenSection()
  const name = `旧システム ${randomUUID().slice(0, 6)}`
  const system = await givenSystem(section.unitId, name)
  const clerk = await as(section.staff)
  await clerk.goto(`/systems/${system}`)
  await clerk.getByRole('link', { name: '廃止する' }).click()
  await clerk.getByLabel(/^廃止日/).fill(await today())
  await expectAccessible(clerk)
  await clerk.getByRole('button', { name: '廃止日を保存する' }).click()
  await expect(clerk.getByRole('status')).toHaveText(/廃止日を保存しました/)
  await clerk.goto(`/systems?q=${encodeURIComponent(name)}`)
  await expect(clerk.getByText('条件に合う情報システム・媒体はありません')).toBeVisible()
  await clerk.goto('/assets/new')
  await expect(clerk.getByRole('option', { name, exact: true })).toHaveCount(0)
})

test('another section reads a system and cannot change it, in English as well', async ({ as }) => {
  const system = await givenSystem((await givenSection()).unitId, '住民記録システム')
  const clerk = await as((await givenSection()).staff)
  await clerk.goto(`/systems/${system}`)
  await expect(clerk.getByRole('link', { name: '変更する' })).toHaveCount(0)
  for (const path of ['edit', 'end']) expect((await clerk.goto(`/systems/${system}/${path}`))?.status()).toBe(404)
  await clerk.goto(`/systems/${system}`)
  await clerk.getByRole('button', { name: 'English' }).click()
  await expect(clerk.getByRole('heading', { name: 'Facts' })).toBeVisible()
  await expectAccessible(clerk)
})
