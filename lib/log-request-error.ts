import 'server-only'
import type { Instrumentation } from 'next'
import { requestIdHeader } from './auth/request-headers'
import { log } from './log'

type Report = Parameters<Instrumentation.onRequestError>

/** One line for an error nobody expected: enough to find it again, nothing of what was asked or typed. */
export function logRequestError(...[error, request, context]: Report): void {
  const { digest, code, kind } = factsOf(error)
  // The class itself may come from another bundle.
  const level = kind === 'Refusal' ? 'warn' : 'error'
  const requestId = request.headers[requestIdHeader]
  log(level, 'request-failed', { digest, kind, code, requestId, method: request.method, route: context.routePath })
}

function factsOf(error: unknown) {
  const entries: [string, unknown][] = typeof error === 'object' && error !== null ? Object.entries(error) : []
  const facts = new Map(entries)
  return {
    digest: facts.get('digest'),
    code: facts.get('code'),
    kind: error instanceof Error ? error.name : typeof error,
  }
}
