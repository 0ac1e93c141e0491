import type { Instrumentation } from 'next'

/** Before the first request: whose address a request comes from, and whether the database login is harmless. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { prepareServer } = await import('./lib/prepare-server')
  await prepareServer()
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { logRequestError } = await import('./lib/log-request-error')
  logRequestError(error, request, context)
}
