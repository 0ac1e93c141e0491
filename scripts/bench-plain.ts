import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { reach, type Actor } from '@/lib/domain/access'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import { piecesOf } from '@/lib/domain/search-text'

/**
 * The questions of the bench in plain SQL: as few statements as they need, prepared, on one connection. As the owner of
 * the tables row security costs nothing here; the units of the actor are a condition instead.
 */
const columns = `id, asset_id, asset_no, name, unit_id, business, segment_code, confidentiality, integrity, availability,
  personal, special_care, my_number, state, change, updated_at`

/** Names of prepared statements, one per text. */
const named = (text: string) => ({ name: createHash('md5').update(text).digest('hex'), text })
/** A search is planned anew for every word: a rare one and a common one want different plans. */
const plannedFor = (word: string, text: string) => (word === '' ? named(text) : { text })

function unitsOf(actor: Actor): readonly string[] | null {
  const reached = reach(actor, 'asset.read')
  return reached.kind === 'own' ? reached.unitIds : null
}

/** A word in the lines of an asset, or in the name of its unit or of a system that holds it. */
function holding(word: string, value: (given: unknown) => string): string {
  const like = value(`%${word}%`)
  return `(pieces @> ${value(piecesOf(word))} AND search LIKE ${like}) OR pieces && array(
    SELECT 'unit:' || id FROM unit WHERE name LIKE ${like} UNION ALL SELECT 'system:' || id FROM information_system WHERE name LIKE ${like})`
}

/** A page of the list, its capped total, and which of its assets are being changed. */
export function plainList(db: pg.Client, actor: Actor, filter: AssetFilter, word: string) {
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const units = unitsOf(actor)
  const conditions = [
    `listed AND state NOT IN ('retired', 'rejected', 'discarded')`,
    ...(units === null ? [] : [`unit_id = ANY (${value(units)})`]),
    ...(filter.unit === undefined ? [] : [`unit_id = ${value(filter.unit)}`]),
    ...(filter.segment.length === 0 ? [] : [`segment_code = ANY (${value(filter.segment)})`]),
    ...(filter.confidentiality.length === 0 ? [] : [`confidentiality = ANY (${value(filter.confidentiality)})`]),
    ...(word === '' ? [] : [`id IN (SELECT version_id FROM asset_search WHERE ${holding(word, value)})`]),
  ].join(' AND ')
  const count = {
    ...plannedFor(
      word,
      `SELECT count(*)::int AS count FROM (SELECT FROM asset_version WHERE ${conditions} LIMIT 1001) AS counted`,
    ),
    values: [...values],
  }
  const beyond =
    filter.after === undefined ? '' : ` AND (asset_no, id) > (${value(filter.after.value)}, ${value(filter.after.id)})`
  const order = filter.sort === 'updated' ? 'updated_at DESC, id DESC' : 'asset_no, id'
  const page = {
    ...plannedFor(
      word,
      `SELECT ${columns} FROM asset_version WHERE ${conditions}${beyond} ORDER BY ${order} LIMIT ${filter.rows + 1}`,
    ),
    values,
  }
  const open = named(`SELECT asset_id, state, change FROM asset_version WHERE asset_id = ANY ($1)
    AND state IN ('draft', 'submitted', 'in_review', 'returned')`)
  return async () => {
    const { rows } = await db.query<{ id: string; asset_id: string }>(page)
    const shown = rows.slice(0, filter.rows)
    if (rows.length > filter.rows || filter.after !== undefined) await db.query(count)
    await db.query({ ...open, values: [shown.map((row) => row.asset_id)] })
    return { ids: shown.map(({ id }) => id) }
  }
}

/** An asset with its versions in force and in work, their requests, decisions and remarks. */
export async function plainDetail(db: pg.Client, actor: Actor, assetId: string): Promise<unknown> {
  const units = unitsOf(actor)
  const versions = await db.query<{ id: string }>({
    ...named(`SELECT v.*, unit.name AS unit_name, asset.created_at AS asset_created_at, system.name AS system_name
      FROM asset_version v JOIN asset ON asset.id = v.asset_id JOIN unit ON unit.id = asset.unit_id
      LEFT JOIN information_system system ON system.id = v.system_id
      WHERE v.asset_id = $1 AND ($2::uuid[] IS NULL OR v.unit_id = ANY ($2))
        AND (v.listed OR v.state IN ('draft', 'submitted', 'in_review', 'returned')) ORDER BY v.number DESC`),
    values: [assetId, units],
  })
  const rounds = await db.query({
    ...named(`SELECT request.*, decision.step, decision.outcome AS verdict, decision.decided_by_name, decision.decided_at,
        decision.comment AS decision_comment, remark.field, remark.text
      FROM request LEFT JOIN decision ON decision.request_id = request.id LEFT JOIN remark ON remark.decision_id = decision.id
      WHERE request.version_id = ANY ($1) ORDER BY request.submitted_at, decision.decided_at`),
    values: [versions.rows.map(({ id }) => id)],
  })
  return [versions.rows, rounds.rows]
}

type Draft = Readonly<{
  id: string
  assetId: string
  unitId: string
  staffId: string
  name: string
  contentHash: string
}>

/** One transaction in the draft's name; the triggers of the database write the trail and its chain here too. */
async function writing(db: pg.Client, draft: Draft, work: () => Promise<unknown>): Promise<void> {
  await db.query('BEGIN')
  await db.query({
    ...named(
      `SELECT set_config('app.actor', $1, true), set_config('app.actor_name', $2, true), set_config('app.act', 'bench', true)`,
    ),
    values: [draft.staffId, draft.name],
  })
  await work()
  await db.query('COMMIT')
}

export function plainSave(db: pg.Client, draft: Draft): Promise<void> {
  return writing(db, draft, () =>
    db.query({
      ...named(`UPDATE asset_version SET description = $2, content_hash = $3, revision = revision + 1, updated_at = now()
        WHERE id = $1 AND state = 'draft' AND revision = 1`),
      values: [
        draft.id,
        '棚卸で中身を確かめ、説明を書き直しました。',
        createHash('sha256').update(randomUUID()).digest('hex'),
      ],
    }),
  )
}

export function plainSubmit(db: pg.Client, draft: Draft): Promise<void> {
  return writing(db, draft, async () => {
    await db.query({
      ...named(`INSERT INTO request (asset_id, version_id, unit_id, unit_name, change, route, content_hash, submitted_by_id, submitted_by_name)
        SELECT $1, $2, unit.id, unit.name, 'register', 'manager-ciso', $4, $5, $6 FROM unit WHERE unit.id = $3`),
      values: [draft.assetId, draft.id, draft.unitId, draft.contentHash, draft.staffId, draft.name],
    })
    await db.query({
      ...named(`UPDATE asset_version SET state = 'submitted', revision = revision + 1, updated_at = now()
        WHERE id = $1 AND state = 'draft' AND revision = 1`),
      values: [draft.id],
    })
  })
}
