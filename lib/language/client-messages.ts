import 'server-only'
import type { Messages } from 'next-intl'
import { getMessages } from 'next-intl/server'

/** What any screen may need in the browser; the other words stay on the server. */
const everywhere = [
  'ui',
  'frame',
  'problems',
  'rules',
  'refusals',
  'errors',
] as const satisfies readonly (keyof Messages)[]

/**
 * The words that go to the browser. A screen whose client components need namespaces of their own wraps them in
 * `<NextIntlClientProvider messages={await clientMessages('assetForm')}>`.
 */
export async function clientMessages(...more: readonly (keyof Messages)[]): Promise<Partial<Messages>> {
  const sent = new Set<string>([...everywhere, ...more])
  return Object.fromEntries(Object.entries(await getMessages()).filter(([namespace]) => sent.has(namespace)))
}
