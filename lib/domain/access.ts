/** The roles of the register (product: who uses it, and for what). */
export const roles = ['staff', 'manager', 'head', 'office', 'ciso', 'admin', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Roles that are held for a unit; the others hold for the whole city. */
export const unitRoles = ['staff', 'manager', 'head'] as const satisfies readonly Role[]

/** Roles that a second administrator must confirm before they take effect. */
export const confirmedRoles = ['admin', 'ciso'] as const satisfies readonly Role[]

/** How far a role reaches: the units of the grant, or the whole city. */
type Reach = 'own' | 'all'

/**
 * The part of the database an act works on. It decides the database role of the transaction (lib/scope.ts), so that
 * row-level security cuts rows a second time.
 */
export type Desk = 'register' | 'review' | 'office' | 'people' | 'account'

type Rule = Readonly<{
  desk: Desk
  who: Readonly<Partial<Record<Role, Reach>>>
  /** Four eyes: only somebody other than the submitter; or the other way round, only the submitter. */
  only?: 'others' | 'submitter'
}>

const everybody = {
  staff: 'all',
  manager: 'all',
  head: 'all',
  office: 'all',
  ciso: 'all',
  admin: 'all',
  auditor: 'all',
} as const

/**
 * Who may do what, and to whose rows. Absent means never. The only place that names a role next to an act.
 * 兼務の禁止: who submitted does not decide; an administrator sees no asset; an auditor changes nothing.
 */
const accessTable = {
  'asset.read': {
    desk: 'register',
    who: { staff: 'own', manager: 'own', head: 'own', office: 'all', ciso: 'all', auditor: 'all' },
  },
  'asset.register': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'asset.revise': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'asset.retire': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'asset.discard': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'asset.submit': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'asset.withdraw': { desk: 'register', who: { staff: 'own', manager: 'own' }, only: 'submitter' },
  'asset.approve': { desk: 'register', who: { manager: 'own' }, only: 'others' },
  'asset.review': { desk: 'review', who: { ciso: 'all' }, only: 'others' },
  // Systems are the whole city's; `own` cuts the assets that are named in them.
  'system.read': {
    desk: 'register',
    who: { staff: 'own', manager: 'own', head: 'own', office: 'all', ciso: 'all', auditor: 'all' },
  },
  'system.register': { desk: 'office', who: { staff: 'own', manager: 'own', office: 'all' } },
  'system.revise': { desk: 'office', who: { staff: 'own', manager: 'own', office: 'all' } },
  'system.end': { desk: 'office', who: { staff: 'own', manager: 'own', office: 'all' } },
  'policy.read': {
    desk: 'register',
    who: { staff: 'own', manager: 'own', head: 'own', office: 'all', ciso: 'all', auditor: 'all' },
  },
  'policy.revise': { desk: 'office', who: { office: 'all' } },
  // Whoever reads the list may take it along; the trail remembers it.
  'register.export': {
    desk: 'register',
    who: { staff: 'own', manager: 'own', head: 'own', office: 'all', ciso: 'all', auditor: 'all' },
  },
  'ledger.read': { desk: 'register', who: { staff: 'own', manager: 'own', office: 'all' } },
  'ledger.keep': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'ledger.decide': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'ledger.commit': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'ledger.discard': { desk: 'register', who: { staff: 'own', manager: 'own' } },
  'trail.read': { desk: 'register', who: { ciso: 'all', auditor: 'all' } },
  'person.read': { desk: 'people', who: { admin: 'all' } },
  'person.invite': { desk: 'people', who: { admin: 'all' } },
  'person.load': { desk: 'people', who: { admin: 'all' } },
  'person.revise': { desk: 'people', who: { admin: 'all' } },
  'person.deactivate': { desk: 'people', who: { admin: 'all' } },
  'person.reactivate': { desk: 'people', who: { admin: 'all' } },
  'person.end-sessions': { desk: 'people', who: { admin: 'all' } },
  'person.reset-password': { desk: 'people', who: { admin: 'all' } },
  'grant.give': { desk: 'people', who: { admin: 'all' } },
  'grant.confirm': { desk: 'people', who: { admin: 'all' } },
  'grant.revoke': { desk: 'people', who: { admin: 'all' } },
  'unit.read': { desk: 'people', who: { admin: 'all' } },
  'unit.create': { desk: 'people', who: { admin: 'all' } },
  'unit.revise': { desk: 'people', who: { admin: 'all' } },
  'unit.load': { desk: 'people', who: { admin: 'all' } },
  'role.rename': { desk: 'people', who: { admin: 'all' } },
  'account.read': { desk: 'account', who: everybody },
  'account.change-language': { desk: 'account', who: everybody },
  'account.change-password': { desk: 'account', who: everybody },
  'account.end-session': { desk: 'account', who: everybody },
} as const satisfies Record<string, Rule>

export type Act = keyof typeof accessTable

/** Every act, in the order of the table. */
export const acts: readonly Act[] = Object.keys(accessTable).filter((key): key is Act => key in accessTable)

/** One effective grant. `unitIds` are the unit of the grant and every unit below it; empty for a city-wide role. */
export type Grant = Readonly<{ role: Role; unitIds: readonly string[] }>

/** The person on whose behalf something is done, with the grants that are effective today. */
export type Actor = Readonly<{
  id: string
  name: string
  staffNo: string
  unitName: string
  locale: 'ja' | 'en'
  grants: readonly Grant[]
  /** One id for everything that happens in one request. */
  requestId: string
}>

/** What of the register an actor reaches with an act: nothing, the rows of some units, or all rows. */
export type Reached = Readonly<{ kind: 'none' } | { kind: 'own'; unitIds: readonly string[] } | { kind: 'all' }>

function ruleOf(act: Act): Rule {
  return accessTable[act]
}

/** The union of all grants of the actor that allow the act. */
export function reach(actor: Actor, act: Act): Reached {
  const { who } = ruleOf(act)
  const unitIds = new Set<string>()
  for (const grant of actor.grants) {
    const granted = who[grant.role]
    if (granted === 'all') return { kind: 'all' }
    if (granted === 'own') for (const id of grant.unitIds) unitIds.add(id)
  }
  // Acts on one's own account need no grant: somebody whose rights ended still signs out and changes the password.
  if (ruleOf(act).desk === 'account') return { kind: 'all' }
  return unitIds.size > 0 ? { kind: 'own', unitIds: [...unitIds] } : { kind: 'none' }
}

/** May the actor do this at all, to any row? Decides screens and navigation, never a row. */
export function mayEver(actor: Actor, act: Act): boolean {
  return reach(actor, act).kind !== 'none'
}

/** What `can` looks at. `submittedById` is null while nothing is submitted. */
export type Subject = Readonly<{ unitId: string; submittedById?: string | null }>

/** May the actor do this to this row? Units, and four eyes where the act asks for them. */
export function can(actor: Actor, act: Act, subject: Subject): boolean {
  const reached = reach(actor, act)
  const { only } = ruleOf(act)
  if (only === 'others' && subject.submittedById === actor.id) return false
  if (only === 'submitter' && subject.submittedById !== actor.id) return false
  switch (reached.kind) {
    case 'all':
      return true
    case 'own':
      return reached.unitIds.includes(subject.unitId)
    case 'none':
      return false
  }
}

/** The desk an act works at. */
export function deskOf(act: Act): Desk {
  return ruleOf(act).desk
}
