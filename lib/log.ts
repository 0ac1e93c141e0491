import 'server-only'

type Level = 'info' | 'warn' | 'error'

/** One line of JSON to the log. Ids and reasons, never names, what somebody typed, or addresses with a search. */
export function log(level: Level, event: string, facts: Readonly<Record<string, unknown>> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })
  if (level === 'info') console.log(line)
  else console.error(line)
}
