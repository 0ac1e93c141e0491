import { expect, test } from 'vitest'
import {
  fineContent,
  kindsOfInformation,
  lineOfCell,
  placementCells,
  placementTable,
} from '@/lib/testing/placement-cells'
import { alphaPlacements, aPolicy } from '@/lib/testing/policy'
import type { AssetContent } from './asset-fields'
import { assetRules, gathered, judge, unmet } from './asset-rules'

const policy = { ...aPolicy, placements: alphaPlacements }
const alone = { holders: [], originals: [], excepted: [], registered: null }

const found = (over: Partial<AssetContent>, around: Partial<Parameters<typeof judge>[2]> = {}) =>
  judge({ ...fineContent, ...over }, policy, { ...alone, ...around }).map(
    ({ ruleId, severity, field }) => `${ruleId} ${severity} ${field}`,
  )

test('nothing is said about what is as it should be', () => {
  expect(found({})).toEqual([])
})

/** One line a cell: what is put where, the verdict, and the rules with their article. */
function truthTable(): string {
  const lines = placementCells(policy).map((cell) =>
    lineOfCell(cell, judge({ ...fineContent, ...cell.over }, policy, alone)),
  )
  return `segment | confidentiality | kind of information | medium | verdict | rules and articles\n${lines.join('\n')}\n`
}

test('every segment, level, kind of information and medium is judged as the table tells', async () => {
  await expect(truthTable()).toMatchFileSnapshot('placement-table.txt')
})

test.each([
  ['my-number | 3B | number use | system | ok'],
  ['lgwan | 3B | number use | system | block'],
  ['internet | 3B | number use | system | block'],
  ['none | 3B | number use | paper | ok'],
  ['lgwan | 3B | number use | paper | block'],
  ['lgwan | 3B | family register | file-server | block'],
  ['lgwan | 3B | number-related | system | warn'],
  ['internet | 3B | number-related | system | block'],
  ['lgwan | 3C | special care | file-server | block'],
  ['lgwan | 3B | special care | file-server | warn'],
  ['lgwan | 2 | personal | system | warn'],
  ['my-number | 3A | about nobody | system | warn'],
  ['lgwan | 3C | about nobody | file-server | ok'],
  ['internet | 3C | about nobody | system | block'],
  ['internet | 2 | about nobody | system | warn'],
  ['internet | 1 | about nobody | system | ok'],
  ['internet | 3C | personal | public cloud | warn'],
  ['internet | 3B | personal | public cloud | block'],
  ['lgwan | 3B | number use | public cloud | block'],
])('the table follows domain 4.4: %s', (line) => {
  expect(placementTable().some((cell) => cell.startsWith(`${line} | `))).toBe(true)
})

test.each(['戸籍', '戶籍', '⼾籍', '戸　籍', '戸\u{E0100}籍', '户籍', 'コセキ事務', 'ｺｾｷ'])(
  'the work 「%s」 is that of family registers',
  (business) => {
    const content = {
      ...fineContent,
      ...kindsOfInformation['family register'],
      business,
      media: ['system'],
      segmentCode: 'lgwan',
    }
    expect(judge(content, policy, alone).map(({ ruleId }) => ruleId)).toContain('R03')
  },
)

const holder = { segmentCode: 'lgwan', confidentiality: '2', integrity: '1', availability: '1' }

test.each<[string, Partial<AssetContent>, Partial<Parameters<typeof judge>[2]>, string[]]>([
  ['a level of another scheme', { integrity: '9' }, {}, ['R01 block integrity']],
  ['closed but level 1', { confidentiality: '1' }, {}, ['R07 warn userScope']],
  ['public but level 2', { userScope: 'public' }, {}, ['R07 warn userScope']],
  ['electronic without a segment', { segmentCode: null }, {}, ['R09 block segmentCode']],
  ['a system classed lower', { confidentiality: '3C' }, { holders: [holder] }, ['R10 task systemId']],
  [
    'a copy below its original',
    { originals: ['1'] },
    { originals: [{ assetNo: '1', known: true, confidentiality: '3C' }] },
    ['R11 block confidentiality'],
  ],
  [
    'a copy of an original nobody rated',
    { originals: ['1'], confidentiality: '3C' },
    { originals: [{ assetNo: '1', known: true, confidentiality: null }] },
    ['R11 block confidentiality'],
  ],
  [
    'a copy of nothing',
    { originals: ['1'] },
    { originals: [{ assetNo: '1', known: false, confidentiality: null }] },
    ['R11 block originals'],
  ],
  ['a system in another segment', {}, { holders: [{ ...holder, segmentCode: 'internet' }] }, ['R12 warn segmentCode']],
  ['integrity 2 without backup', { integrity: '2' }, {}, ['R13 block backup']],
  ['availability 2 without backup', { availability: '2' }, {}, ['R13 block backup', 'R13 block recoveryTime']],
  ['a backup copy without backup', { integrity: '2', originCopy: 'backup-copy' }, {}, []],
  ['no lock', { storageLocked: null }, {}, ['R14 warn storageLocked']],
  ['a contract without security', { outsourced: true, contractSecurity: false }, {}, ['R15 block contractSecurity']],
  [
    'a cloud without permission',
    {
      cloud: true,
      cloudKind: 'lgwan-asp',
      cloudIsmap: 'unknown',
      cloudAdministrator: '課長',
      cloudDataLocation: '国内',
    },
    {},
    ['R16 block cloudPermissionNo', 'R16 block cloudIsmap'],
  ],
  [
    'a large file of people and numbers',
    { ...kindsOfInformation['number use'], segmentCode: 'my-number', confidentiality: '3B', personCount: 1000 },
    {},
    ['R17 task personalFileRef', 'R18 task piaRef'],
  ],
  [
    'a small one',
    { ...kindsOfInformation['number use'], segmentCode: 'my-number', confidentiality: '3B', personRange: 'under-1000' },
    {},
    [],
  ],
  [
    'a moved file with an assessment',
    { piaRef: '1' },
    { registered: { ...fineContent, vendor: 'a' } },
    ['R19 task piaRef'],
  ],
  ['a lowered level', {}, { registered: { ...fineContent, confidentiality: '3C' } }, ['R21 warn confidentiality']],
  ['the secrets of the State', { confidentiality: '3A', segmentCode: 'none' }, {}, ['R22 task confidentiality']],
  ['what nobody rated', { confidentiality: null }, {}, ['R08 warn segmentCode', 'R31 task confidentiality']],
])('%s', (_, over, around, expected) => {
  expect(found(over, around)).toEqual(expected)
})

test('what is said of several fields in the same words is said once, with all of them', () => {
  const nobodyRated = { confidentiality: null, integrity: null, availability: null, segmentCode: 'internet' }
  const told = gathered(judge({ ...fineContent, ...nobodyRated }, policy, alone))
  expect(told.map(({ finding, fields }) => [finding.ruleId, fields])).toEqual([
    ['R08', ['segmentCode']],
    ['R31', ['confidentiality', 'integrity', 'availability']],
  ])
})

test('an exception frees from its rule and from no other', () => {
  const over = { integrity: '2', storageLocked: null }
  expect(found(over, { excepted: ['R13'] })).toEqual(['R14 warn storageLocked'])
})

test('a reason overrides a warning and never a block', () => {
  const content = { ...fineContent, integrity: '2', storageLocked: null, ruleReasons: { R13: '理由' } }
  const findings = judge(content, policy, alone)
  expect(unmet(findings, content).map(({ field }) => field)).toEqual(['backup', 'ruleReasons.R14'])
  expect(unmet(findings, { ruleReasons: { R13: '理由', R14: '理由' } }).map(({ field }) => field)).toEqual(['backup'])
  expect(unmet(findings, { ruleReasons: { R14: ' ' } })).toHaveLength(2)
})

test('the screens cite the article that the catalogue cites', async () => {
  const { rules } = (await import('@/messages/ja.json')).default
  const told = Object.entries(rules).flatMap(([id, words]) => (typeof words === 'string' ? [] : [[id, words.basis]]))
  const judged = Object.entries(assetRules).filter(([, { held }]) => held === 'content')
  expect(told).toEqual(judged.map(([id, { basis }]) => [id, basis]))
})

test('every rule says what to do in both languages', async () => {
  const wordings = [await import('@/messages/ja.json'), await import('@/messages/en.json')]
  for (const { rules } of wordings.map((one) => one.default)) {
    const told = Object.keys(rules).filter((key) => key.startsWith('R'))
    const judged = Object.entries(assetRules).filter(([, { held }]) => held === 'content')
    expect(told).toEqual(judged.map(([id]) => id))
  }
})
