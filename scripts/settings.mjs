// @ts-check
import { readFileSync } from 'node:fs'

/**
 * The owner's connection is never handed to the program.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withoutOwner = (env) => ({
  NODE_ENV: 'production',
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !name.includes('DATABASE_OWNER_URL'))),
})

/**
 * The environment of the program: what the caller gives, completed by the installation's own secrets.
 * @param {import('./data-folder.mjs').Secrets} secrets
 * @param {number} port
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function settingsFor(secrets, port, env = process.env) {
  const given = withoutOwner(env)
  const own = {
    APP_ORIGIN: `http://localhost:${String(port)}`,
    AUTH_SECRET: secrets.authSecret,
    PASSWORD_PEPPER: secrets.passwordPepper,
  }
  const missing = Object.entries(own).filter(([name]) => !given[name] && !given[`${name}_FILE`])
  return { ...given, ...Object.fromEntries(missing) }
}

/** The owner's connection, where the caller gives one, itself or as a file. @param {NodeJS.ProcessEnv} env */
export function ownerUrlGiven({ DATABASE_OWNER_URL: url, DATABASE_OWNER_URL_FILE: file }) {
  return url ?? (file ? readFileSync(file, 'utf8').trim() : undefined)
}

/**
 * The environment of a tool on a database of the city, which either login names; undefined where none does. What is not
 * given is the installation's own, as for the program itself: a password has to fit the same pepper in both.
 * @param {NodeJS.ProcessEnv} env
 * @param {() => import('./data-folder.mjs').Secrets} secrets
 * @returns {NodeJS.ProcessEnv | undefined}
 */
export function cityTool(env, secrets) {
  const named = env.DATABASE_URL ?? env.DATABASE_URL_FILE
  const ownerUrl = ownerUrlGiven(env)
  if (!named && !ownerUrl) return undefined
  return { ...settingsFor(secrets(), 3000, env), ...env, ...(named ? {} : { DATABASE_URL: ownerUrl }) }
}

/** Where the program listens. An empty value is none: an empty HOST would mean every address of the machine. @param {NodeJS.ProcessEnv} env */
export const placeToListen = ({ HOST, PORT }) => ({
  host: HOST?.trim() ? HOST.trim() : '127.0.0.1',
  port: PORT?.trim() ? Number(PORT) : 3000,
})
