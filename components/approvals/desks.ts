/** The two desks at which requests are decided: the section manager's and the CISO's. Keys of `approvals` in messages. */
export type Desk = 'manager' | 'ciso'

/** Where each desk has its screens. */
export const deskPath = { manager: '/approvals', ciso: '/reviews' } as const satisfies Record<Desk, string>

/** How many days ago that was, by the calendar of Japan. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
