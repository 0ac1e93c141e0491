import { confirmedRoles, unitRoles, type Role } from './access'
import { endOfFiscalYear, isWithin, type IsoDate } from './fiscal-year'
import type { Problem } from './problems'

/** A period of days, both ends included. A null end is open. */
export type Period = Readonly<{ validFrom: IsoDate; validTo: IsoDate | null }>

/** Is the role held for a unit? The others hold for the whole city. */
export const isUnitRole = (role: Role) => unitRoles.some((unitRole) => unitRole === role)

/** Does the role wait for a second administrator before it takes effect? */
export const needsSecondAdmin = (role: Role) => confirmedRoles.some((confirmed) => confirmed === role)

/** Until when a grant holds unless somebody says otherwise: 年度末 (domain 6.4). */
export const usualPeriod = (today: IsoDate) => ({ validFrom: today, validTo: endOfFiscalYear(today) })

/** Do two periods share a day? */
export function overlaps(one: Period, other: Period): boolean {
  return (
    (other.validTo === null || one.validFrom <= other.validTo) &&
    (one.validTo === null || other.validFrom <= one.validTo)
  )
}

/** Does every day of the inner period lie in the outer one? */
export function encloses(outer: Period, inner: Period): boolean {
  const lastsLongEnough = outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo)
  return outer.validFrom <= inner.validFrom && lastsLongEnough
}

/** What became of a grant, as of a day. Only an effective one gives rights. */
export type GrantState = 'waiting' | 'future' | 'effective' | 'expired' | 'revoked'

type Course = Readonly<{
  role: Role
  validFrom: IsoDate
  validTo: IsoDate
  confirmedAt: Date | null
  revokedAt: Date | null
}>

/** The state of a grant on `today`; the same judgement as load-actor.ts makes for everybody who signs in. */
export function grantState(grant: Course, today: IsoDate): GrantState {
  if (grant.revokedAt !== null) return 'revoked'
  if (grant.validTo < today) return 'expired'
  if (needsSecondAdmin(grant.role) && grant.confirmedAt === null) return 'waiting'
  return isWithin(today, grant.validFrom, grant.validTo) ? 'effective' : 'future'
}

export type GrantStep = 'grant.confirm' | 'grant.revoke'
type Hands = Readonly<{ personId: string; grantedById: string | null }>

/** May this administrator confirm it? Neither the giver nor the holder (兼務の禁止). */
export const mayConfirm = (adminId: string, grant: Hands) => grant.personId !== adminId && grant.grantedById !== adminId

/** What an administrator may do with a grant today. Nobody confirms or revokes their own. */
export function openGrantSteps(adminId: string, grant: Course & Hands, today: IsoDate): readonly GrantStep[] {
  const state = grantState(grant, today)
  if (state === 'expired' || state === 'revoked' || grant.personId === adminId) return []
  return state === 'waiting' && mayConfirm(adminId, grant) ? ['grant.confirm', 'grant.revoke'] : ['grant.revoke']
}

type Wanted = Readonly<{ role: Role; unitId: string | null; validFrom: IsoDate; validTo: IsoDate }>
type Known = Readonly<{
  /** How long the unit of the grant exists; null when there is no such unit. */
  unit: Period | null
  /** The grants of the same person that are not revoked. */
  held: readonly Wanted[]
  today: IsoDate
}>

/** Why a grant cannot be given, all at once. */
export function problemsOfGrant(wanted: Wanted, { unit, held, today }: Known): Problem[] {
  const problems: Problem[] = []
  const add = (field: string, code: string) => problems.push({ field, code })
  if (wanted.validTo < wanted.validFrom) add('validTo', 'endBeforeStart')
  else if (wanted.validTo < today) add('validTo', 'endInPast')
  if (isUnitRole(wanted.role)) {
    if (wanted.unitId === null) add('unitId', 'unitNeeded')
    else if (unit === null || !encloses(unit, wanted)) add('unitId', 'unitNotThen')
  } else if (wanted.unitId !== null) add('unitId', 'unitNotWanted')
  if (held.some((one) => isSameRight(one, wanted) && overlaps(one, wanted))) add('role', 'grantOverlaps')
  return problems
}

const isSameRight = (one: Wanted, other: Wanted) => one.role === other.role && one.unitId === other.unitId
