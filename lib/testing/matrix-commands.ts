import 'server-only'
import { randomUUID } from 'node:crypto'
import { changeLanguage } from '@/lib/account/change-language'
import { endOwnSession } from '@/lib/account/end-own-session'
import { storePassword } from '@/lib/account/store-password'
import { approveAsset, reviewAsset } from '@/lib/approvals/decide-request'
import { beginRetirement, beginRevision } from '@/lib/assets/begin-change'
import { registerAsset } from '@/lib/assets/register-asset'
import { reviseAsset } from '@/lib/assets/revise-asset'
import { submitAsset } from '@/lib/assets/submit-asset'
import { discardDraft, withdrawAsset } from '@/lib/assets/withdraw-asset'
import type { Act, Actor } from '@/lib/domain/access'
import { confirmGrant } from '@/lib/people/confirm-grant'
import { deactivatePerson, reactivatePerson } from '@/lib/people/deactivate-person'
import { endSessionsOfPerson } from '@/lib/people/end-sessions-of-person'
import { giveGrant } from '@/lib/people/give-grant'
import { invitePerson } from '@/lib/people/invite-person'
import { resetPassword } from '@/lib/people/reset-password'
import { revisePerson } from '@/lib/people/revise-person'
import { revokeGrant } from '@/lib/people/revoke-grant'
import type { Result } from '@/lib/refusal'
import { loadPeople } from '@/lib/people/load-people'
import { renameRole } from '@/lib/roles/rename-role'
import { createUnit } from '@/lib/units/create-unit'
import { loadOrganisation } from '@/lib/units/load-organisation'
import { reviseUnit } from '@/lib/units/revise-unit'
import { actorOf, asOwner, givenGrant, givenPerson, givenPersonWithoutGrant, givenUnit } from './given'
import { givenPassword, givenSession } from './given-account'
import { aContent, givenDraft, givenInReview, givenRegistered, givenSubmitted } from './given-asset'
import type { givenTwoSections } from './matrix-people'
import { ledgerCommandLines } from './matrix-ledgers'
import { policyLines } from './matrix-policy'
import { systemCommandLines } from './matrix-systems'

type Sections = Awaited<ReturnType<typeof givenTwoSections>>
type Section = Sections['mine']

/** On what an act is tried. `by oneself`: a row the actor submitted, gave or is. */
export const places = ['own', 'foreign', 'missing', 'by oneself'] as const
export type Place = (typeof places)[number]

/** Why an act on a place is refused for more than the table says. */
type Over = Readonly<Partial<Record<Place, 'four-eyes' | 'not-found'>>>

export type CommandLine = Readonly<{
  act: Act
  run: (actor: Actor, raw: unknown) => Promise<Result<unknown>>
  /** The places this act knows. */
  at: readonly Place[]
  /** An input that must succeed at this place, were it allowed. */
  aim: (given: Aim) => Promise<Record<string, unknown>>
  over?: Over
}>

export type Aim = Readonly<{ sections: Sections; place: Place; actor: Actor }>

const everywhere = ['own', 'foreign', 'missing'] as const

/** Where a version of this asset stands: what a form of it would send along. */
async function standing(assetId: string) {
  const [row] = await asOwner(
    `SELECT revision, content_hash FROM asset_version WHERE asset_id = $1 ORDER BY number DESC`,
    [assetId],
  )
  return {
    revision: Number(row?.['revision'] ?? 1),
    contentHash: row === undefined ? '0'.repeat(64) : String(row['content_hash']),
  }
}

/** An asset of the place in the state that `made` makes; nothing for `missing`. */
async function assetAt({ sections, place, actor }: Aim, made: (section: Section) => Promise<string>) {
  const section = place === 'foreign' ? sections.theirs : sections.mine
  const assetId =
    place === 'missing' ? randomUUID() : await made(place === 'by oneself' ? { ...section, staff: actor } : section)
  return { assetId, ...(await standing(assetId)) }
}

const drafted = async (aim: Aim) => {
  const { assetId, revision } = await assetAt(aim, givenDraft)
  return { assetId, revision }
}
const registered = async (aim: Aim) => {
  const ciso = await givenPerson('ciso')
  const { assetId } = await assetAt(aim, (section) => givenRegistered(section, ciso))
  return { assetId }
}
const decidable = async (aim: Aim, made: (section: Section) => Promise<string>) => {
  const { assetId, contentHash } = await assetAt(aim, made)
  return { assetId, contentHash, verdict: 'approve', comment: '', remarks: [] }
}

/** A person of the place: of either section, nobody, or the actor. */
async function personAt({ sections, place, actor }: Aim): Promise<string> {
  if (place === 'missing') return randomUUID()
  if (place === 'by oneself') return actor.id
  const unitId = place === 'foreign' ? sections.theirs.unitId : sections.mine.unitId
  const { id, name } = await givenPersonWithoutGrant({ unitId })
  await givenSession({ id, name })
  return id
}

async function revisionOf(table: 'person' | 'role_grant', id: string): Promise<number> {
  const [row] = await asOwner(`SELECT revision FROM ${table} WHERE id = $1`, [id])
  return Number(row?.['revision'] ?? 1)
}

async function personForm(aim: Aim) {
  const personId = await personAt(aim)
  return { personId, revision: await revisionOf('person', personId) }
}

/** A grant of somebody of the place; given by the actor or held by them when it is `by oneself`. */
async function grantAt(aim: Aim, waits: boolean) {
  if (aim.place === 'missing') return { grantId: randomUUID(), revision: 1 }
  const holder = await personAt(waits && aim.place === 'by oneself' ? { ...aim, place: 'own' } : aim)
  const grantId = waits
    ? await givenGrant(holder, 'ciso', null, { confirmed: false })
    : await givenGrant(holder, 'staff', (await givenUnit()).id)
  const giver = waits && aim.place === 'by oneself' ? aim.actor.id : (await givenPersonWithoutGrant()).id
  await asOwner('UPDATE role_grant SET granted_by_id = $2 WHERE id = $1', [grantId, giver])
  return { grantId, revision: await revisionOf('role_grant', grantId) }
}

const people = { at: [...everywhere, 'by oneself'], over: { 'by oneself': 'four-eyes' } } as const
const ownRequests = { at: [...everywhere, 'by oneself'] } as const
const aPeriod = { validFrom: '2026-04-01', validTo: '2099-03-31' }
const aPerson = () => ({
  staffNo: randomUUID().slice(0, 8).toUpperCase(),
  name: '見本　花子',
  kana: 'ミホン',
  employment: 'regular',
})

async function sessionAt({ place, actor, ...aim }: Aim): Promise<{ sessionId: string }> {
  if (place === 'missing') return { sessionId: randomUUID() }
  const holder = place === 'own' ? actor : await actorOf(await personAt({ ...aim, place, actor }))
  return { sessionId: (await givenSession(holder)).sessionId }
}

async function newPassword({ actor }: Aim) {
  await givenPassword(actor.id)
  const [row] = await asOwner('SELECT password_hash FROM credential WHERE person_id = $1', [actor.id])
  return {
    before: row?.['password_hash'],
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$x$x',
    address: '',
    userAgent: '',
  }
}

async function roleAsItIs() {
  const [row] = await asOwner(`SELECT role, ja, en, revision FROM role_name WHERE role = 'office'`)
  return { ...row }
}

async function unitAt({ place }: Aim) {
  const unitId = place === 'missing' ? randomUUID() : (await givenUnit()).id
  return { unitId, revision: 1, name: '見本課', kind: 'section', parentId: null }
}

/** Every command of the register, by name. A command without a line fails lib/access-matrix.test.ts. */
export const commandLines: Readonly<Record<string, CommandLine>> = {
  registerAsset: {
    act: 'asset.register',
    run: registerAsset,
    at: everywhere,
    aim: async ({ sections, place }) => {
      const units = { own: sections.mine.unitId, foreign: sections.theirs.unitId, missing: randomUUID() }
      return Promise.resolve({ unitId: units[place === 'by oneself' ? 'own' : place], content: aContent() })
    },
  },
  reviseAsset: {
    act: 'asset.revise',
    run: reviseAsset,
    at: everywhere,
    aim: async (aim) => ({ ...(await drafted(aim)), content: { location: '書庫2' } }),
  },
  submitAsset: {
    act: 'asset.submit',
    run: submitAsset,
    at: everywhere,
    aim: async (aim) => ({ ...(await drafted(aim)), content: {}, comment: '' }),
  },
  discardDraft: { act: 'asset.discard', run: discardDraft, at: everywhere, aim: drafted },
  beginRevision: { act: 'asset.revise', run: beginRevision, at: everywhere, aim: registered },
  beginRetirement: { act: 'asset.retire', run: beginRetirement, at: everywhere, aim: registered },
  withdrawAsset: {
    act: 'asset.withdraw',
    run: withdrawAsset,
    ...ownRequests,
    aim: async (aim) => {
      const { assetId, revision } = await assetAt(aim, givenSubmitted)
      return { assetId, revision }
    },
  },
  approveAsset: {
    act: 'asset.approve',
    run: approveAsset,
    ...ownRequests,
    aim: (aim) => decidable(aim, givenSubmitted),
  },
  reviewAsset: { act: 'asset.review', run: reviewAsset, ...ownRequests, aim: (aim) => decidable(aim, givenInReview) },
  invitePerson: {
    act: 'person.invite',
    run: invitePerson,
    at: ['own'],
    aim: ({ sections }) => Promise.resolve({ ...aPerson(), unitId: sections.mine.unitId }),
  },
  revisePerson: {
    act: 'person.revise',
    run: revisePerson,
    at: everywhere,
    aim: async (aim) => ({ ...(await personForm(aim)), ...aPerson() }),
  },
  deactivatePerson: { act: 'person.deactivate', run: deactivatePerson, ...people, aim: personForm },
  reactivatePerson: {
    act: 'person.reactivate',
    run: reactivatePerson,
    ...people,
    aim: async (aim) => {
      const form = await personForm(aim)
      if (aim.place !== 'by oneself')
        await asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [form.personId])
      return form
    },
  },
  endSessionsOfPerson: {
    act: 'person.end-sessions',
    run: endSessionsOfPerson,
    at: everywhere,
    aim: async (aim) => ({ personId: await personAt(aim) }),
  },
  resetPassword: {
    act: 'person.reset-password',
    run: resetPassword,
    ...people,
    aim: async (aim) => ({ personId: await personAt(aim) }),
  },
  giveGrant: {
    act: 'grant.give',
    run: giveGrant,
    ...people,
    aim: async (aim) => ({ personId: await personAt(aim), role: 'staff', unitId: (await givenUnit()).id, ...aPeriod }),
  },
  confirmGrant: { act: 'grant.confirm', run: confirmGrant, ...people, aim: (aim) => grantAt(aim, true) },
  revokeGrant: { act: 'grant.revoke', run: revokeGrant, ...people, aim: (aim) => grantAt(aim, false) },
  createUnit: {
    act: 'unit.create',
    run: createUnit,
    at: ['own'],
    aim: () =>
      Promise.resolve({ code: randomUUID().slice(0, 8), name: '見本課', kind: 'section', validFrom: '2026-04-01' }),
  },
  reviseUnit: { act: 'unit.revise', run: reviseUnit, at: ['own', 'missing'], aim: unitAt },
  loadPeople: {
    act: 'person.load',
    run: loadPeople,
    at: ['own'],
    aim: () => {
      const texts = { staffNo: randomUUID().slice(0, 8).toUpperCase(), name: '見本　太郎', kana: 'ミホン　タロウ' }
      return Promise.resolve({ rows: [{ row: 2, texts: { ...texts, employment: '正規' } }], isFinal: true })
    },
  },
  loadOrganisation: {
    act: 'unit.load',
    run: loadOrganisation,
    at: ['own'],
    aim: () => {
      const texts = {
        code: randomUUID().slice(0, 8).toUpperCase(),
        name: '見本課',
        kind: '課',
        validFrom: '2026-04-01',
      }
      return Promise.resolve({ rows: [{ row: 2, texts }], isFinal: true })
    },
  },
  ...ledgerCommandLines,
  ...systemCommandLines,
  renameRole: { act: 'role.rename', run: renameRole, at: ['own'], aim: roleAsItIs },
  ...policyLines,
  changeLanguage: {
    act: 'account.change-language',
    run: changeLanguage,
    at: ['own'],
    aim: () => Promise.resolve({ language: 'ja' }),
  },
  storePassword: { act: 'account.change-password', run: storePassword, at: ['own'], aim: newPassword },
  endOwnSession: {
    act: 'account.end-session',
    run: endOwnSession,
    at: everywhere,
    aim: sessionAt,
    over: { foreign: 'not-found' },
  },
}
