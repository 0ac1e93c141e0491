// @ts-check

/**
 * The environment of the program: what the caller gives, completed by the installation's own secrets.
 * The owner's connection is never handed to the program.
 * @param {import('./data-folder.mjs').Secrets} secrets
 * @param {number} port
 * @returns {NodeJS.ProcessEnv}
 */
export function settingsFor(secrets, port) {
  const { DATABASE_OWNER_URL: _url, DATABASE_OWNER_URL_FILE: _file, ...given } = process.env
  const own = {
    APP_ORIGIN: `http://localhost:${String(port)}`,
    AUTH_SECRET: secrets.authSecret,
    PASSWORD_PEPPER: secrets.passwordPepper,
  }
  const missing = Object.entries(own).filter(([name]) => !given[name] && !given[`${name}_FILE`])
  return { ...given, ...Object.fromEntries(missing) }
}
