import 'server-only'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A value may come itself, or as the path of a file that holds it (Docker and systemd secrets). */
function setting(name: string): string | undefined {
  const path = process.env[`${name}_FILE`]
  return path === undefined || path === '' ? process.env[name] : readFileSync(path, 'utf8').trim()
}

const secret = z.string().min(32, 'needs at least 32 characters')

const yes = z
  .enum(['', '0', '1'])
  .default('')
  .transform((value) => value === '1')

const schema = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  /** The origin officers open, e.g. https://daicho.city.example; every write must come from it. */
  APP_ORIGIN: z.string().transform((value) => new URL(value).origin),
  AUTH_SECRET: secret,
  /** Mixed into every password hash and kept outside the database. */
  PASSWORD_PEPPER: secret,
  /** The city's name, as it stands at the top of every page. */
  CITY_NAME: z.string().min(1).default('川口市'),
  /** Set where a reverse proxy of the city stands in front and overwrites X-Real-IP with the address of the browser. */
  TRUST_PROXY: yes,
  /** Set where the demo city is loaded: every page then says that it shows sample data. */
  DAICHO_DEMO: yes,
})

/** next-auth asks the environment for its own address, and would else believe it is localhost:3000. */
export function tellNextAuth(): void {
  process.env['NEXTAUTH_URL'] = env().APP_ORIGIN
}

/** Under `next dev` React wants eval. */
export const inDevelopment = process.env.NODE_ENV === 'development'

export type Env = z.output<typeof schema>

let read: Env | undefined

/** The settings of the program, read once at the first use; a wrong one stops the program with its name. */
export function env(): Env {
  if (read !== undefined) return read
  const names = Object.keys(schema.shape)
  const result = schema.safeParse(Object.fromEntries(names.map((name) => [name, setting(name)])))
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`設定を確かめてください / check the settings: ${wrong}`)
  }
  read = result.data
  return read
}
