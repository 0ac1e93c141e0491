import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { beginSession } from '@/lib/auth/session'
import { disconnect } from '@/lib/db'
import { roles, type Actor, type Role } from '@/lib/domain/access'
import { inSignInScope } from '@/lib/scope'
import { forgetOwner, givenPerson } from '@/lib/testing/given'

const isRole = (who: Actor | Role): who is Role => roles.some((role) => role === who)

/** Signs a person in by minting their session cookie; only sign-in.spec.ts uses the form. */
async function mintSession(actor: Actor) {
  return inSignInScope('test', randomUUID(), { id: actor.id, name: actor.name }, (tx) => beginSession(tx, actor.id))
}

type Fixtures = Readonly<{
  /** A page on which this person, or a fresh person with this role, is signed in. */
  as: (who: Actor | Role) => Promise<Page>
}>

export const test = base.extend<Fixtures, { connections: undefined }>({
  connections: [
    async ({}, provide) => {
      await provide(undefined)
      await disconnect()
      await forgetOwner()
    },
    { scope: 'worker', auto: true },
  ],
  as: async ({ browser, baseURL }, provide) => {
    const pages: Page[] = []
    await provide(async (who) => {
      const actor = isRole(who) ? await givenPerson(who) : who
      const { token, cookieName } = await mintSession(actor)
      const context = await browser.newContext()
      await context.addCookies([
        { name: cookieName, value: token, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' },
      ])
      const page = await context.newPage()
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
})

/** No violation of WCAG 2.2 AA that a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // No page has frames: there is nothing to gather in a page of its own.
    .setLegacyMode(true)
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

export { expect }
