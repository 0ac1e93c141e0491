import type { Page } from '@playwright/test'
import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { expect, expectAccessible, test } from './fixtures'

const names = ['髙橋家の家系図', '髙橋家文書の写し', '高台の測量図']

async function openList(as: (who: Awaited<ReturnType<typeof givenSection>>['staff']) => Promise<Page>) {
  const section = await givenSection()
  for (const name of names) await givenDraft(section, { name, nameKana: '', note: '複製は地下の棚に置く' })
  const page = await as(section.staff)
  await page.goto('/assets?sort=name')
  return { page, words: page.getByRole('searchbox', { name: '資産名・よみがな・番号' }) }
}
const named = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('link').allTextContents()

test('the list follows while somebody types, and one search is one step back', async ({ as }) => {
  const { page, words } = await openList(as)
  await words.pressSequentially('高橋', { delay: 20 })
  await expect.poll(() => named(page)).toEqual(names.slice(0, 2))
  await expect(page.getByRole('status')).toHaveText('「高橋」の検索結果：全2件')
  await expect(page).toHaveURL(/\/assets\?q=%E9%AB%98%E6%A9%8B&(state=current&)?sort=name$/)
  // What was found is marked as it is written; the focus stays where it is typed.
  await expect(page.locator('tbody mark').first()).toHaveText('髙橋')
  await expect(words).toBeFocused()
  await words.pressSequentially('家文', { delay: 200 })
  await expect.poll(() => named(page)).toEqual(['髙橋家文書の写し'])
  await expectAccessible(page)
  await page.goBack()
  await expect(words).toHaveValue('')
  await expect.poll(() => named(page)).toHaveLength(3)
  await expect(page).toHaveURL(/\/assets\?sort=name$/)
  await page.goForward()
  await expect(words).toHaveValue('高橋家文')
  await expect.poll(() => named(page)).toEqual(['髙橋家文書の写し'])
})

test('each finished search is a step of its own; a hit out of sight is told', async ({ as }) => {
  const { page, words } = await openList(as)
  await words.fill('写し')
  await words.press('Enter')
  await expect.poll(() => named(page)).toHaveLength(1)
  await words.fill('高台 地下')
  await expect.poll(() => named(page)).toEqual(['高台の測量図'])
  await expect(page.getByRole('list', { name: '見つかった箇所' })).toHaveText('備考：複製は地下の棚に置く')
  await page.goBack()
  await expect(words).toHaveValue('写し')
  await expect.poll(() => named(page)).toEqual(['髙橋家文書の写し'])
})

test('a word that is being converted waits, and an answer that comes late is not shown', async ({ as }) => {
  const { page, words } = await openList(as)
  await page.clock.install()
  await words.focus()
  const asked: string[] = []
  let release: (nothing: undefined) => void = () => undefined
  const late = new Promise<undefined>((done) => {
    release = done
  })
  await page.route(/\/assets\?.*_rsc=/, async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q') ?? ''
    asked.push(q)
    if (q === '髙橋') await late
    await route.continue().catch(() => undefined)
  })
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'たか', selectionStart: 2, selectionEnd: 2 })
  await keyboard.send('Input.imeSetComposition', { text: 'たかはし', selectionStart: 4, selectionEnd: 4 })
  await page.clock.runFor(1_000)
  expect(asked).toEqual([])
  await keyboard.send('Input.insertText', { text: '髙橋' })
  await expect.poll(() => asked).toEqual(['髙橋'])
  await words.fill('測量')
  await expect.poll(() => named(page)).toEqual(['高台の測量図'])
  const answered = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === '髙橋')
  release(undefined)
  await answered
  expect(await named(page)).toEqual(['高台の測量図'])
  await expect(words).toHaveValue('測量')
})

test('without scripts the same words are sent with a button', async ({ as, browser, baseURL }) => {
  const { page } = await openList(as)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(`${baseURL ?? ''}/assets`)
  await plain.getByRole('searchbox', { name: '資産名・よみがな・番号' }).fill('高橋 %')
  await plain.getByRole('button', { name: '検索' }).click()
  await expect(plain.getByText('条件に合う情報資産は見つかりませんでした')).toBeVisible()
  await plain.getByRole('searchbox', { name: '資産名・よみがな・番号' }).fill('系図')
  await plain.getByRole('button', { name: '検索' }).click()
  await expect(plain.locator('tbody mark')).toHaveText(['系図'])
  await context.close()
})
