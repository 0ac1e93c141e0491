import 'server-only'
import { isDatabaseUp } from './db'

const freshFor = 1000

let asked: Readonly<{ at: number; answer: Promise<boolean> }> | undefined

/** Does the database answer? Asked at most once a second, however often somebody wants to know. */
export function isHealthy(): Promise<boolean> {
  const now = performance.now()
  if (asked === undefined || now - asked.at > freshFor) asked = { at: now, answer: isDatabaseUp() }
  return asked.answer
}
