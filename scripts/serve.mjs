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
 * @returns {Promise<void>}
 */
export function checkPort(host, port) {
  return new Promise((free, failed) => {
    const probe = createServer().once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE'
      const other = `例: PORT=${String(port < 65_000 ? port + 1 : 3001)} npm start`
      failed(
        taken
          ? new Sentence(
              `ポート ${String(port)} はほかのプログラムが使っています。それを止めるか、別のポートを指定してください（${other}）。`,
              `Port ${String(port)} is taken: stop the other program, or choose another port.`,
            )
          : new Sentence(
              `${host} のポート ${String(port)} では待ち受けられません（${error.message}）。HOST と PORT を確かめてください（${other}）。`,
              `Cannot listen on ${host} port ${String(port)}: check HOST and PORT.`,
            ),
      )
    })
    probe.listen(port, host, () =>
      probe.close(() => {
        free()
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
