// @ts-check
/**
 * Runs a program of the register (`node scripts/with-database.mjs scripts/trail-verify.ts …`) with its settings: on the
 * database named by DATABASE_URL or DATABASE_OWNER_URL, else on the embedded one, which is started when it is not running.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { isInstalledIn, openDataFolder, reserve, secretsOf, whoRuns } from './data-folder.mjs'
import { isLoaded } from './demo-city.mjs'
import { exitCode, stopEverything, whenAskedToEnd } from './guarded.mjs'
import { generate } from './generate.mjs'
import { run, Sentence } from './sentence.mjs'
import { project } from './project.mjs'
import { cityTool, settingsFor } from './settings.mjs'

const [program, ...args] = process.argv.slice(2)

/** @returns {Promise<NodeJS.ProcessEnv>} */
async function connections() {
  const city = cityTool(process.env, () => secretsOf(openDataFolder()))
  if (city) return city
  const folder = openDataFolder()
  if (!isInstalledIn(folder))
    throw new Sentence(
      `このデータフォルダーにはまだ台帳がありません（${folder}）。先に npm start を実行するか、DAICHO_DATA か DATABASE_OWNER_URL で台帳を指定してください。`,
      `There is no register in this data folder yet: run npm start first, or name one with DAICHO_DATA or DATABASE_OWNER_URL.`,
    )
  const secrets = secretsOf(folder)
  const settings = settingsFor(secrets, Number(process.env.PORT ?? 3000))
  const running = whoRuns(folder)
  const found = running ?? (await startHere(folder, secrets))
  if (!found.appUrl || !found.ownerUrl)
    throw new Sentence(
      '台帳が起動の途中です。アドレスが表示されてから、もう一度実行してください。',
      'The register is still starting: run this again once it shows its address.',
    )
  const demo = isLoaded(folder) ? '1' : '0'
  return { ...settings, DATABASE_URL: found.appUrl, DATABASE_OWNER_URL: found.ownerUrl, DAICHO_DEMO: demo }
}

/** @param {string} folder @param {import('./data-folder.mjs').Secrets} secrets */
async function startHere(folder, secrets) {
  const [{ startPersistent }, { prepareDatabase, prepareRoles }] = await Promise.all([
    import('./embedded-database.mjs'),
    import('./prepare-database.mjs'),
  ])
  const { release } = reserve(folder)
  process.once('exit', release)
  const server = await startPersistent(folder, secrets.superPassword)
  await prepareRoles(server, secrets)
  return prepareDatabase(server, 'daicho', secrets)
}

whenAskedToEnd(stopEverything)
await run(async () => {
  if (!program) throw new Sentence('動かすプログラムを指定してください。', 'Name the program to run.')
  try {
    const env = await connections()
    await generate()
    // Not in a group of its own: it may ask questions at the terminal.
    const child = spawn(process.execPath, ['--import', 'tsx', resolve(project, program), ...args], {
      cwd: project,
      env: { ...env, NODE_OPTIONS: '--conditions=react-server' },
      stdio: 'inherit',
    })
    process.exitCode = await exitCode(child)
  } finally {
    await stopEverything()
  }
})
process.exit()
