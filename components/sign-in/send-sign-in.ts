export type SignInAnswer = 'signed-in' | 'refused' | 'unavailable' | 'broken'

/** Sends staff number and password as the sign-in of next-auth wants them: its token first, then the form. */
export function sendSignIn(staffNo: string, password: string): Promise<SignInAnswer> {
  return send(staffNo, password).catch(() => 'unavailable' as const)
}

async function send(staffNo: string, password: string): Promise<SignInAnswer> {
  const csrfToken = await textIn(await fetch('/api/auth/csrf', { cache: 'no-store' }), 'csrfToken')
  const body = new URLSearchParams({ csrfToken, staffNo, password, json: 'true' })
  const answer = await fetch('/api/auth/callback/credentials', { method: 'POST', body, cache: 'no-store' })
  if (answer.status === 403) return 'broken'
  const url = await textIn(answer, 'url')
  return URL.canParse(url) ? answerOf(new URL(url), answer.ok) : 'broken'
}

/** One text of a JSON answer, '' when it is not there. */
async function textIn(answer: Response, name: string): Promise<string> {
  const read: unknown = await answer.json()
  const entries: [string, unknown][] = typeof read === 'object' && read !== null ? Object.entries(read) : []
  const found = entries.find(([key]) => key === name)?.[1]
  return typeof found === 'string' ? found : ''
}

/** next-auth answers with an address: one of its own pages when something is wrong. */
function answerOf({ pathname, searchParams }: URL, ok: boolean): SignInAnswer {
  if (ok && !pathname.startsWith('/api/auth')) return 'signed-in'
  const error = searchParams.get('error')
  if (error === 'CredentialsSignin') return 'refused'
  return error === 'unavailable' ? 'unavailable' : 'broken'
}
