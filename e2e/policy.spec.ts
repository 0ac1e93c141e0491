import { randomUUID } from 'node:crypto'
import { asOwner, givenPerson } from '@/lib/testing/given'
import { givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSchemeDraft } from '@/lib/testing/given-policy'
import { expect, expectAccessible, test } from './fixtures'

// The city has one matrix and one network model: these journeys change them one after the other.
test.describe.configure({ mode: 'default' })

test('the office copies a scheme, words a level anew and puts it in force; a clerk reads the new words', async ({
  as,
}) => {
  const words = `見本の例 ${randomUUID().slice(0, 8)}`
  const name = `令和8年度の分類 ${randomUUID().slice(0, 8)}`
  const office = await as('office')
  await office.goto('/policy')
  await expectAccessible(office)
  await office.getByRole('link', { name: '自治体機密性分類（令和6年10月版）' }).click()
  await office.getByRole('link', { name: '写しを作る' }).click()
  await office.getByLabel('名称（日本語）').fill(name)
  await office.getByRole('button', { name: '下書きを作る' }).click()
  await expect(office.getByRole('status')).toHaveText(/下書きを作りました/)
  await office.getByRole('link', { name: '可用性1を直す' }).click()
  await expect(office).toHaveTitle(/可用性1を直す/)
  await expectAccessible(office)
  await office.getByLabel('基準（日本語）').fill('')
  await office.getByLabel('例（日本語）').fill(words)
  await office.getByRole('button', { name: '保存する' }).click()
  await expect(office.getByText('入力または選択してください').first()).toBeVisible()
  await office.getByLabel('基準（日本語）').fill('可用性2に当たらないもの')
  await office.getByRole('button', { name: '保存する' }).click()
  await expect(office.getByRole('status')).toHaveText(/段階を直しました/)
  await expect(office.getByText(words)).toBeVisible()

  await office.getByRole('link', { name: '施行する' }).click()
  await expect(office.getByText('いま登録されている情報資産には、影響しません。')).toBeVisible()
  await expect(office).toHaveTitle(/を施行する/)
  await expectAccessible(office)
  await office.getByLabel('施行日').fill('R6.4.1')
  await office.getByLabel('理由').fill('年度の見直し')
  await office.getByRole('button', { name: '施行する' }).click()
  await expect(office.getByText(/過ぎた日からは施行できません/).first()).toBeVisible()
  const [today] = await asOwner(`SELECT to_char(now() AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day`)
  await office.getByLabel('施行日').fill(String(today?.['day']))
  await office.getByRole('button', { name: '施行する' }).click()
  await expect(office.getByRole('status')).toHaveText(/施行日を決めました/)
  await expect(office.getByText('施行中')).toBeVisible()
  await expect(office.getByRole('link', { name: '可用性1を直す' })).toHaveCount(0)

  const { staff } = await givenSection()
  const clerk = await as(staff)
  await clerk.goto('/policy')
  await expect(clerk.getByText(new RegExp(`${name}を、.*から使っています`))).toBeVisible()
  await clerk.goto('/assets/new')
  await expect(clerk.getByText(words)).toBeVisible()
})

test('a cell of the matrix shows what would break before it is saved, and then the finding is on the asset', async ({
  as,
}) => {
  const section = await givenSection()
  const secret = `秘密文書 ${randomUUID().slice(0, 8)}`
  const assetId = await givenRegistered(section, await givenPerson('ciso'), {
    name: secret,
    personal: false,
    specialCare: null,
    myNumber: 'none',
    confidentiality: '3A',
    confidentialityReason: '国から受け取った秘密文書のため',
  })
  const cell = '自治体機密性3Aを対象外（紙・スタンドアロン等）に置くとき'
  const office = await as('office')
  await office.goto('/policy')
  await office.getByRole('link', { name: '表を直す' }).click()
  await office.getByLabel(cell).selectOption('warn')
  await office.getByRole('button', { name: '変わることを見る' }).click()
  await expect(office.getByText(`${cell}：置ける → 理由が必要`)).toBeVisible()
  await office
    .getByText(/^情報資産（はじめの/)
    .first()
    .click()
  await expect(office.getByRole('link', { name: secret })).toBeVisible()
  await expect(office).toHaveTitle(/表を直す/)
  await expectAccessible(office)
  await office.getByRole('button', { name: '保存する' }).click()
  await expect(office.getByText('入力または選択してください').first()).toBeVisible()
  await office.getByLabel('理由').fill('監査の指摘のため')
  await office.getByRole('button', { name: '保存する' }).click()
  await expect(office.getByRole('status')).toHaveText(/表を直しました/)

  const clerk = await as(section.staff)
  await clerk.goto(`/assets/${assetId}`)
  await expect(clerk.getByText(/機密性3Aの情報を、このネットワーク区分に置くことは/)).toBeVisible()
  const auditor = await as('auditor')
  await auditor.goto('/trail?act=policy.revise&open=all')
  await expect(auditor.getByText('監査の指摘のため').first()).toBeVisible()
  await asOwner(
    `UPDATE placement SET verdict = 'ok' WHERE content = '3A' AND place = 'none' AND network_model LIKE 'alpha%'`,
  )
})

test('the network model is chosen after looking at what would change', async ({ as }) => {
  const office = await as('office')
  await office.goto('/policy/network-model')
  await office.getByText('β′モデル', { exact: true }).click()
  await office.getByRole('button', { name: '変わることを見る' }).click()
  await expect(office.getByRole('button', { name: 'β′モデルに変える' })).toBeVisible()
  await expect(office).toHaveTitle(/ネットワークモデルを変える/)
  await expectAccessible(office)
  await office.getByText('α′モデル', { exact: true }).click()
  await office.getByRole('button', { name: '変わることを見る' }).click()
  await office.getByLabel('理由').fill('クラウドの利用のため')
  await office.getByRole('button', { name: 'α′モデルに変える' }).click()
  await expect(office.getByRole('status')).toHaveText(/ネットワークモデルを変えました/)
  await expect(office.getByRole('link', { name: 'α′モデル' })).toHaveAttribute('aria-current', 'page')
})

test('who may not change it reads who may, and is refused where it is changed', async ({ as }) => {
  const draft = await givenSchemeDraft()
  const clerk = await as((await givenSection()).staff)
  await clerk.goto('/policy')
  await expect(clerk.getByText(/変えられるのは、.*だけです/)).toBeVisible()
  await expect(clerk.getByRole('link', { name: /直す|変える/ })).toHaveCount(0)
  await clerk.goto(`/policy/schemes/${draft}`)
  await expect(clerk.getByRole('link', { name: /直す|施行する|写し/ })).toHaveCount(0)
  for (const path of ['matrix', 'network-model', `schemes/${draft}/level`, `schemes/${draft}/publish`])
    expect((await clerk.goto(`/policy/${path}`))?.status()).toBe(403)
})

test('a draft is discarded, and what is to come is taken back', async ({ as }) => {
  const office = await as('office')
  await office.goto(`/policy/schemes/${await givenSchemeDraft()}`)
  await office.getByRole('button', { name: '下書きを捨てる' }).click()
  await office.getByRole('button', { name: '捨てる', exact: true }).click()
  await expect(office.getByRole('status')).toHaveText(/下書きを捨てました/)
  const future = await givenSchemeDraft()
  await asOwner(`UPDATE scheme SET published_at = now(), valid_from = '2190-04-01' WHERE id = $1`, [future])
  await office.goto(`/policy/schemes/${future}`)
  await office.getByRole('button', { name: '施行を取りやめる' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('理由').fill('誤りのため')
  await dialog.getByRole('button', { name: '施行を取りやめる' }).click()
  await expect(office.getByRole('status')).toHaveText(/下書きに戻しました/)
})
