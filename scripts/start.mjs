// @ts-check
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { build, isBuilt, servedFolder } from './build.mjs'
import { openDataFolder, reserve, secretsOf } from './data-folder.mjs'
import { demoAccounts, isLoaded } from './demo-city.mjs'
import { stopEverything, whenAskedToEnd } from './guarded.mjs'
import { install, isInstalled } from './install.mjs'
import { identity } from './lock.mjs'
import { step } from './progress.mjs'
import { checkNode, project } from './project.mjs'
import { run, Sentence } from './sentence.mjs'
import { checkPort, serve } from './serve.mjs'
import { placeToListen, settingsFor } from './settings.mjs'

// Until install() has run, nothing above may need a package: the database's scripts are imported afterwards.
const { host, port } = placeToListen(process.env)
const began = performance.now()
/** @type {() => void} */
let release = () => undefined
let ending = false

async function stop() {
  if (!ending) console.log('\n  台帳を止めています… Stopping')
  ending = true
  await stopEverything()
  release()
}

async function start() {
  checkNode()
  process.chdir(project)
  const folder = openDataFolder()
  const reservation = reserve(folder)
  release = reservation.release
  whenAskedToEnd(stop)
  await checkPort(host, port)
  console.log('情報資産台帳を準備しています。 Preparing the register.')
  const secrets = secretsOf(folder)

  if (!isInstalled(false)) await step('パッケージのインストール install', install)
  const { generate } = await import('./generate.mjs')
  await step('データベースの型 generate', generate)
  const database = prepare(folder, secrets, reservation)
  const built = isBuilt() ? undefined : step('ビルド build', build)
  // Both at once; when one fails the other still comes to its end, so that nothing is cut in the middle.
  await Promise.allSettled([built, database])
  await built
  const { env, demo, ended } = await database

  const output = openSync(join(folder, 'server.log'), 'a', 0o600)
  const server = await step('サーバーの起動 server', () =>
    serve({ folder: servedFolder(), host, port, env, output, errors: 'inherit' }),
  )
  closeSync(output)
  reservation.note({ server: identity(server.pid ?? 0) })
  welcome(env.APP_ORIGIN ?? '', demo)
  await Promise.race([once(server, 'exit'), ...(ended ? [ended] : [])])
  if (ending) return
  throw new Sentence(
    '台帳のサーバーかデータベースが止まりました。もう一度 npm start を実行してください（記録はデータフォルダーの postgres.log と server.log）。',
    'The server or its database has ended: run npm start again; the logs lie in the data folder.',
  )
}

/**
 * @param {string} folder
 * @param {import('./data-folder.mjs').Secrets} secrets
 * @param {ReturnType<typeof reserve>} reservation
 * @returns {Promise<{ env: NodeJS.ProcessEnv, demo: boolean, ended?: Promise<unknown> }>}
 */
async function prepare(folder, secrets, reservation) {
  const { ownDatabase, cityDatabase } = await import('./start-database.mjs')
  const given = settingsFor(secrets, port)
  if (given.DATABASE_URL ?? given.DATABASE_URL_FILE) {
    await cityDatabase()
    return { env: given, demo: false }
  }
  const { appUrl, ownerUrl, ended } = await ownDatabase(folder, secrets, given)
  reservation.note({ appUrl, ownerUrl })
  const demo = isLoaded(folder)
  return { env: { ...given, DATABASE_URL: appUrl, DAICHO_DEMO: demo ? '1' : '0' }, demo, ended }
}

/** @param {string} origin @param {boolean} demo */
function welcome(origin, demo) {
  console.log(`\n  ${origin}   （準備 ${((performance.now() - began) / 1000).toFixed(1)} 秒 · ready）`)
  if (demo) {
    console.log('\n  サンプルの市の利用者 demo accounts（職員番号 staff no. / パスワード password）')
    for (const { staffNo, password, ja, en } of demoAccounts()) console.log(`  ${staffNo}  ${password}  ${ja} ${en}`)
  }
  console.log('\n  止めるときは Ctrl-C。 Ctrl-C stops it.\n')
}

await run(async () => {
  try {
    await start()
  } finally {
    await stopEverything()
    release()
  }
})
process.exit()
