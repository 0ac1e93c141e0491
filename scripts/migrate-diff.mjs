// @ts-check
import { startThrowAway } from './embedded-database.mjs'
import { stopEverything, whenAskedToEnd } from './guarded.mjs'
import { schemaDifference } from './migrate.mjs'
import { prepareDatabase, prepareRoles } from './prepare-database.mjs'
import { run } from './sentence.mjs'

whenAskedToEnd(stopEverything)
await run(async () => {
  try {
    const server = await startThrowAway()
    const passwords = { appPassword: 'scratch', ownerPassword: 'scratch' }
    await prepareRoles(server, passwords)
    const { ownerUrl } = await prepareDatabase(server, 'daicho', passwords)
    console.log(await schemaDifference(ownerUrl))
    await server.stop()
  } finally {
    await stopEverything()
  }
})
