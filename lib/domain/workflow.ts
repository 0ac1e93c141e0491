import { can, type Act, type Actor } from './access'
import { isSame } from './asset-content'
import type { AssetContent } from './asset-fields'

/** The states of a version, in the words of domain: 下書き 申請中 CISO審査中 差戻し 登録済 廃止 旧版 却下 取消し. */
export const states = [
  'draft',
  'submitted',
  'in_review',
  'returned',
  'registered',
  'retired',
  'superseded',
  'rejected',
  'discarded',
] as const
export type State = (typeof states)[number]

/** What a version is for: to register an asset, to change a registered one, to retire it. */
export const changes = ['register', 'revise', 'retire'] as const
export type Change = (typeof changes)[number]

/** The manager always; the CISO's desk for every new or changed classification, segment or individual-number field. */
export const routes = ['manager', 'manager-ciso'] as const
export type Route = (typeof routes)[number]

/** What somebody who decides may say. */
export const verdicts = ['approve', 'return', 'reject'] as const
export type Verdict = (typeof verdicts)[number]

/** The acts that move a version along its road. */
export type Step = Extract<Act, 'asset.submit' | 'asset.withdraw' | 'asset.discard' | 'asset.approve' | 'asset.review'>

/** The whole road. A step that is not in this table does not exist; the database holds the same table as a trigger. */
const road: Readonly<Record<State, Partial<Record<Step, true>>>> = {
  draft: { 'asset.submit': true, 'asset.discard': true },
  returned: { 'asset.submit': true, 'asset.discard': true },
  submitted: { 'asset.approve': true, 'asset.withdraw': true },
  in_review: { 'asset.review': true, 'asset.withdraw': true },
  registered: {},
  retired: {},
  superseded: {},
  rejected: {},
  discarded: {},
}

/** The states in which a version is being worked on; an asset has at most one such version. */
export const workingStates = ['draft', 'submitted', 'in_review', 'returned'] as const satisfies readonly State[]
export type WorkingState = (typeof workingStates)[number]

/** Is a version in this state being worked on? */
export function isWorking(state: State): state is WorkingState {
  return workingStates.some((working) => working === state)
}

/** The states in which the section may edit the content. */
export const editableStates = ['draft', 'returned'] as const satisfies readonly State[]

/** Does this step lead on from this state? */
export function isOpen(state: State, step: Step): boolean {
  return road[state][step] === true
}

type Under = Readonly<{ state: State; change: Change; route: Route }>

/** Where a decision leads: approval by the manager ends the road unless the CISO reviews. */
export function stateAfter(verdict: Verdict, { state, change, route }: Under): State {
  if (verdict === 'return') return 'returned'
  if (verdict === 'reject') return 'rejected'
  if (state === 'submitted' && route === 'manager-ciso') return 'in_review'
  return change === 'retire' ? 'retired' : 'registered'
}

/** The steps that are open to this actor for this version. Decides the buttons; the commands ask the same. */
export function openSteps(
  actor: Actor,
  version: Readonly<{ unitId: string; submittedById: string | null; state: State }>,
): Step[] {
  const steps: readonly Step[] = ['asset.submit', 'asset.withdraw', 'asset.discard', 'asset.approve', 'asset.review']
  return steps.filter((step) => isOpen(version.state, step) && can(actor, step, version))
}

/** The fields whose change brings the CISO's review; the same list stands in the database function route_of. */
export const reviewedFields = [
  'confidentiality',
  'integrity',
  'availability',
  'segmentCode',
  'myNumber',
  'personal',
  'specialCare',
] as const

type Reviewed = Readonly<Record<(typeof reviewedFields)[number], string | boolean | null>> &
  Pick<AssetContent, 'ruleReasons' | 'dutiesRemoved' | 'originals'>

/** Does the content override the policy, remove a duty, or hold a paper as secret as the State's (R21, R22)? */
const isOverriding = ({ confidentiality, ruleReasons, dutiesRemoved }: Reviewed) =>
  confidentiality === '3A' || Object.keys({ ...ruleReasons, ...dutiesRemoved }).length > 0

/**
 * The route of a request, given the registered content (null for a new asset). A retirement changes no classification;
 * the database holds the same as route_of.
 */
export function routeOf(change: Change, working: Reviewed, registered: Reviewed | null): Route {
  if (change === 'register' || registered === null) return 'manager-ciso'
  if (change === 'revise' && isOverriding(working)) return 'manager-ciso'
  const isTouched = reviewedFields.some((field) => working[field] !== registered[field])
  return isTouched || !isSame(working.originals, registered.originals) ? 'manager-ciso' : 'manager'
}
