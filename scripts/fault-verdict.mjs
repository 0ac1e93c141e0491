// @ts-check
import pg from 'pg'

/** @typedef {import('./fault-writer.mjs').Line} Line */
/** @typedef {{ what: string, figure: string, holds: boolean }} Finding */

/** What the triggers recorded must equal what the rows themselves tell: every change of a version adds one to it. */
const changes = `
  SELECT 'asset' AS subject, 'insert' AS kind, count(*) AS rows FROM asset
  UNION ALL SELECT 'asset_version', 'insert', count(*) FROM asset_version
  UNION ALL SELECT 'asset_version', 'update', sum(revision - 1) FROM asset_version
  UNION ALL SELECT 'request', 'insert', count(*) FROM request
  UNION ALL SELECT 'asset_number', 'insert', count(*) FROM asset_number
  UNION ALL SELECT 'asset_number', 'update', sum(last - 1) FROM asset_number`

const questions = {
  mismatches: `SELECT subject, kind, changes.rows, count(entry.id) AS entries FROM (${changes}) AS changes
    LEFT JOIN audit.entry USING (subject, kind) GROUP BY 1, 2, 3 HAVING changes.rows <> count(entry.id)`,
  changed: `SELECT sum(rows)::int AS figure FROM (${changes}) AS changes`,
  halfDone: `SELECT count(*)::int AS figure FROM asset LEFT JOIN asset_version v ON v.asset_id = asset.id
    LEFT JOIN LATERAL (SELECT count(*) AS open FROM request WHERE version_id = v.id AND outcome IS NULL) AS requests ON true
    WHERE v.id IS NULL OR requests.open <> (CASE v.state WHEN 'submitted' THEN 1 ELSE 0 END)
      OR (SELECT last FROM asset_number WHERE unit_id = asset.unit_id) <> (SELECT count(*) FROM asset other WHERE other.unit_id = asset.unit_id)`,
  brokenLinks: `SELECT count(*)::int AS figure FROM (
      SELECT link.seq, row_number() OVER (ORDER BY link.seq) AS place, link.hash,
        sha256(lag(link.hash, 1, sha256('daicho')) OVER (ORDER BY link.seq) || convert_to(audit.canonical(entry), 'UTF8')) AS expected
      FROM audit.link JOIN audit.entry ON entry.id = link.entry_id) AS chain
    WHERE hash IS DISTINCT FROM expected OR seq <> place`,
  outsideChain: `SELECT (SELECT count(*) FROM audit.entry) - (SELECT count(*) FROM audit.link)
    + (SELECT count(*) FROM audit.head WHERE (seq, hash) IS DISTINCT FROM (SELECT (seq, hash) FROM audit.link ORDER BY seq DESC LIMIT 1)) AS figure`,
  entries: 'SELECT count(*)::int AS figure FROM audit.entry',
  sessionsLost: 'SELECT count(*)::int AS figure FROM session WHERE ended_at IS NOT NULL',
}

/** @param {pg.Client} db @param {keyof typeof questions} question @returns {Promise<number>} */
async function figure(db, question) {
  /** @type {pg.QueryResult<{ figure: string | number }>} */
  const { rows } = await db.query(questions[question])
  return Number(rows[0]?.figure)
}

/** @param {readonly Line[]} lines @param {Line['at']} at */
const keysOf = (lines, at) => new Set(lines.filter((line) => line.at === at).map(({ key }) => key))

/** How often a write was answered in more than one way. @param {readonly Line[]} lines */
function differently(lines) {
  /** @type {Map<string, Set<string>>} */
  const places = new Map()
  for (const { at, key, place } of lines)
    if (at === 'answered') places.set(key, (places.get(key) ?? new Set()).add(place ?? ''))
  return [...places.values()].filter(({ size }) => size > 1).length
}

/**
 * Writes that were committed although the program died before it answered: the answer to the repeated request came out
 * of the store.
 * @param {readonly Line[]} lines
 * @param {ReadonlyMap<string, number>} committed when, by key
 */
function answeredLater(lines, committed) {
  /** @type {Map<string, number>} */
  const asked = new Map()
  /** @type {Set<string>} */
  const answered = new Set()
  for (const { at, key, time = 0 } of lines) {
    if (at === 'answered') answered.add(key)
    else if (!answered.has(key)) asked.set(key, time)
  }
  return [...asked].filter(([key, time]) => (committed.get(key) ?? Infinity) < time).length
}

/**
 * FT-01: acknowledged ⊆ stored ⊆ sent, every write once, rows changed = entries of the trail, the chain holds.
 * @param {string} ownerUrl
 * @param {readonly Line[]} lines the journal of all writers
 * @returns {Promise<Finding[]>}
 */
export async function verdict(ownerUrl, lines) {
  const db = new pg.Client({ connectionString: ownerUrl })
  await db.connect()
  try {
    /** @type {pg.QueryResult<{ key: string, answered: boolean, at: Date }>} */
    const { rows: stored } = await db.query('SELECT key, result IS NOT NULL AS answered, at FROM command_key')
    /** @type {pg.QueryResult<{ act: string, name: string, times: number }>} */
    const { rows: acts } = await db.query(`SELECT entry.act, v.name, count(*)::int AS times FROM audit.entry
      JOIN asset_version v ON v.asset_id = entry.asset_id WHERE entry.kind = 'done' GROUP BY 1, 2`)
    /** @type {pg.QueryResult<object>} */
    const { rows: mismatches } = await db.query(questions.mismatches)
    const [sent, answered, keys] = [
      keysOf(lines, 'sent'),
      keysOf(lines, 'answered'),
      new Set(stored.map(({ key }) => key)),
    ]
    const did = new Map(acts.map(({ act, name, times }) => [`${act} ${name}`, times]))
    const wanted = lines.filter(({ at }) => at === 'answered').map(({ kind, name }) => `asset.${kind} ${name}`)
    const lost = [...answered].filter((key) => !keys.has(key)).length + wanted.filter((one) => !did.has(one)).length
    const twice = [...did.values()].filter((times) => times > 1).length
    const changed = await figure(db, 'changed')
    const late = answeredLater(lines, new Map(stored.map(({ key, at }) => [key, at.getTime()])))
    /** @type {(what: string, count: number, of?: string) => Finding} */
    const none = (what, count, of = '') => ({ what, figure: `${String(count)}${of}`, holds: count === 0 })
    return [
      none('acknowledged writes lost', lost, ` of ${String(answered.size)}`),
      none('stored writes nobody sent', [...keys].filter((key) => !sent.has(key)).length, ` of ${String(keys.size)}`),
      none('writes done twice', twice, ` (${String(late)} stored but not answered before a kill)`),
      none('writes answered differently when sent again', differently(lines)),
      none('writes half done', (await figure(db, 'halfDone')) + stored.filter((one) => !one.answered).length),
      none('kinds of change that differ from the trail', mismatches.length, ` (${String(changed)} changes)`),
      none(
        'entries of the trail that do not chain',
        (await figure(db, 'brokenLinks')) + (await figure(db, 'outsideChain')),
        ` of ${String(await figure(db, 'entries'))}`,
      ),
      none('sessions lost', await figure(db, 'sessionsLost')),
    ]
  } finally {
    await db.end()
  }
}
