import { isWithin, type IsoDate } from './fiscal-year'
import type { Period } from './grant-rules'
import type { Problem } from './problems'
import type { UnitChange } from './unit-input'

type Edge = Readonly<{ from: string; to: string }>

/** Does a way lead along the edges from one to the other? Asked before an edge is added that would close a circle. */
export function leadsTo(edges: readonly Edge[], from: string, to: string): boolean {
  const seen = new Set([from])
  // A set yields what is added to it while it is walked.
  for (const here of seen) for (const edge of edges) if (edge.from === here) seen.add(edge.to)
  return seen.has(to)
}

/**
 * Would the unit, below this parent, come into the reach of one of these units (those of somebody's grants) that does not
 * reach it now?
 */
export function comesIntoReach(
  unitId: string,
  parentId: string | null,
  { units }: Organisation,
  reaching: readonly string[],
): boolean {
  const above = units.flatMap(({ id, parentId }) => (parentId === null ? [] : [{ from: id, to: parentId }]))
  return reaching.some((own) => parentId !== null && leadsTo(above, parentId, own) && !leadsTo(above, unitId, own))
}

/** The day after. */
export function dayAfter(day: IsoDate): IsoDate {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

type Unit = Readonly<{ id: string; parentId: string | null }> & Period
/** The whole organisation, past and future: its units and who took over from whom. */
export type Organisation = Readonly<{ units: readonly Unit[]; successions: readonly Edge[] }>

type Ending = Unit & Readonly<{ change: UnitChange | null; successorIds: readonly string[] }>

/** Why a unit cannot be as wanted, all at once. Refuses circles, ends before beginnings and ends that leave orphans. */
export function problemsOfUnit(wanted: Ending, organisation: Organisation): Problem[] {
  return [...problemsOfParent(wanted, organisation), ...problemsOfEnd(wanted, organisation)]
}

function problemsOfParent(wanted: Ending, { units }: Organisation): Problem[] {
  if (wanted.parentId === null) return []
  const parent = units.find(({ id }) => id === wanted.parentId)
  if (parent === undefined) return [{ field: 'parentId', code: 'notChoice' }]
  const above = units.flatMap(({ id, parentId }) => (parentId === null ? [] : [{ from: id, to: parentId }]))
  if (leadsTo(above, parent.id, wanted.id)) return [{ field: 'parentId', code: 'unitBelowItself' }]
  return outlasts(wanted, parent.validTo) ? [{ field: 'parentId', code: 'parentEndsEarlier' }] : []
}

function problemsOfEnd(wanted: Ending, organisation: Organisation): Problem[] {
  const { validTo } = wanted
  if (validTo === null) {
    const leftOver = wanted.change !== null || wanted.successorIds.length > 0
    return leftOver ? [{ field: 'validTo', code: 'endNeeded' }] : []
  }
  const problems: Problem[] = []
  if (validTo < wanted.validFrom) problems.push({ field: 'validTo', code: 'endBeforeStart' })
  const left = organisation.units.filter(({ parentId, ...unit }) => parentId === wanted.id && outlasts(unit, validTo))
  if (left.length > 0) {
    problems.push({ field: 'validTo', code: 'childrenRemain', params: { count: left.length } })
  }
  if (wanted.change === null) problems.push({ field: 'change', code: 'required' })
  else if (wanted.change !== 'abolished' && wanted.successorIds.length === 0) {
    problems.push({ field: 'successorIds', code: 'successorsNeeded' })
  }
  if (wanted.successorIds.some((id) => !mayTakeOver(id, wanted.id, validTo, organisation))) {
    problems.push({ field: 'successorIds', code: 'successorNotThen' })
  }
  return problems
}

/** A successor exists on the day after the end, and does not itself lead back. */
function mayTakeOver(successorId: string, unitId: string, validTo: IsoDate, organisation: Organisation): boolean {
  const successor = organisation.units.find(({ id }) => id === successorId)
  if (successor === undefined || successorId === unitId) return false
  const isThere = isWithin(dayAfter(validTo), successor.validFrom, successor.validTo)
  return isThere && !leadsTo(organisation.successions, successorId, unitId)
}

const outlasts = (unit: Readonly<{ validTo: IsoDate | null }>, end: IsoDate | null) =>
  end !== null && (unit.validTo === null || unit.validTo > end)
