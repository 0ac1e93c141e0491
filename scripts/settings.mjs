// @ts-check

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
 * @returns {NodeJS.ProcessEnv}
 */
export function settingsFor(secrets, port) {
  const given = withoutOwner(process.env)
  const own = {
    APP_ORIGIN: `http://localhost:${String(port)}`,
    AUTH_SECRET: secrets.authSecret,
    PASSWORD_PEPPER: secrets.passwordPepper,
  }
  const missing = Object.entries(own).filter(([name]) => !given[name] && !given[`${name}_FILE`])
  return { ...given, ...Object.fromEntries(missing) }
}
