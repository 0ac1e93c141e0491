import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { log } from './log'

/**
 * What the work answers when it ends within so many milliseconds, else null: it goes on, and an error of it then stands in
 * the log.
 */
export async function endedSoon<Value>(work: Promise<Value>, milliseconds: number): Promise<Value | null> {
  const timer = new AbortController()
  const late = pause(milliseconds, null, { signal: timer.signal }).catch(() => null)
  const first = await Promise.race([work, late])
  timer.abort()
  work.catch((error: unknown) => {
    log('error', 'late-work-failed', { kind: error instanceof Error ? error.name : 'unknown' })
  })
  return first
}
