import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { acts, deskOf, mayEver, roles, type Act, type Actor } from '@/lib/domain/access'
import type { Result } from '@/lib/refusal'
import { renameRole } from '@/lib/roles/rename-role'
import { aKey, forgetOwner, givenPerson } from '@/lib/testing/given'
import { createUnit } from '@/lib/units/create-unit'
import { reviseUnit } from '@/lib/units/revise-unit'
import { unitChoices } from '@/lib/units/unit-choices'
import { unitDetail } from '@/lib/units/unit-detail'
import { unitTree } from '@/lib/units/unit-tree'
import { confirmGrant } from './confirm-grant'
import { deactivatePerson, reactivatePerson } from './deactivate-person'
import { endSessionsOfPerson } from './end-sessions-of-person'
import { giveGrant } from './give-grant'
import { grantsEnding } from './grants-ending'
import { invitePerson } from './invite-person'
import { personFilter } from './people-matching'
import { personDetail } from './person-detail'
import { personList } from './person-list'
import { resetPassword } from './reset-password'
import { revisePerson } from './revise-person'
import { revokeGrant } from './revoke-grant'
import { loadOrganisation } from '@/lib/units/load-organisation'
import { loadPeople } from './load-people'
import { waitingGrants } from './waiting-grants'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const missing = randomUUID()
const person = { staffNo: 'X', name: '誰か', kana: 'ダレカ', employment: 'regular' }
const unit = { name: '課', kind: 'section' }
const period = { validFrom: '2026-04-01', validTo: '2099-03-31' }

type Command = (actor: Actor, raw: unknown) => Promise<Result<unknown>>

/** Every command of this desk, asked for something that does not exist; making something new is asked with a typing error. */
const commands: readonly (readonly [Act, Command, object])[] = [
  ['person.invite', invitePerson, { ...person, kana: '' }],
  ['person.revise', revisePerson, { ...person, personId: missing, revision: 1 }],
  ['person.deactivate', deactivatePerson, { personId: missing, revision: 1 }],
  ['person.reactivate', reactivatePerson, { personId: missing, revision: 1 }],
  ['person.end-sessions', endSessionsOfPerson, { personId: missing }],
  ['person.reset-password', resetPassword, { personId: missing }],
  ['grant.give', giveGrant, { personId: missing, role: 'auditor', ...period }],
  ['grant.confirm', confirmGrant, { grantId: missing, revision: 1 }],
  ['grant.revoke', revokeGrant, { grantId: missing, revision: 1 }],
  ['unit.create', createUnit, { ...unit, code: '', validFrom: '2026-04-01' }],
  ['unit.revise', reviseUnit, { ...unit, unitId: missing, revision: 1 }],
  ['unit.load', loadOrganisation, { rows: 'none', isFinal: true }],
  ['person.load', loadPeople, { rows: 'none', isFinal: true }],
  ['role.rename', renameRole, { role: 'staff', revision: 99, ja: '職員', en: 'Staff' }],
]

const queries: readonly (readonly [Act, (actor: Actor) => Promise<unknown>])[] = [
  ['person.read', (actor) => personList(actor, personFilter.parse({}))],
  ['person.read', (actor) => personDetail(actor, missing)],
  ['person.read', waitingGrants],
  ['person.read', grantsEnding],
  ['unit.read', (actor) => unitTree(actor, '2026-04-01')],
  ['unit.read', (actor) => unitDetail(actor, missing)],
  ['unit.read', unitChoices],
]

test('every act of the desk of people has its command or query here', () => {
  const covered = new Set([...commands, ...queries].map(([act]) => act))
  expect([...covered].toSorted()).toEqual(acts.filter((act) => deskOf(act) === 'people').toSorted())
})

describe.each(roles)('a %s', (role) => {
  test.each(commands)('is answered as the access table says: %s', async (act, run, input) => {
    const actor = await givenPerson(role)
    const result = await run(actor, { ...input, ...aKey() })
    const expected = mayEver(actor, act) ? ['not-found', 'invalid', 'conflict'] : ['forbidden']
    expect(expected).toContain(result.ok ? 'done' : result.refusal.reason)
  })

  test.each(queries)('reads what the access table says: %s', async (act, read) => {
    const actor = await givenPerson(role)
    const answer = read(actor)
    if (mayEver(actor, act)) await expect(answer).resolves.not.toThrow()
    else await expect(answer).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
