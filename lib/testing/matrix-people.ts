import 'server-only'
import { randomUUID } from 'node:crypto'
import { roles, type Actor, type Grant, type Role } from '@/lib/domain/access'
import { actorOf, asOwner, givenGrant, givenPersonWithoutGrant, givenUnit } from './given'
import { givenSection } from './given-asset'

/** Two sections, each below a department of its own, with the people who work in them. */
export async function givenTwoSections() {
  const [department, other] = [await givenUnit({ kind: 'department' }), await givenUnit({ kind: 'department' })]
  const [mine, theirs] = [await givenSection(), await givenSection()]
  await asOwner('UPDATE unit SET parent_id = $2 WHERE id = $1', [mine.unitId, department.id])
  await asOwner('UPDATE unit SET parent_id = $2 WHERE id = $1', [theirs.unitId, other.id])
  return { department: department.id, mine, theirs }
}
type Sections = Awaited<ReturnType<typeof givenTwoSections>>

/**
 * Somebody who acts: as the register loads them, and `declared` with the grants that should count according to this file.
 * What is expected is computed from `declared`, what is done is done by `actor`.
 */
export type MatrixPerson = Readonly<{ actor: Actor; declared: Actor }>

type Held = Readonly<{
  role: Role
  at?: 'department' | 'mine' | 'theirs'
  from?: string
  to?: string
  confirmed?: boolean
  revoked?: boolean
}>

const one = (role: Role): readonly Held[] => {
  if (role === 'head') return [{ role, at: 'department' }]
  return [role === 'staff' || role === 'manager' ? { role, at: 'mine' } : { role }]
}

/** Who acts in the matrix, by how they are called there: each role, nobody, and everybody whose grant does not count. */
export const matrixPeople: Readonly<Record<string, readonly Held[]>> = {
  ...Object.fromEntries(roles.map((role) => [role, one(role)])),
  'nobody (no grant)': [],
  'manager and admin until last year': [
    { role: 'manager', at: 'mine', to: '2021-03-31' },
    { role: 'admin', to: '2021-03-31' },
  ],
  'staff and auditor from next year': [
    { role: 'staff', at: 'mine', from: '2090-04-01' },
    { role: 'auditor', from: '2090-04-01' },
  ],
  'admin and ciso whom nobody confirmed': [
    { role: 'admin', confirmed: false },
    { role: 'ciso', confirmed: false },
  ],
  'manager whose grant was taken back': [{ role: 'manager', at: 'mine', revoked: true }],
  'staff and ciso at once': [{ role: 'staff', at: 'mine' }, { role: 'ciso' }],
  'manager here, staff there': [
    { role: 'manager', at: 'mine' },
    { role: 'staff', at: 'theirs' },
  ],
}

const counts = ({ from, to, confirmed, revoked }: Held) => !from && !to && confirmed !== false && revoked !== true

/** One of `matrixPeople` in these sections. */
export async function givenMatrixPerson(called: string, { department, mine, theirs }: Sections): Promise<MatrixPerson> {
  const held = matrixPeople[called] ?? []
  const place = { department, mine: mine.unitId, theirs: theirs.unitId }
  // The department and what is below it.
  const reached = { department: [department, mine.unitId], mine: [mine.unitId], theirs: [theirs.unitId] }
  const { id } = await givenPersonWithoutGrant({ unitId: mine.unitId })
  const grants: Grant[] = []
  for (const grant of held) {
    const grantId = await givenGrant(id, grant.role, grant.at === undefined ? null : place[grant.at], grant)
    if (grant.revoked) await asOwner('UPDATE role_grant SET revoked_at = now() WHERE id = $1', [grantId])
    if (counts(grant)) grants.push({ role: grant.role, unitIds: grant.at === undefined ? [] : reached[grant.at] })
  }
  const actor = await actorOf(id)
  return { actor, declared: { ...actor, grants } }
}

/** The same person in a request of its own, so that the trail tells what came of it. */
export const inOwnRequest = (actor: Actor): Actor => ({ ...actor, requestId: randomUUID() })
