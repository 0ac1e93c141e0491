// The framework looks for this once, before anything of it is loaded.
import 'next/dist/server/node-environment-baseline'
import { afterAll, expect, test } from 'vitest'
import { submitAssetAction } from '@/app/(register)/assets/[id]/edit/actions'
import { disconnect } from '@/lib/db'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { pairsMeant } from '@/lib/domain/pairs'
import { pairName, typedOf } from '@/lib/domain/typed-content'
import { env } from '@/lib/env'
import { aKey, asOwner, forgetOwner } from '@/lib/testing/given'
import { givenSession } from '@/lib/testing/given-account'
import { aContent, done, givenDraft, givenSection } from '@/lib/testing/given-asset'
import { inRequest } from '@/lib/testing/in-request'
import { fineContent, placementCells, placementTable, type PlacementCell } from '@/lib/testing/placement-cells'
import { aPolicy } from '@/lib/testing/policy'
import type { Problem } from '@/lib/domain/problems'
import { withdrawAsset } from './withdraw-asset'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const reasons = { confidentialityReason: '理由', integrityReason: '理由', availabilityReason: '理由' }
const named = { segmentReason: '理由', cloudService: '見本クラウド', backup: '日次' }
const filled = {
  name: '見本',
  assetKind: 'paper',
  business: '課庶務',
  location: '執務室',
  purpose: '事務',
  retention: '5',
}

/** The rules that refuse, and those that want a reason, as a refused submission names them. */
const asked = (problems: readonly Problem[]) =>
  problems.map(({ field, code, params }) =>
    code === 'reasonNeeded'
      ? `${String(params?.['rule'])} warn`
      : `${code.startsWith('R') ? code.slice(0, 3) : field + code} block`,
  )

/** The same from the table: every block, and each rule once that warns. */
const toldBy = (line: string) =>
  [...line.matchAll(/(R\d\d) (block|warn)/g)].map(([, rule, severity]) => `${rule} ${severity}`)

test(
  'the form of every cell, sent to the action and through the command, is answered as the table tells',
  { timeout: 300_000 },
  async () => {
    const table = placementTable()
    const cells = placementCells(aPolicy).map((cell, at) => ({ ...cell, line: table[at] ?? '' }))
    expect(cells).toHaveLength(960)
    const unlike: unknown[] = []
    const lanes = [0, 1, 2, 3]
    await Promise.all(
      lanes.map((lane) =>
        submitAll(
          cells.filter((_, at) => at % lanes.length === lane),
          unlike,
        ),
      ),
    )
    expect(unlike).toEqual([])
  },
)

const isSameSet = (some: readonly string[], others: readonly string[]) =>
  JSON.stringify([...new Set(some)].sort()) === JSON.stringify([...new Set(others)].sort())

type Told = PlacementCell & Readonly<{ line: string }>

/** The form in which this content was entered, as a browser sends it. */
function formWith(content: AssetContent, at: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, text] of Object.entries({ ...at, ...aKey(), comment: '' })) form.set(name, text)
  const { ruleReasons, ...others } = typedOf(content, 'ja')
  for (const [name, typed] of Object.entries(others))
    for (const text of [typed].flat()) if (text !== '') form.append(name, text)
  for (const [rule, reason] of Object.entries(pairsMeant([ruleReasons].flat())))
    form.set(pairName('ruleReasons', rule), reason)
  return form
}

async function submitAll(cells: readonly Told[], unlike: unknown[]) {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  const place = async () => {
    const [row] = await asOwner('SELECT revision FROM asset_version WHERE asset_id = $1', [assetId])
    return { assetId, revision: Number(row?.['revision']) }
  }
  const { token, cookieName } = await givenSession(section.staff)
  const sent = { cookie: `${cookieName}=${token}`, origin: env().APP_ORIGIN }
  /** What the action answers; nothing when it leads on to the submitted asset. */
  const submit = async (content: AssetContent) => {
    const { revision } = await place()
    const form = formWith(content, { assetId, revision: String(revision) })
    const answer = await inRequest(sent, () => submitAssetAction({ problems: [], typed: {} }, form))
    if ('value' in answer) return asked(answer.value.problems)
    expect(answer.ended).toBe(`redirect /assets/${assetId}?done=submitted`)
    return []
  }
  for (const { place: cell, over, line } of cells) {
    const expected = toldBy(line)
    const content = aContent({ ...fineContent, ...reasons, ...named, ...filled, ...over })
    if (expected.some((one) => one.endsWith('warn'))) {
      const bare = await submit(content)
      if (!isSameSet(bare, expected)) unlike.push({ cell, bare, expected })
    }
    const warned = expected
      .filter((one) => one.endsWith('warn'))
      .map((one): [string, string] => [one.slice(0, 3), '理由'])
    const explained = await submit({ ...content, ruleReasons: Object.fromEntries(warned) })
    const blocks = expected.filter((one) => one.endsWith('block'))
    if (!isSameSet(explained, blocks)) unlike.push({ cell, explained, blocks })
    if (explained.length > 0) continue
    done(await withdrawAsset(section.staff, { ...aKey(), ...(await place()) }))
  }
}
