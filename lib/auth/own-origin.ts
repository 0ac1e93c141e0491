/** The origins under which officers open the register. On one's own machine localhost has three spellings. */
function ownOrigins(appOrigin: string): string[] {
  const { protocol, hostname, port } = new URL(appOrigin)
  if (protocol !== 'http:' || hostname !== 'localhost') return [appOrigin]
  return ['localhost', '127.0.0.1', '[::1]'].map((host) => new URL(`http://${host}:${port}`).origin)
}

/**
 * Was this write sent by a page of the register? The framework itself lets a request without an Origin through, and
 * believes X-Forwarded-Host.
 */
export function comesFromOwnPage(headers: Pick<Headers, 'get'>, appOrigin: string): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin'
  return ownOrigins(appOrigin).includes(origin)
}
