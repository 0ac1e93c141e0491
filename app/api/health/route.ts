import { connection } from 'next/server'
import { isHealthy } from '@/lib/health'

/** For the machine that watches: does the register work? No details, whoever asks. */
export async function GET(): Promise<Response> {
  await connection()
  return (await isHealthy())
    ? Response.json({ status: 'ok' })
    : Response.json({ status: 'unavailable' }, { status: 503 })
}
