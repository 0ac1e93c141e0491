import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { passwordProblems } from '@/lib/auth/password-rules'
import { assetFields } from '@/lib/domain/asset-fields'
import { judge, missingAnswers, unmet } from '@/lib/domain/asset-rules'
import { alphaPlacements, aPolicy } from '@/lib/testing/policy'
import { demoAssets } from './demo-assets'
import { demoContent } from './demo-content'
import { rolesOf } from './demo-organisation'
import { people, storyNames, systems, units } from './rows'

const someId = '01900000-0000-7000-8000-000000000000'
const city = demoAssets().map((asset) => ({
  ...asset,
  content: demoContent(asset, asset.system === null ? null : someId),
}))

test('about 300 assets of more than 30 sections are in every state', () => {
  expect(city.length).toBeGreaterThanOrEqual(290)
  expect(new Set(city.map(({ section }) => section.code)).size).toBeGreaterThan(30)
  expect(new Set(city.map(({ row }) => row.story))).toEqual(new Set(storyNames))
})

test('names, and kana beside every name, differ within a section', () => {
  const names = city.map(({ section, content }) => `${section.code} ${content.name}`)
  expect(new Set(names).size).toBe(names.length)
  expect(city.filter(({ content }) => !/^[ァ-ヶー・ ]+$/.test(content.nameKana)).map(({ row }) => row.name)).toEqual([])
})

const rated = city.filter(({ row }) => row.story !== 'unrated')
type Rated = (typeof rated)[number]
const namesOf = (broken: (asset: Rated) => boolean) => rated.filter(broken).map(({ row }) => row.name)

test('every asset that is rated can be submitted as it is', () => {
  expect(namesOf(({ content }) => missingAnswers(content, 'register').length > 0)).toEqual([])
})

test('no rule has anything against a rated asset but warnings that are explained', () => {
  const policy = { ...aPolicy, placements: alphaPlacements }
  const open = ({ content, system }: Rated) => {
    const { segment = null } = system ?? {}
    const holders =
      segment === null ? [] : [{ segmentCode: segment, confidentiality: null, integrity: null, availability: null }]
    return unmet(judge(content, policy, { holders, originals: [], excepted: [], registered: null }), content)
  }
  expect(rated.flatMap((asset) => open(asset).map((one) => `${asset.row.name} ${one.field} ${one.code}`))).toEqual([])
})

test('individual numbers are in their segment or on paper (R02, R09)', () => {
  expect(
    namesOf(
      ({ content: { myNumber, segmentCode } }) => myNumber === 'use' && !/^(my-number|none)$/.test(segmentCode ?? ''),
    ),
  ).toEqual([])
  expect(namesOf(({ content: { media, segmentCode } }) => media.join() === 'paper' && segmentCode !== 'none')).toEqual(
    [],
  )
})

test('what tells of people is not rated low, what is public is (R05–R07)', () => {
  const very = ({ specialCare, myNumber }: Rated['content']) => specialCare === true || myNumber === 'use'
  expect(namesOf(({ content }) => very(content) && content.confidentiality !== '3B')).toEqual([])
  expect(namesOf(({ content }) => content.personal === true && !/^3/.test(content.confidentiality ?? ''))).toEqual([])
  expect(namesOf(({ content }) => (content.userScope === 'public') !== (content.confidentiality === '1'))).toEqual([])
})

test('every level says why, in words of its own where it is high and no person is concerned', () => {
  expect(namesOf(({ content }) => content.confidentialityReason === '')).toEqual([])
  const high = ({ content }: Rated) => /^3/.test(content.confidentiality ?? '') && content.personal === false
  expect(namesOf((asset) => high(asset) && asset.row.reason === '')).toEqual([])
  expect(namesOf(({ content }) => (content.integrity === '2') !== (content.integrityReason !== ''))).toEqual([])
  expect(namesOf(({ content }) => (content.availability === '2') !== (content.availabilityReason !== ''))).toEqual([])
})

test('nothing reads like a test', () => {
  const texts = city.flatMap(({ content }) => assetFields.map(({ key }) => content[key]))
  expect(texts.filter((text) => typeof text === 'string' && /テスト|ダミー|undefined|lorem/i.test(text))).toEqual([])
})

test('every section of today has its manager and somebody who registers', () => {
  const today = units().filter(({ kind, valid_to }) => kind === 'section' && valid_to === null)
  for (const role of ['staff', 'manager']) {
    const holders = people().filter((one) => rolesOf(one).some((held) => held === role))
    const led = new Set(holders.map((one) => one.section_code))
    expect(today.filter(({ code }) => !led.has(code))).toEqual([])
  }
  expect(people()).toHaveLength(600)
  expect(systems()).toHaveLength(80)
  expect(units()).toHaveLength(168)
})

test('nobody who administers or audits writes in a section, unless they are its manager', () => {
  const both = people().filter((one) => {
    const roles = rolesOf(one)
    return roles.includes('staff') && roles.some((role) => role === 'admin' || role === 'auditor' || role === 'ciso')
  })
  expect(both).toEqual([])
})

const accounts = JSON.parse(readFileSync(new URL('demo-accounts.json', import.meta.url), 'utf8')) as {
  staffNo: string
  password: string
}[]

test.each(accounts)(
  'the demo account $staffNo is a person of the city with a password the register would take',
  (account) => {
    const person = people().find(({ staff_no }) => staff_no === account.staffNo)
    expect(person).toBeDefined()
    expect(passwordProblems(account.password, { ...account, name: person?.name ?? '', kana: person?.kana })).toEqual([])
  },
)

test('the demo accounts hold every role', () => {
  const holders = people().filter(({ staff_no }) => accounts.some(({ staffNo }) => staffNo === staff_no))
  expect(new Set(holders.flatMap(rolesOf))).toEqual(
    new Set(['staff', 'manager', 'head', 'office', 'ciso', 'admin', 'auditor']),
  )
})
