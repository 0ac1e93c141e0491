// @ts-check
import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const prismaFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'prisma')
/** All tables of our schemas are the program's, but for the head of the trail's chain, which only its triggers touch. */
const filters = { externalTables: ['audit.head'], externalEnums: [] }

/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine} Engine */

/**
 * The official schema engine as WebAssembly: unlike the binary it comes from the package registry.
 * Node 20 cannot import a .wasm file, so it is instantiated by hand.
 */
async function loadEngine() {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      /** @param {string} message */
      set_message: (message) => {
        console.error(message)
      },
    },
  })
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(dirname(glue), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } })
  engine.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = /** @type {{ __wbindgen_start: () => void }} */ (
    /** @type {unknown} */ (instance.exports)
  )
  start()
  return engine.SchemaEngine
}

/** The schema as the engine takes it. */
export async function readSchema() {
  const path = join(prismaFolder, 'schema.prisma')
  return { path, content: await readFile(path, 'utf8') }
}

/** The migrations on disk, oldest first. */
export async function readMigrations() {
  const baseDir = join(prismaFolder, 'migrations')
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: /** @type {const} */ ('ok'),
          value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8'),
        },
      },
    })),
  )
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories }
}

/**
 * The adapter would cut a script at every semicolon, also inside functions and comments. Sent whole, PostgreSQL also
 * runs it as one transaction: a migration is in the database completely or not at all.
 * @param {Awaited<ReturnType<import('@prisma/adapter-pg').PrismaPg['connect']>>} adapter
 */
function sendingWholeScripts(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      const line = error.position ? script.slice(0, Number(error.position)).split('\n').length : undefined
      const message = `${error.message}${line ? ` (line ${String(line)} of the script)` : ''}`
      throw new DriverAdapterError({
        kind: 'postgres',
        code: error.code ?? '',
        severity: error.severity ?? '',
        message,
        detail: error.detail,
        column: error.column,
        hint: error.hint,
      })
    }
  }
  return adapter
}

/** PostgreSQL's internal one-byte type, in which its catalogue keeps kinds of things, and text (object ids of pg_type). */
const [internalChar, text] = [18, 25]

/**
 * The engine asks the catalogue for columns of a type that the adapter does not know: they are read as text, and called
 * single characters, which the engine expects.
 * @param {Awaited<ReturnType<import('@prisma/adapter-pg').PrismaPg['connect']>>} adapter
 */
function readingTheCatalogue(adapter) {
  /** @type {Set<string>} */
  const characters = new Set()
  const pool = adapter.underlyingDriver()
  /** @typedef {{ fields: { name: string, dataTypeID: number }[] }} Answer a script of several statements has one for each */
  const query = /** @type {(...asked: unknown[]) => Promise<Answer | Answer[]>} */ (
    /** @type {unknown} */ (pool.query.bind(pool))
  )
  const queryAsText = async (/** @type {unknown[]} */ ...asked) => {
    const answer = await query(...asked)
    for (const field of [answer].flat().flatMap(({ fields }) => fields)) {
      if (field.dataTypeID !== internalChar) continue
      characters.add(field.name)
      field.dataTypeID = text
    }
    return answer
  }
  Object.assign(pool, { query: queryAsText })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (asked) => {
    const answer = await queryRaw(asked)
    const columnTypes = answer.columnTypes.map((type, n) =>
      characters.has(answer.columnNames[n] ?? '') ? ColumnTypeEnum.Character : type,
    )
    return { ...answer, columnTypes }
  }
  return adapter
}

/** Instantiated once: the glue remembers the memory of its instance, a second one would be read with the first one's. */
/** @type {ReturnType<typeof loadEngine> | undefined} */
let engineClass

/**
 * Opens the engine on a database, lends it to `work` and closes it.
 * @template Value
 * @param {string} connectionString
 * @param {(engine: import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine, filters: { externalTables: string[], externalEnums: string[] }) => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withEngine(connectionString, work) {
  const [SchemaEngine, schema] = await Promise.all([(engineClass ??= loadEngine()), readSchema()])
  const factory = new PrismaPg({ connectionString, max: 2, idleTimeoutMillis: 100 })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => sendingWholeScripts(readingTheCatalogue(await connect()))
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, adapter)
  try {
    return await work(engine, filters)
  } finally {
    engine.free()
  }
}
