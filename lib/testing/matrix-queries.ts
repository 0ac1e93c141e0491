import 'server-only'
import { randomUUID } from 'node:crypto'
import { afterView } from '@/lib/approvals/after-view'
import { requestDetail } from '@/lib/approvals/request-detail'
import { requestQueue } from '@/lib/approvals/request-queue'
import { assetAsOf } from '@/lib/assets/asset-as-of'
import { assetDetail } from '@/lib/assets/asset-detail'
import { assetFacets } from '@/lib/assets/asset-facets'
import { assetHistory } from '@/lib/assets/asset-history'
import { assetList } from '@/lib/assets/asset-list'
import { draftDetail } from '@/lib/assets/draft-detail'
import { precedents } from '@/lib/assets/precedents'
import { formChoices } from '@/lib/assets/form-choices'
import { unitsToRegister } from '@/lib/assets/units-to-register'
import { draftMoves } from '@/lib/classes/what-would-move'
import { whyEffective } from '@/lib/classes/why-effective'
import type { Act, Actor } from '@/lib/domain/access'
import { assetFilter } from '@/lib/domain/asset-filter'
import { batchFilter } from '@/lib/domain/batch-filter'
import { queueFilter, type QueueFilter } from '@/lib/domain/queue-filter'
import { systemFilter } from '@/lib/domain/system-filter'
import { trailFilter } from '@/lib/domain/trail-filter'
import { grantsEnding } from '@/lib/people/grants-ending'
import { exportFormats, type ExportFormat } from '@/lib/domain/export-input'
import { exportLedger } from '@/lib/ledgers/export-ledger'
import { exportPlan } from '@/lib/ledgers/export-plan'
import { batchDetail } from '@/lib/ledgers/batch-detail'
import { ledgerBatches, unitsToKeepFor } from '@/lib/ledgers/ledger-batches'
import { remarkedBatch } from '@/lib/ledgers/remarked-batch'
import { previewLedger } from '@/lib/ledgers/preview-ledger'
import { readLedger } from '@/lib/ledgers/read-ledger'
import { personFilter } from '@/lib/people/people-matching'
import { personDetail } from '@/lib/people/person-detail'
import { personList } from '@/lib/people/person-list'
import { waitingGrants } from '@/lib/people/waiting-grants'
import { policyImpact } from '@/lib/policy/policy-impact'
import { policyOverview, schemeDetail } from '@/lib/policy/policy-overview'
import { roleNames } from '@/lib/roles/role-names'
import { auditTrail } from '@/lib/trails/audit-trail'
import { systemChoices } from '@/lib/systems/system-choices'
import { systemDetail } from '@/lib/systems/system-detail'
import { systemMoves } from '@/lib/systems/system-moves'
import { systemList } from '@/lib/systems/system-list'
import { unitChoices } from '@/lib/units/unit-choices'
import { unitDetail } from '@/lib/units/unit-detail'
import { unitTree } from '@/lib/units/unit-tree'
import { givenDraft, givenInReview, givenRegistered, givenSubmitted } from './given-asset'
import { asOwner, givenPerson } from './given'
import { aSystem, givenSystem } from './given-class'
import { givenLedger } from './matrix-ledgers'
import type { givenTwoSections } from './matrix-people'

type Sections = Awaited<ReturnType<typeof givenTwoSections>>

const every = ['draft', 'submitted', 'in_review', 'registered'] as const

/** An asset of the matrix, as the access table looks at it. */
export type Known = Readonly<{
  assetId: string
  assetNo: string
  unitId: string
  state: 'draft' | 'submitted' | 'in_review' | 'registered'
}>

/** One asset of each state in both sections, all of them called by this word. */
export async function givenKnownAssets({ mine, theirs }: Sections, word: string): Promise<Known[]> {
  const ciso = await givenPerson('ciso')
  const found: Known[] = []
  for (const section of [mine, theirs]) {
    const { unitId } = section
    const over = { name: `${word}${section === mine ? 'こちら' : 'あちら'}` }
    const made = {
      draft: await givenDraft(section, over),
      submitted: await givenSubmitted(section, over),
      in_review: await givenInReview(section, over),
      registered: await givenRegistered(section, ciso, over),
    }
    for (const state of every) {
      const [row] = await asOwner('SELECT asset_no FROM asset WHERE id = $1', [made[state]])
      found.push({ assetId: made[state], assetNo: String(row?.['asset_no']), unitId, state })
    }
  }
  return found
}

type Asked = Readonly<{ known: readonly Known[]; word: string; sections: Sections; personId: string }>

export type QueryLine = Readonly<{
  act: Act
  /** Asks, and answers everything that came back. */
  ask: (actor: Actor, asked: Asked) => Promise<unknown>
  /** The states of which the rows come back; none for queries that know no asset. */
  states?: readonly Known['state'][]
}>

const eachOf = ({ known }: Asked, ask: (assetId: string) => Promise<unknown>) =>
  Promise.all(known.map(async ({ assetId }) => ({ [assetId]: (await ask(assetId)) ?? 'nothing' })))

/** All pages of a queue. */
async function wholeQueue(actor: Actor, act: 'asset.approve' | 'asset.review') {
  const pages: unknown[] = []
  let filter: QueueFilter | undefined = queueFilter.parse({})
  while (filter !== undefined) {
    const { rows, next }: Awaited<ReturnType<typeof requestQueue>> = await requestQueue(actor, act, filter)
    pages.push(rows)
    filter = next === undefined ? undefined : queueFilter.parse({ after: next })
  }
  return pages
}

/** What an export of the whole register holds, and the assets that stand in it. */
async function exportedTo(actor: Actor, { known, word }: Asked, format: ExportFormat): Promise<unknown> {
  const filter = assetFilter.parse({ q: word, state: 'all' })
  const exported = await exportLedger(actor, { filter, format, accepted: [] })
  if (!('file' in exported)) return exported
  const parts: Uint8Array[] = []
  for await (const chunk of exported.file.chunks) parts.push(chunk)
  const read = await readLedger(Buffer.concat(parts), exported.file.name)
  const text = JSON.stringify(read)
  return { read, held: known.filter(({ assetNo }) => text.includes(assetNo)).map(({ assetId }) => assetId) }
}

/** Every query that takes an actor. One without a line fails lib/access-reads.test.ts. */
export const queryLines: Readonly<Record<string, QueryLine>> = {
  assetList: {
    act: 'asset.read',
    ask: (actor, { word }) => assetList(actor, assetFilter.parse({ q: word, rows: '100', state: 'all' })),
    states: every,
  },
  assetFacets: {
    act: 'asset.read',
    ask: (actor, { word }) => assetFacets(actor, assetFilter.parse({ q: word, state: 'all' })),
  },
  assetDetail: {
    act: 'asset.read',
    ask: (actor, asked) => eachOf(asked, (id) => assetDetail(actor, id)),
    states: every,
  },
  assetHistory: {
    act: 'asset.read',
    ask: (actor, asked) => eachOf(asked, (id) => assetHistory(actor, id, {})),
    states: every,
  },
  assetAsOf: {
    act: 'asset.read',
    ask: (actor, asked) => eachOf(asked, (id) => assetAsOf(actor, id, '2099-03-31')),
    states: every,
  },
  draftDetail: {
    act: 'asset.revise',
    ask: (actor, asked) => eachOf(asked, (id) => draftDetail(actor, id)),
    states: ['draft'],
  },
  whyEffective: {
    act: 'asset.read',
    ask: (actor, asked) => eachOf(asked, (id) => whyEffective(actor, 'asset', id)),
    states: every,
  },
  'whyEffective of a system': {
    act: 'system.read',
    ask: async (actor, { sections }) =>
      whyEffective(actor, 'system', await givenSystem(sections.mine.unitId, '見本システム')),
  },
  draftMoves: {
    act: 'asset.revise',
    ask: (actor, asked) => eachOf(asked, (assetId) => draftMoves(actor, { assetId, content: {} })),
    states: ['draft'],
  },
  formChoices: { act: 'asset.revise', ask: (actor) => formChoices(actor) },
  precedents: { act: 'asset.register', ask: (actor) => precedents(actor, { name: '転入届' }) },
  unitsToRegister: { act: 'asset.register', ask: (actor) => unitsToRegister(actor) },
  'requestDetail of the manager': {
    act: 'asset.approve',
    ask: (actor, asked) => eachOf(asked, (id) => requestDetail(actor, 'asset.approve', id)),
    states: ['submitted', 'in_review', 'registered'],
  },
  'requestDetail of the CISO': {
    act: 'asset.review',
    ask: (actor, asked) => eachOf(asked, (id) => requestDetail(actor, 'asset.review', id)),
    states: ['in_review', 'registered'],
  },
  'requestQueue of the manager': {
    act: 'asset.approve',
    ask: (actor) => wholeQueue(actor, 'asset.approve'),
    states: ['submitted'],
  },
  'requestQueue of the CISO': {
    act: 'asset.review',
    ask: (actor) => wholeQueue(actor, 'asset.review'),
    states: ['in_review'],
  },
  afterView: { act: 'asset.review', ask: (actor) => afterView(actor, {}) },
  ledgerBatches: { act: 'ledger.keep', ask: (actor) => ledgerBatches(actor, {}) },
  unitsToKeepFor: { act: 'ledger.keep', ask: (actor) => unitsToKeepFor(actor) },
  batchDetail: {
    act: 'ledger.keep',
    ask: async (actor, { sections, word }) =>
      batchDetail(actor, await givenLedger(sections.theirs, `${word}あちら`), batchFilter.parse({})),
  },
  remarkedBatch: {
    act: 'ledger.keep',
    ask: async (actor, { sections, word }) =>
      Buffer.from(
        (await remarkedBatch(actor, await givenLedger(sections.theirs, `${word}あちら`)))?.bytes ?? [],
      ).toString(),
  },
  previewLedger: {
    act: 'ledger.read',
    ask: async (actor, { known, sections }) => {
      const [unit] = await asOwner('SELECT code FROM unit WHERE id = $1', [sections.mine.unitId])
      const lines = ['資産番号,情報資産名,機密性', ...known.map(({ assetNo }) => `${assetNo},別の名前,2`)]
      return previewLedger(actor, {
        bytes: Buffer.from(lines.join('\n')),
        fileName: '台帳.csv',
        unitCode: String(unit?.['code']),
      })
    },
    states: every,
  },
  ...Object.fromEntries(
    exportFormats.map((format) => [
      `exportLedger as ${format}`,
      { act: 'register.export', ask: (actor, asked) => exportedTo(actor, asked, format), states: every },
    ]),
  ),
  exportPlan: {
    act: 'register.export',
    ask: (actor, { word }) => exportPlan(actor, assetFilter.parse({ q: word, state: 'all' }), true),
  },
  auditTrail: {
    act: 'trail.read',
    ask: (actor, { known }) =>
      Promise.all(known.map(async ({ assetNo }) => auditTrail(actor, trailFilter.parse({ asset: assetNo })))),
    states: every,
  },
  policyOverview: { act: 'policy.read', ask: (actor) => policyOverview(actor) },
  schemeDetail: { act: 'policy.read', ask: (actor) => schemeDetail(actor, randomUUID()) },
  policyImpact: {
    act: 'policy.revise',
    ask: (actor) => policyImpact(actor, { kind: 'matrix', networkModel: 'beta', cells: [] }),
  },
  personList: { act: 'person.read', ask: (actor) => personList(actor, personFilter.parse({})) },
  personDetail: { act: 'person.read', ask: (actor, { personId }) => personDetail(actor, personId) },
  waitingGrants: { act: 'person.read', ask: (actor) => waitingGrants(actor) },
  grantsEnding: { act: 'person.read', ask: (actor) => grantsEnding(actor) },
  systemList: { act: 'system.read', ask: (actor) => systemList(actor, systemFilter.parse({ state: 'all' })) },
  systemDetail: {
    act: 'system.read',
    ask: async (actor, { sections }) => systemDetail(actor, await givenSystem(sections.mine.unitId, '見本システム')),
  },
  systemMoves: {
    act: 'system.revise',
    ask: async (actor, { sections: { mine } }) => {
      const systemId = await givenSystem(mine.unitId, '見本システム')
      return systemMoves(actor, { ...aSystem(mine.unitId), systemId, revision: 1 })
    },
  },
  systemChoices: { act: 'system.revise', ask: (actor) => systemChoices(actor, []) },
  unitTree: { act: 'unit.read', ask: (actor) => unitTree(actor, '2026-11-23') },
  unitDetail: { act: 'unit.read', ask: (actor, { sections }) => unitDetail(actor, sections.mine.unitId) },
  unitChoices: { act: 'unit.read', ask: (actor) => unitChoices(actor) },
  roleNames: { act: 'account.read', ask: (actor) => roleNames(actor) },
}

/** Functions of lib that begin with an actor and are no query of their own, and why. */
export const noQueries: Readonly<Record<string, string>> = {
  visibleVersions: 'the gate itself',
  visibleRequests: 'the gate itself',
  visibleBatches: 'the gate itself',
  prepareLedger: 'previewLedger with what it was asked',
  decideByForm: 'a command with the reading before it',
  commitBatch: 'a command with the reading before it',
  withProgress: 'what commitBatch writes beside its command',
  visibleEntries: 'the gate itself',
  changePassword: 'a command with the verification before it; own account only',
  setFirstPassword: 'a command with the verification before it; own account only',
  draftRefused: 'answers a refused command through draftDetail',
  roleWords: 'roleNames in one language',
  grantsToMind: 'waitingGrants and grantsEnding, or nothing for who never confirms',
  selectedVersions: 'what exportLedger begins with',
  exportedRows: 'what exportLedger goes on with',
  myWork: 'has its own test: what it may show depends on the act of each block',
}
