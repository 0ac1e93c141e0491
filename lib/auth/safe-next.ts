/** An origin that exists nowhere: whatever leaves it when resolved was not a path of ours. */
const here = 'https://here.invalid'

/**
 * Where to go after sign-in: a path of this register, whatever was asked for. Anything that would lead elsewhere, or
 * back to sign-in, leads home.
 */
export function safeNext(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, here)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, here)
  const path = pathname + search + hash
  const stays = origin === here && !/^\/[/\\]/.test(path)
  return stays && !/^\/(?:sign-in|api|_next)(?:\/|$)/.test(pathname) ? path : '/'
}
