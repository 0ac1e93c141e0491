import type { Session } from './session'

/** What a signed-in person still has to do before the register opens. The second factor finds its place here. */
export type SignInStep = 'new-password'

/** The next of these steps, or null when nothing is missing. */
export function missingStep({ mustChangePassword }: Pick<Session, 'mustChangePassword'>): SignInStep | null {
  return mustChangePassword ? 'new-password' : null
}

/** Where each step is done. */
export const addressOfStep = { 'new-password': '/new-password' } as const satisfies Record<SignInStep, string>
