// @ts-check
import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readMigrations, readSchema, withEngine } from './schema-engine.mjs'
import { run, Sentence } from './sentence.mjs'
import { ownerUrlGiven } from './settings.mjs'

/**
 * Applies the migrations the database does not have yet, and answers their names.
 * @param {string} ownerUrl
 * @returns {Promise<string[]>}
 */
export async function migrate(ownerUrl) {
  const migrationsList = await readMigrations()
  return withEngine(ownerUrl, async (engine, filters) => {
    try {
      // What is noted as failed left nothing behind (a script is one transaction), so it may simply be tried again.
      const history = await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: false })
      for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
    } catch (error) {
      throw new Sentence(
        'マイグレーションを適用できませんでした。下の理由を直してから、もう一度実行してください（途中の変更は取り消されています）。',
        `The migration failed: ${reason(error)}`,
      )
    }
  })
}

/**
 * The SQL that leads from a migrated (scratch) database to schema.prisma.
 * @param {string} migratedUrl
 * @returns {Promise<string>}
 */
export async function schemaDifference(migratedUrl) {
  const schema = await readSchema()
  return withEngine(migratedUrl, async (engine, filters) => {
    /** @type {import('@prisma/schema-engine-wasm/schema_engine_bg').DiffTarget} */
    const to = { tag: 'schemaDatamodel', files: [schema] }
    /** @type {import('@prisma/schema-engine-wasm/schema_engine_bg').DiffTarget} */
    const from = { tag: 'schemaDatasource', files: [schema], configDir: dirname(schema.path) }
    return (await engine.diff({ from, to, script: true, exitCode: null, filters })).stdout ?? ''
  })
}

/** Without the engine's own call stack. @param {unknown} error */
function reason(error) {
  if (!(error instanceof Error)) return String(error)
  return error.message.split('\n   0:')[0]?.trim() ?? ''
}

function ownerUrl() {
  const url = ownerUrlGiven(process.env)
  if (url) return url
  throw new Sentence(
    'DATABASE_OWNER_URL に表の所有者の接続先を設定してください。',
    'Set DATABASE_OWNER_URL to the connection of the tables’ owner.',
  )
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await run(async () => {
    const names = await migrate(ownerUrl())
    for (const name of names) console.log(`適用しました applied: ${name}`)
    if (!names.length) console.log('データベースは最新です。The database is up to date.')
  })
