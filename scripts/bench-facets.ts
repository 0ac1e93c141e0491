import type pg from 'pg'
import { assetFacets } from '@/lib/assets/asset-facets'
import { reach, type Actor } from '@/lib/domain/access'
import { assetFilter, nothingChosen } from '@/lib/domain/asset-filter'
import { piecesOf } from '@/lib/domain/search-text'
import type { Question } from './bench-measure'

const columns = `unit_id, state, segment_code, confidentiality, integrity, availability, asset_kind, personal, special_care,
  my_number, media, system_id, also_held_by, age`

/**
 * The counts of every facet in one hand-written statement. `segment` narrows all but the counts by segment; the usual
 * list without what ended narrows all but the counts by state.
 */
function plainFacets(db: pg.Client, actor: Actor, segment: string | null, word: string) {
  const reached = reach(actor, 'asset.read')
  const values = [reached.kind === 'own' ? reached.unitIds : null, segment, word === '' ? null : piecesOf(word)]
  const own = values[0] === null ? '$1::uuid[] IS NULL' : 'unit_id = ANY ($1::uuid[])'
  const found = word === '' ? '$3::text[] IS NULL' : 'id IN (SELECT version_id FROM asset_search WHERE pieces @> $3)'
  const ofSegment = segment === null ? '$2::text IS NULL' : 'segment_code = $2'
  const sql = `SELECT ${columns}, grouping(segment_code) AS segments, CASE WHEN grouping(state) = 0 THEN count(*) FILTER (WHERE placed)
      WHEN grouping(segment_code) = 0 THEN count(*) FILTER (WHERE current) ELSE count(*) FILTER (WHERE current AND placed) END AS count
    FROM (SELECT *, state NOT IN ('retired', 'rejected', 'discarded') AS current, ${ofSegment} AS placed,
        CASE WHEN registered_at IS NULL THEN 0 WHEN registered_at > now() - interval '1 year' THEN 1
          WHEN registered_at > now() - interval '3 years' THEN 2 ELSE 3 END AS age,
        confidentiality IS NULL OR integrity IS NULL OR availability IS NULL AS unrated, rule_reasons <> '{}' AS warned
      FROM asset_version WHERE listed AND ${own} AND ${found}) AS listed
    GROUP BY GROUPING SETS ((unit_id), (state), (segment_code), (confidentiality), (integrity), (availability), (asset_kind),
      (personal, special_care, my_number), (media), (system_id, also_held_by), (unrated, warned), (age))`
  return async () => {
    const { rows } = await db.query<{ segments: number; segment_code: string | null; count: string }>(sql, values)
    return rows.filter(({ segments, count }) => segments === 0 && count !== '0')
  }
}

/** The counts of the facets, asked of the register and of plain SQL; both must count the same by segment. */
export function facetQuestions(db: pg.Client, actor: Actor, who: string): Question[] {
  const ask = (question: string, segment: string | null, word: string): Question => {
    const filter = assetFilter.parse({ q: word, ...(segment !== null && { segment }) })
    const plain = plainFacets(db, actor, segment, word)
    return {
      question,
      who,
      register: () => assetFacets(actor, filter),
      plain,
      check: async () => {
        const mine = (await assetFacets(actor, filter)).counts.segment
        const theirs = (await plain()).map((row) => [row.segment_code ?? nothingChosen, Number(row.count)] as const)
        const same = theirs.every(([code, count]) => mine[code] === count) && theirs.length === Object.keys(mine).length
        if (!same) throw new Error(`${question}: the register and plain SQL count differently`)
        return String(theirs.reduce((sum, [, count]) => sum + count, 0))
      },
    }
  }
  return [
    ask('facets: everything', null, ''),
    ask('facets: a segment', 'my-number', ''),
    ask('facets: common, 2 letters', null, '申請'),
  ]
}
