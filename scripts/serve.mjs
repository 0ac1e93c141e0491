// @ts-check
import { get } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { guardedSpawn } from './guarded.mjs'
import { Sentence } from './sentence.mjs'

/**
 * Refuses a port that is taken, before anything slow begins.
 * @param {string} host
 * @param {number} port
 */
export async function checkPort(host, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Sentence(
      'PORT には 1 から 65535 までの数を指定してください。',
      'PORT has to be a number from 1 to 65535.',
    )
  let trouble = await listening(host, port)
  // A server that was ended a moment ago lets go of its port within a second.
  for (let waited = 0; trouble?.code === 'EADDRINUSE' && waited < 1_000; waited += 100) {
    await sleep(100)
    trouble = await listening(host, port)
  }
  if (!trouble) return
  const other = `例: PORT=${String(port >= 1024 && port < 65_000 ? port + 1 : 3001)} npm start`
  throw trouble.code === 'EADDRINUSE'
    ? new Sentence(
        `ポート ${String(port)} はほかのプログラムが使っています。それを止めるか、別のポートを指定してください（${other}）。`,
        `Port ${String(port)} is taken: stop the other program, or choose another port.`,
      )
    : new Sentence(
        `${host} のポート ${String(port)} では待ち受けられません（${trouble.message}）。HOST と PORT を確かめてください（${other}）。`,
        `Cannot listen on ${host} port ${String(port)}: check HOST and PORT.`,
      )
}

/**
 * Why nobody can listen there, if so.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | undefined>}
 */
function listening(host, port) {
  return new Promise((answer) => {
    const probe = createServer().once('error', answer)
    probe.listen(port, host, () =>
      probe.close(() => {
        answer(undefined)
      }),
    )
  })
}

/**
 * Starts the standalone server and waits until it answers.
 * @param {{ folder: string, host: string, port: number, env: NodeJS.ProcessEnv, output: number, errors: number | 'inherit' }} settings
 */
export async function serve({ folder, host, port, env, output, errors }) {
  const child = guardedSpawn(process.execPath, [join(folder, 'server.js')], {
    cwd: folder,
    stdio: ['ignore', output, errors],
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', HOSTNAME: host, PORT: String(port) },
  })
  const address = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if ((await status(address, port)) === 200) return child
    await sleep(50)
  }
  throw new Sentence(
    '台帳のサーバーが起動しませんでした。上に出ている理由を確かめてください。',
    'The server did not start; see the reason above.',
  )
}

/** @param {string} host @param {number} port @returns {Promise<number>} */
function status(host, port) {
  return new Promise((answer) => {
    const request = get({ host, port, path: '/api/health', timeout: 5_000 }, (response) => {
      response.resume()
      answer(response.statusCode ?? 0)
    })
    request.once('error', () => {
      answer(0)
    })
    request.once('timeout', () => request.destroy())
  })
}
