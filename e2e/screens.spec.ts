import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { mayEver, roles } from '@/lib/domain/access'
import { pageTable } from '@/lib/testing/endpoints'
import { actorOf, givenGrant, givenPerson, givenPersonWithoutGrant } from '@/lib/testing/given'
import { givenDraft, givenInReview, givenRegistered, givenSection, givenSubmitted } from '@/lib/testing/given-asset'
import { givenSystem } from '@/lib/testing/given-class'
import { givenLedger } from '@/lib/testing/matrix-ledgers'
import { givenSchemeDraft, schemeNow } from '@/lib/testing/given-policy'
import { expect, expectAccessible, test } from './fixtures'
import { addressOf } from './wire'

/** Every screen × every role: who may sees it whole, who may not is told so; what is not theirs does not exist. */
test.describe.configure({ timeout: 240_000 })

const screens = Object.entries(pageTable).flatMap(([file, opens]) =>
  typeof opens === 'string' ? [{ file, act: opens }] : [],
)

/** What stands in the variable part of an address, for a section. */
async function givenRows() {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const over = { name: `転入届 ${randomUUID().slice(0, 6)}` }
  const rows = {
    registered: await givenRegistered(section, ciso, over),
    draft: await givenDraft(section, over),
    submitted: await givenSubmitted(section, over),
    inReview: await givenInReview(section, over),
    person: (await givenPersonWithoutGrant({ unitId: section.unitId })).id,
    unit: section.unitId,
    scheme: await givenSchemeDraft(),
    publishedScheme: (await schemeNow('2024')).schemeId,
    system: await givenSystem(section.unitId, '見本システム'),
    ledger: await givenLedger(section),
  }
  return { section, rows }
}
type Rows = Awaited<ReturnType<typeof givenRows>>['rows']

function rowFor(file: string, rows: Rows): string {
  if (file.includes('/systems/')) return rows.system
  if (file.includes('/ledgers/')) return rows.ledger
  if (file.includes('/edit/') && file.includes('/assets/')) return rows.draft
  if (file.includes('/approvals/')) return rows.submitted
  if (file.includes('/reviews/')) return rows.inReview
  if (file.includes('/people/')) return rows.person
  if (file.includes('/units/')) return rows.unit
  if (file.includes('/schemes/')) return file.includes('/copy/') ? rows.publishedScheme : rows.scheme
  if (file.includes('/roles/')) return 'staff'
  return rows.registered
}

/** What the screen says to who has no right. */
const noRight = /権限/

/** Notes what a page says to its console and where its requests go. */
function listened(page: Page) {
  const said: string[] = []
  const origins = new Set<string>()
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  page.context().on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) origins.add(new URL(request.url()).origin)
  })
  return { said, origins }
}

async function expectWhole(page: Page, file: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }), file).toHaveCount(1)
  await expect(page, file).toHaveTitle(/[ぁ-んァ-ヶ一-龠]/)
  await expectAccessible(page)
}

for (const role of roles) {
  test(`a ${role} sees every screen of theirs, and is refused every other`, async ({ as, baseURL }) => {
    const { section, rows } = await givenRows()
    const actor = await givenPerson(role, section.unitId)
    const page = await as(actor)
    const { said, origins } = listened(page)
    let refused: string | undefined
    for (const { file, act } of screens) {
      const address = addressOf(file, rowFor(file, rows))
      if (mayEver(actor, act)) {
        expect({ address, status: (await page.goto(address))?.status() }).toEqual({ address, status: 200 })
        await expectWhole(page, `${role} ${address}`)
      } else {
        expect({ address, status: (await page.request.get(address)).status() }).toEqual({ address, status: 403 })
        refused = address
      }
    }
    // The screen that refuses is one and the same: to look at it once is enough.
    if (refused !== undefined) {
      await page.goto(refused)
      await expect(page.getByRole('heading', { level: 1 }), refused).toHaveText(noRight)
      await expectWhole(page, `${role} ${refused}`)
    }
    expect(said).toEqual([])
    expect([...origins]).toEqual([new URL(baseURL ?? '').origin])
  })

  test(`for a ${role} what belongs to others is what does not exist`, async ({ as }) => {
    const { rows } = await givenRows()
    const own = await givenSection()
    const actor = await givenPerson(role, own.unitId)
    const page = await as(actor)
    const isOfUnits = actor.grants.some(({ unitIds }) => unitIds.length > 0)
    for (const { file, act } of screens.filter((screen) => screen.file.includes('[') && mayEver(actor, screen.act))) {
      for (const variable of ['nowhere', '%00', "'--"]) {
        const address = addressOf(file, variable)
        expect({ address, status: (await page.request.get(address)).status() }).toEqual({
          address,
          status: variable === '%00' ? expect.any(Number) : 404,
        })
      }
      const told: string[] = []
      // Systems are the whole city's.
      const isCutByUnit = isOfUnits && /^(asset|ledger)\./.test(act) && !file.includes('/systems/')
      for (const variable of [randomUUID(), isCutByUnit ? rowFor(file, rows) : 'nowhere']) {
        const address = addressOf(file, variable)
        expect({ address, status: (await page.goto(address))?.status() }).toEqual({ address, status: 404 })
        await expect(page).toHaveTitle(/[ぁ-んァ-ヶ一-龠]/)
        told.push(`${await page.title()} ${await page.locator('main').innerText()}`)
      }
      expect([...new Set(told)], file).toHaveLength(1)
    }
  })
}

test('somebody whose grants ended sees their own account and no more', async ({ as }) => {
  const { section, rows } = await givenRows()
  const { id } = await givenPersonWithoutGrant({ unitId: section.unitId })
  await givenGrant(id, 'manager', section.unitId, { to: '2026-03-31' })
  const page = await as(await actorOf(id))
  for (const { file, act } of screens) {
    const answer = await page.request.get(addressOf(file, rowFor(file, rows)))
    expect({ file, status: answer.status() }).toEqual({ file, status: act.startsWith('account.') ? 200 : 403 })
  }
  await page.goto('/account')
  await expectAccessible(page)
})

test('nobody signed in sees the way in, and nothing else', async ({ page, baseURL }) => {
  const { rows } = await givenRows()
  const { said, origins } = listened(page)
  for (const { file } of screens) {
    const answer = await page.request.get(addressOf(file, rowFor(file, rows)))
    expect(new URL(answer.url()).pathname, file).toBe('/sign-in')
  }
  await page.goto('/')
  await expectWhole(page, '/sign-in')
  expect(said).toEqual([])
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin])
})
