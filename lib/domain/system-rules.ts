import { axes, type Axis } from './asset-fields'
import type { IsoDate } from './fiscal-year'
import { rankOf, type Policy } from './policy'
import type { Problem } from './problems'
import type { SystemFacts } from './system-input'

/** The strictest level of what a system holds, by axis; null when nothing that it holds is rated. */
export type HeldClass = Readonly<Record<Axis, Readonly<{ code: string; rank: number }> | null>>

export const nothingHeld: HeldClass = { confidentiality: null, integrity: null, availability: null }

type Known = Pick<Policy, 'levels' | 'segments'>

/** R10: a container is classed as high as what it holds (対策基準: highest wins). Broken also by what came into it later. */
export function belowHeld(
  system: Readonly<Record<Axis, string | null>>,
  policy: Pick<Policy, 'levels'>,
  held: HeldClass,
) {
  return axes.flatMap((axis) => {
    const [chosen, least] = [rankOf(policy, axis, system[axis]), held[axis]]
    if (chosen === null || least === null || chosen >= least.rank) return []
    return [{ axis, level: least.code }]
  })
}

/** Higher than what it holds is allowed, but somebody has to say why. */
function isAboveHeld(system: SystemFacts, policy: Known, held: HeldClass): boolean {
  return axes.some((axis) => {
    const [chosen, least] = [rankOf(policy, axis, system[axis]), held[axis]]
    return chosen !== null && least !== null && chosen > least.rank
  })
}

/** A cloud service is named, with its state in ISMAP (対策基準: external services). */
function cloudProblems({ cloudKind, cloudService, ismap }: SystemFacts): Problem[] {
  if (cloudKind === null) return []
  const missing = { cloudService, ismap }
  return Object.entries(missing).flatMap(([field, text]) => (text === '' ? [{ field, code: 'required' }] : []))
}

/** What is wrong with a system by itself and by what it holds. */
export function problemsOfSystem(system: SystemFacts, policy: Known, held: HeldClass): Problem[] {
  const unknown = axes.filter((axis) => system[axis] !== null && rankOf(policy, axis, system[axis]) === null)
  const problems: Problem[] = unknown.map((axis) => ({ field: axis, code: 'notChoice' }))
  if (!policy.segments.some(({ code }) => code === system.segmentCode))
    problems.push({ field: 'segmentCode', code: 'notChoice' })
  const below = belowHeld(system, policy, held)
  problems.push(...cloudProblems(system))
  problems.push(...below.map(({ axis, level }) => ({ field: axis, code: 'systemBelowHeld', params: { level } })))
  if (system.classReason === '' && isAboveHeld(system, policy, held))
    problems.push({ field: 'classReason', code: 'systemAboveHeld' })
  return problems
}

/** From its last day on nobody puts anything more into a system. */
export const hasEnded = (endedOn: IsoDate | null, today: IsoDate) => endedOn !== null && endedOn <= today
