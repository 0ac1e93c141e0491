import 'server-only'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'
import { HeadersAdapter } from 'next/dist/server/web/spec-extension/adapters/headers'
import { RequestCookiesAdapter } from 'next/dist/server/web/spec-extension/adapters/request-cookies'
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies'

// What `authInterrupts` of next.config.js becomes when the program is built.
process.env['__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS'] = 'true'

/** Where a request ended before it was answered: 'redirect /sign-in', 'status 403'; or the value. */
export type Ending<Value> = Readonly<{ value: Value } | { ended: string }>

/** Runs the work as a request with these headers would, in the framework's own storage of requests. */
export async function inRequest<Value>(
  sent: Record<string, string>,
  work: () => Promise<Value>,
): Promise<Ending<Value>> {
  const headers = HeadersAdapter.from(new Headers(sent))
  const cookies = RequestCookiesAdapter.seal(new RequestCookies(headers))
  const workStore = { route: '/test', page: '/test', isStaticGeneration: false, forceDynamic: true }
  const requestStore = { type: 'request', phase: 'render', url: { pathname: '/test', search: '' }, headers, cookies }
  try {
    const value = await workAsyncStorage.run(workStore as never, () =>
      workUnitAsyncStorage.run(requestStore as never, work),
    )
    return { value }
  } catch (error) {
    return { ended: endingOf(error) }
  }
}

/** The framework ends a request by throwing an error with a digest. */
function endingOf(error: unknown): string {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  const [kind, what, to] = digest.split(';')
  if (kind === 'NEXT_REDIRECT') return `redirect ${String(to)}`
  if (kind === 'NEXT_HTTP_ERROR_FALLBACK') return `status ${String(what)}`
  throw error
}
