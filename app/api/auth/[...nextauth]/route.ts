import type { NextRequest } from 'next/server'
import nextAuth from 'next-auth'
import { env } from '@/lib/env'
import { nextAuthOptions } from '@/lib/auth/next-auth-options'

type Context = Readonly<{ params: Promise<{ nextauth: string[] }> }>

/** Of next-auth's pages only two are open: the token of the sign-in form, and the form itself. */
async function answer(request: NextRequest, context: Context, open: string): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth.join('/') !== open) return new Response(null, { status: 404 })
  // next-auth asks the environment for its address and would else believe it is localhost:3000.
  process.env['NEXTAUTH_URL'] = env().APP_ORIGIN
  const response: Response = await nextAuth(request, context, nextAuthOptions())
  return response
}

export const GET = (request: NextRequest, context: Context) => answer(request, context, 'csrf')
export const POST = (request: NextRequest, context: Context) => answer(request, context, 'callback/credentials')
