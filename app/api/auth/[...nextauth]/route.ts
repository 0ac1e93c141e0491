import type { NextRequest } from 'next/server'
import nextAuth, { type NextAuthOptions } from 'next-auth'
import { nextAuthOptions } from '@/lib/auth/next-auth-options'
import { tellNextAuth } from '@/lib/env'

type Context = Readonly<{ params: Promise<{ nextauth: string[] }> }>

/** next-auth answers a Response to a request of the App Router; its own types say any. */
const handle: (request: NextRequest, context: Context, options: NextAuthOptions) => Promise<Response> = nextAuth

/** Of next-auth's pages only two are open: the token of the sign-in form, and the form itself. */
async function answer(request: NextRequest, context: Context, open: string): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth.join('/') !== open) return new Response(null, { status: 404 })
  tellNextAuth()
  return handle(request, context, nextAuthOptions())
}

export const GET = (request: NextRequest, context: Context) => answer(request, context, 'csrf')
export const POST = (request: NextRequest, context: Context) => answer(request, context, 'callback/credentials')
