import { randomBytes, randomUUID } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { comesFromOwnPage } from '@/lib/auth/own-origin'
import { requestIdHeader, requestPathHeader } from '@/lib/auth/request-headers'
import { env, inDevelopment } from '@/lib/env'

/**
 * The first look at every request, static files and prefetches included: what may come in, and the
 * Content-Security-Policy. Who may see what is decided where the rows are read, never here.
 */
export function proxy(request: NextRequest): Response {
  const refused = refusalOf(request)
  if (refused !== null) return refused
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set(requestIdHeader, randomUUID())
  headers.set(requestPathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (request.nextUrl.pathname.startsWith('/api/')) response.headers.set('Cache-Control', 'no-store')
  return response
}

function refusalOf({ method, headers, nextUrl }: NextRequest): Response | null {
  if (!['GET', 'HEAD', 'POST'].includes(method))
    return plain(405, 'この方法では受け付けていません / Method not allowed')
  if (method === 'POST' && !comesFromOwnPage(headers, env().APP_ORIGIN)) {
    return plain(403, 'この台帳の画面から操作してください / Please use the pages of this register')
  }
  if (!isReadable(nextUrl.pathname)) return plain(404, 'ページが見つかりません / Not found')
  // Images are served as they are; the optimiser would only be one more thing to attack.
  if (nextUrl.pathname.startsWith('/_next/image')) return plain(404, 'ページが見つかりません / Not found')
  return null
}

/** Escapes that are no text (%ff) would end as an error of the framework. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function plain(status: number, sentence: string): Response {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
    ...(status === 405 && { Allow: 'GET, HEAD, POST' }),
  }
  return new Response(`${sentence}\n`, { status, headers })
}

/** Next.js reads the nonce from this header and puts it on its own scripts and styles. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
