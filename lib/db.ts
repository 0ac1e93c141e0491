import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient, type Prisma } from '@/prisma/generated/client'
import { env } from './env'

/** A transaction of the database. */
export type Tx = Prisma.TransactionClient

/** Ends later than the statement timeout of the role (15 s), so that the database, not a timer here, stops slow work. */
export const transactionTimeout = 20_000

function connect() {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 16, connectionTimeoutMillis: 2_000 })
  // A connection that breaks while idle is replaced by the pool; without a listener the error would end the process.
  pool.on('error', (error) => {
    console.error(JSON.stringify({ level: 'warn', event: 'database-connection-lost', message: error.message }))
  })
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 2_000, timeout: transactionTimeout },
  })
  return { pool, client }
}

let opened: ReturnType<typeof connect> | undefined
const database = () => (opened ??= connect())

/** The client. Outside a transaction of lib/scope.ts its login role sees nothing. */
export const db = (): PrismaClient => database().client

/** Does the database answer? Costs one round trip and touches no table. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await database().pool.query('select 1')
    return true
  } catch {
    return false
  }
}

/** Gives the connections back, at the end of a script or a test. */
export async function disconnect(): Promise<void> {
  if (opened === undefined) return
  const { client, pool } = opened
  opened = undefined
  await client.$disconnect()
  await pool.end()
}
