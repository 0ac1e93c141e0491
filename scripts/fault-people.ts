import { beginSession } from '@/lib/auth/session'
import { disconnect } from '@/lib/db'
import { inSignInScope } from '@/lib/scope'
import { forgetOwner } from '@/lib/testing/given'
import { givenSection } from '@/lib/testing/given-asset'

/** Sections with somebody signed in, for `npm run fault-test`: one JSON line with their cookies. */
async function signedIn(count: number) {
  const people = []
  for (let made = 0; made < count; made += 2) {
    const { staff, manager, unitId } = await givenSection()
    for (const actor of [staff, manager]) {
      const { token, cookieName } = await inSignInScope('session.begin', actor.requestId, actor, (tx) =>
        beginSession(tx, actor.id),
      )
      people.push({ cookie: `${cookieName}=${token}`, unitId })
    }
  }
  return people
}

try {
  process.stdout.write(`${JSON.stringify(await signedIn(Number(process.argv[2])))}\n`)
} finally {
  await disconnect()
  await forgetOwner()
}
