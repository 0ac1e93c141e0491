// @ts-check
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run, Sentence } from './sentence.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const mark = join(project, 'node_modules', '.daicho', 'generated')

/** Writes the Prisma client, when the schema has changed since the last time. @returns {Promise<boolean>} whether it had to */
export async function generate() {
  const hash = createHash('sha256')
  for (const file of ['prisma/schema.prisma', 'package-lock.json', 'prisma.config.ts'])
    hash.update(readFileSync(join(project, file)))
  const wanted = hash.digest('hex')
  const client = join(project, 'prisma', 'generated', 'client.ts')
  if (existsSync(client) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return false
  await prismaGenerate()
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, wanted)
  return true
}

/** @returns {Promise<void>} */
function prismaGenerate() {
  // Any executable will do: generating does not need the engine, but the command would download one.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const cli = join(project, 'node_modules', 'prisma', 'build', 'index.js')
  const child = spawn(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => {
      if (code === 0) done()
      else failed(new Sentence(`prisma generate に失敗しました。\n${said.trim()}`, 'prisma generate failed.'))
    })
  })
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await run(prismaGenerate)
