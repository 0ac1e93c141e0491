/** Edge and Opera call themselves Chrome too, and everybody calls themselves Safari: the first that fits is meant. */
const names = [
  ['Edg/', 'Microsoft Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

/** The browser a User-Agent header names, or null. Only to recognise one's own machine by. */
export function browserName(userAgent: string): string | null {
  return names.find(([mark]) => userAgent.includes(mark))?.[1] ?? null
}
