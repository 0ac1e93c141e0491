import 'server-only'
import { databaseRefusal } from './database-refusal'
import { db, transactionTimeout, type Tx } from './db'
import { deskOf, reach, type Act, type Actor, type Reached } from './domain/access'
import { Refusal } from './refusal'

/** The database roles of prisma/roles.sql. */
type DatabaseRole = 'daicho_session' | 'daicho_unit' | 'daicho_all' | 'daicho_review' | 'daicho_admin' | 'daicho_office'

type Scope = Readonly<{
  role: DatabaseRole
  actorId: string
  actorName: string
  unitIds: readonly string[]
  act: string
  requestId: string
}>

function roleFor(act: Act, reached: Exclude<Reached, { kind: 'none' }>): DatabaseRole {
  switch (deskOf(act)) {
    case 'register':
      return reached.kind === 'all' ? 'daicho_all' : 'daicho_unit'
    case 'review':
      return 'daicho_review'
    case 'office':
      return reached.kind === 'all' ? 'daicho_office' : 'daicho_unit'
    case 'people':
      return 'daicho_admin'
    case 'account':
      return 'daicho_session'
  }
}

async function inScope<Value>(
  scope: Scope,
  work: (tx: Tx) => Promise<Value>,
  timeout = transactionTimeout,
): Promise<Value> {
  try {
    return await db().$transaction(
      async (tx) => {
        // One statement, all of it local to this transaction: nothing leaks to the next user of the connection.
        await tx.$queryRaw`SELECT set_config('role', ${scope.role}, true), set_config('app.actor', ${scope.actorId}, true),
        set_config('app.actor_name', ${scope.actorName}, true), set_config('app.units', ${scope.unitIds.join(',')}, true),
        set_config('app.act', ${scope.act}, true), set_config('app.request', ${scope.requestId}, true)`
        return await work(tx)
      },
      { timeout },
    )
  } catch (error) {
    throw databaseRefusal(error) ?? error
  }
}

/**
 * Runs the work in one transaction, in the database role that the actor has for this act. Row-level security cuts rows
 * to the actor's units. `timeout`: milliseconds that all of it may take. Refuses with `forbidden` when the actor may never
 * do this.
 */
export async function inScopeOf<Value>(
  actor: Actor,
  act: Act,
  work: (tx: Tx) => Promise<Value>,
  timeout?: number,
): Promise<Value> {
  const reached = reach(actor, act)
  if (reached.kind === 'none') throw new Refusal('forbidden')
  const unitIds = reached.kind === 'own' ? reached.unitIds : []
  return inScope(
    {
      role: roleFor(act, reached),
      actorId: actor.id,
      actorName: actor.name,
      unitIds,
      act,
      requestId: actor.requestId,
    },
    work,
    timeout,
  )
}

/** Before anybody is signed in: sessions, credentials and throttling. `name` is how the trail calls the one who acts. */
export function inSignInScope<Value>(
  act: string,
  requestId: string,
  who: Readonly<{ id: string; name: string }> | null,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const scope = { role: 'daicho_session', actorId: who?.id ?? '', actorName: who?.name ?? '—', unitIds: [] } as const
  return inScope({ ...scope, act, requestId }, work)
}
