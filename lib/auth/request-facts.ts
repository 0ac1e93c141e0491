import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { cache } from 'react'
import { z } from 'zod'
import { env } from '@/lib/env'
import { requestIdHeader, requestPathHeader, socketAddressHeader } from './request-headers'

/** From where a request comes. The address decides how often sign-in may be tried. */
export type Client = Readonly<{ address: string; userAgent: string }>

/** One id for everything that happens in one request. */
export const requestId = cache(async (): Promise<string> => {
  const given = z.uuid().safeParse((await headers()).get(requestIdHeader))
  return given.success ? given.data : randomUUID()
})

/** The page that was asked for, with its search, to come back to after sign-in. */
export async function requestPath(): Promise<string> {
  return (await headers()).get(requestPathHeader) ?? '/'
}

/** The address of the socket, or what the city's own reverse proxy says when the settings trust it. */
export async function requestClient(): Promise<Client> {
  const sent = await headers()
  const address = sent.get(env().TRUST_PROXY ? 'x-real-ip' : socketAddressHeader) ?? ''
  return { address: address.slice(0, 64), userAgent: (sent.get('user-agent') ?? '').slice(0, 256) }
}
