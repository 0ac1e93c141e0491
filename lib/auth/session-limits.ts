import { confirmedRoles, type Grant } from '@/lib/domain/access'

const minute = 60 * 1000

/** A session ends this long after sign-in, whatever happens in it. */
export const longestSession = 12 * 60 * minute

/** How many sessions of one person live side by side; the oldest makes room. */
export const parallelSessions = 3

/** `lastSeenAt` is written at most this often. */
export const seenStep = minute

/** A session ends after this time without a request: sooner for those who give rights or decide for the whole city. */
export function idleLimit(grants: readonly Grant[]): number {
  return grants.some(({ role }) => confirmedRoles.some((mighty) => mighty === role)) ? 15 * minute : 30 * minute
}
