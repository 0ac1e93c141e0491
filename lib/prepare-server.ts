import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { socketAddressHeader } from './auth/request-headers'
import { wrongDatabaseRole } from './database-role'
import { env } from './env'

/** Once, before the server answers. Ends the program with one sentence when it must not run like this. */
export async function prepareServer(): Promise<void> {
  try {
    env()
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error))
  }
  tellSocketAddress()
  const wrong = await wrongDatabaseRole().catch(() => databaseAway)
  if (wrong !== null) stop(wrong)
}

const databaseAway =
  'データベースにつながりません。DATABASE_URL とデータベースの状態を確かめてください / the database cannot be reached; check DATABASE_URL'

function stop(sentence: string): void {
  console.error(sentence)
  process.exit(1)
}

/**
 * The framework shows a page only headers, and fills in X-Forwarded-For only where the browser sent none. So the real
 * address of the socket is written into a header of ours, over whatever the browser sent under that name.
 */
function tellSocketAddress(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (request instanceof IncomingMessage) request.headers[socketAddressHeader] = request.socket.remoteAddress ?? ''
  })
}
