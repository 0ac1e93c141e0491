/** Whether a person can sign in, in the words of the people list. */
export const personStates = ['active', 'invited', 'without-password', 'deactivated'] as const
export type PersonState = (typeof personStates)[number]

type Access = Readonly<{
  deactivatedAt: Date | null
  credential: Readonly<{ mustChange: boolean; validUntil: Date | null }> | null
}>

/** The state of a person's access at an instant. A one-time password that nobody used in time is none. */
export function personState({ deactivatedAt, credential }: Access, now: Date): PersonState {
  if (deactivatedAt !== null) return 'deactivated'
  if (credential === null) return 'without-password'
  if (!credential.mustChange) return 'active'
  return credential.validUntil === null || credential.validUntil > now ? 'invited' : 'without-password'
}
