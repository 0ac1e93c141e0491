import 'server-only'
import pg from 'pg'
import { hashOf, searchedText } from '@/lib/assets/content-row'
import { assetFields, type AssetContent } from '@/lib/domain/asset-fields'
import { japanToday } from '@/lib/domain/fiscal-year'
import { asOwner } from '@/lib/testing/given'
import { demoAssets } from '@/prisma/seed/demo-assets'
import { demoContent } from '@/prisma/seed/demo-content'
import { insertOrganisation } from '@/prisma/seed/demo-organisation'

const chunk = 5_000
const places = ['芝', '新郷', '神根', '安行', '戸塚', '鳩ヶ谷', '中央', '青木', '南平', '朝日', '横曽根', '芝伊刈']

/** One name in 2,000 holds these four letters, so that there is a rare word to search for. */
export const rareWord = '翡翠計画'

/** Names differ as they do in a ledger that has grown for years: by year, place and volume. */
function nameOf(name: string, turn: number): string {
  if (turn % 2_000 === 777) return `${name}（${rareWord}）`
  const year = `令和${1 + (turn % 8)}年度`
  const volume = `第${1 + ((turn * 7) % 30)}分冊`
  return `${name} ${year} ${places[(turn * 5) % places.length] ?? ''}地区 ${volume}`
}

/** Of a hundred assets: three drafts, three submitted, two in review, one returned, one retired, four changed once. */
function roadOf(turn: number): Readonly<{ state: string; change: string; number: number }> {
  const place = turn % 100
  if (place < 3) return { state: 'draft', change: 'register', number: 1 }
  if (place < 6) return { state: 'submitted', change: 'register', number: 1 }
  if (place < 8) return { state: 'in_review', change: 'register', number: 1 }
  if (place === 8) return { state: 'returned', change: 'register', number: 1 }
  if (place === 9) return { state: 'retired', change: 'retire', number: 2 }
  if (place < 14) return { state: 'registered', change: 'revise', number: 2 }
  return { state: 'registered', change: 'register', number: 1 }
}

const disposal = { disposedOn: '2026-03-31', disposalMethod: 'dissolving', disposedBy: '文書担当' }

type Section = Readonly<{ unit_id: string; code: string; staff_id: string; staff_name: string }>

function rowOf(templates: readonly AssetContent[], sections: readonly Section[], turn: number) {
  const section = sections[turn % sections.length]
  const place = (turn * 7 + Math.floor(turn / sections.length)) % templates.length
  const template = templates[place]
  if (section === undefined || template === undefined) throw new Error('the city has no sections')
  const assetNo = `${section.code}-${String(Math.floor(turn / sections.length) + 1).padStart(4, '0')}`
  const road = roadOf(turn)
  const name = nameOf(template.name, turn)
  const content = { ...template, name, ...(road.change === 'retire' ? disposal : {}) }
  const search = searchedText(content, assetNo)
  return { ...road, ...section, asset_no: assetNo, name, place, search, content_hash: hashOf(content), turn }
}

const column = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
/** What is the same for all assets made from one template. */
const shared = assetFields.map(({ key }) => column(key)).filter((name) => name !== 'name' && !name.startsWith('dispos'))

const insertChunk = `
  WITH row AS (
    SELECT *, now() - make_interval(mins => turn) AS at FROM jsonb_to_recordset($1::jsonb) AS r (state text, change text,
      number int, unit_id uuid, staff_id uuid, staff_name text, asset_no text, name text, place int, search text, content_hash text, turn int)
  ), made AS (
    INSERT INTO asset (asset_no, unit_id, created_by_id, created_at) SELECT asset_no, unit_id, staff_id, at FROM row RETURNING id, asset_no
  )
  INSERT INTO asset_version (asset_id, unit_id, asset_no, number, change, state, listed, content_hash, search, created_at, updated_at,
    updated_by_id, updated_by_name, registered_at, disposed_on, disposal_method, disposed_by, name, ${shared.join(', ')})
  SELECT made.id, row.unit_id, row.asset_no, row.number, row.change, row.state, true, row.content_hash, row.search, row.at, row.at,
    row.staff_id, row.staff_name, CASE WHEN row.state IN ('registered', 'retired') THEN row.at END,
    CASE WHEN row.change = 'retire' THEN date '${disposal.disposedOn}' END,
    CASE WHEN row.change = 'retire' THEN '${disposal.disposalMethod}' END,
    CASE WHEN row.change = 'retire' THEN '${disposal.disposedBy}' ELSE '' END,
    row.name, ${shared.map((name) => `template.${name}`).join(', ')}
  FROM row JOIN made USING (asset_no) JOIN template ON template.place = row.place`

/** The earlier version of what was changed once; the requests and decisions that led every version where it stands. */
const history = `
  INSERT INTO asset_version
  SELECT earlier.* FROM asset_version v CROSS JOIN LATERAL jsonb_populate_record(v, jsonb_build_object('id', uuidv7(), 'number', 1,
    'state', 'superseded', 'change', 'register', 'listed', false, 'superseded_at', v.updated_at)) AS earlier WHERE v.number = 2;
  INSERT INTO request (asset_id, version_id, unit_id, unit_name, change, route, content_hash, submitted_by_id, submitted_by_name,
    submitted_at, comment, outcome, closed_at)
  SELECT v.asset_id, v.id, v.unit_id, unit.name, v.change, CASE v.change WHEN 'register' THEN 'manager-ciso' ELSE 'manager' END,
    v.content_hash, v.updated_by_id, v.updated_by_name, v.created_at, '', outcome,
    CASE WHEN outcome IS NOT NULL THEN v.updated_at END
  FROM asset_version v JOIN unit ON unit.id = v.unit_id
  CROSS JOIN LATERAL (SELECT CASE WHEN v.state IN ('returned', 'retired') THEN v.state WHEN v.state IN ('registered', 'superseded')
    THEN 'registered' END AS outcome) AS ended
  WHERE v.state <> 'draft';
  INSERT INTO decision (request_id, asset_id, unit_id, step, outcome, submitted_by_id, content_hash, decided_by_id, decided_by_name, decided_at)
  SELECT request.id, request.asset_id, request.unit_id, 'manager', CASE request.outcome WHEN 'returned' THEN 'return' ELSE 'approve' END,
    request.submitted_by_id, request.content_hash, manager.id, manager.name, request.submitted_at + interval '1 day'
  FROM request JOIN asset_version v ON v.id = request.version_id
  JOIN role_grant held ON held.unit_id = request.unit_id AND held.role = 'manager' JOIN person manager ON manager.id = held.person_id
  WHERE v.state <> 'submitted';
  INSERT INTO decision (request_id, asset_id, unit_id, step, outcome, submitted_by_id, content_hash, decided_by_id, decided_by_name, decided_at)
  SELECT request.id, request.asset_id, request.unit_id, 'ciso', 'approve', request.submitted_by_id, request.content_hash, ciso.id, ciso.name,
    request.submitted_at + interval '2 days'
  FROM request JOIN role_grant held ON held.role = 'ciso' JOIN person ciso ON ciso.id = held.person_id
  WHERE request.route = 'manager-ciso' AND request.outcome = 'registered';
  INSERT INTO remark (decision_id, asset_id, unit_id, field, text)
  SELECT id, asset_id, unit_id, 'location', '棚の番号まで書いてください。' FROM decision WHERE outcome = 'return';
  INSERT INTO asset_number (unit_id, last) SELECT unit_id, count(*) FROM asset GROUP BY unit_id`

const tables = ['asset', 'asset_version', 'request', 'decision', 'remark', 'asset_number']
const triggers = (how: 'DISABLE' | 'ENABLE') =>
  tables.map((name) => `ALTER TABLE ${name} ${how} TRIGGER USER`).join(';')

/**
 * A city with as many assets, for measuring: the demo city's organisation, its contents under varied names in all 136
 * sections, in every state, with requests, decisions and earlier versions. Loaded as the owner with the triggers off, so
 * the trail begins afterwards; every constraint holds.
 */
export async function cityOf(count: number): Promise<void> {
  await insertOrganisation(japanToday(new Date()))
  const systems = new Map(
    (await asOwner('SELECT code, id FROM information_system')).map((row) => [row['code'], String(row['id'])]),
  )
  const templates = demoAssets()
    .filter(({ row }) => row.story !== 'unrated')
    .map((asset) => demoContent(asset, systems.get(asset.system?.code) ?? null))
  const client = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] })
  await client.connect()
  try {
    const { rows: sections } = await client.query<Section>(`
      SELECT unit.id AS unit_id, unit.code, staff.id AS staff_id, staff.name AS staff_name FROM unit
      JOIN LATERAL (SELECT person.id, person.name FROM role_grant held JOIN person ON person.id = held.person_id
        WHERE held.unit_id = unit.id AND held.role = 'staff' ORDER BY person.staff_no LIMIT 1) AS staff ON true
      WHERE unit.valid_to IS NULL ORDER BY unit.code`)
    const rows = templates.map((content, place) => ({
      place,
      ...Object.fromEntries(Object.entries(content).map(([key, value]) => [column(key), value])),
    }))
    await client.query(
      `CREATE TEMP TABLE template AS SELECT (row ->> 'place')::int AS place, filled.*
       FROM jsonb_array_elements('${JSON.stringify(rows).replaceAll("'", "''")}'::jsonb) AS row
       CROSS JOIN LATERAL jsonb_populate_record(null::asset_version, row) AS filled`,
    )
    await client.query(triggers('DISABLE'))
    for (let from = 0; from < count; from += chunk) {
      const turns = Array.from({ length: Math.min(chunk, count - from) }, (_, place) => from + place)
      await client.query(insertChunk, [JSON.stringify(turns.map((turn) => rowOf(templates, sections, turn)))])
    }
    await client.query(history)
    await client.query(triggers('ENABLE'))
    // Without figures of the new rows the planner would walk through all of them for each of them.
    for (const name of tables) await client.query(`ANALYZE ${name}`)
    await client.query('SELECT class_recompute_all(), search_recompute_all(), facet_recompute_all()')
    for (const name of [...tables, 'class_value', 'class_flow', 'asset_search', 'asset_facet'])
      await client.query(`VACUUM ANALYZE ${name}`)
  } finally {
    await client.end()
  }
}
