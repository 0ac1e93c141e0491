import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from '@/lib/env'
import type { Language } from '@/lib/language/languages'

const list = z.array(z.object({ staffNo: z.string(), password: z.string(), ja: z.string(), en: z.string() }))

/** The people of the demo city that anybody may sign in as; nobody where the register is real. */
export function demoAccounts(language: Language) {
  const file = join(process.cwd(), 'prisma', 'seed', 'demo-accounts.json')
  if (!env().DAICHO_DEMO || !existsSync(file)) return []
  return list
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map(({ staffNo, password, [language]: who }) => ({ staffNo, password, who }))
}
