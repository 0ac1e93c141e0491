import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import type { ToldProblem } from './stored-shapes'

/** What makes problems alike: the field, why it is open, and what stands in the cell, in any width. One word of an address. */
export const alikeKey = ({ field, code, raw }: Pick<ToldProblem, 'field' | 'code' | 'raw'>) =>
  createHash('md5')
    .update(JSON.stringify([field, code, raw.normalize('NFKC')]))
    .digest('hex')

const group = z.object({
  field: z.string(),
  code: z.string(),
  raw: z.string(),
  rows: z.coerce.number(),
  proposals: z.coerce.number(),
  examples: z.string(),
})

/** Open cells that say the same in several rows, the most frequent first, with what each proposal comes to. */
export async function alikeProblems(tx: Tx, batchId: string) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT problem ->> 'field' AS field, problem ->> 'code' AS code, normalize(problem ->> 'raw', NFKC) AS raw, count(*) AS rows,
      count(*) FILTER (WHERE problem -> 'proposed' <> 'null'::jsonb) AS proposals,
      coalesce(string_agg(DISTINCT problem ->> 'proposed', '・'), '') AS examples
    FROM ledger_batch_row, jsonb_array_elements(told -> 'problems') AS problem
    WHERE batch_id = ${batchId}::uuid AND status = 'decision' AND problem ->> 'severity' = 'ask'
    GROUP BY 1, 2, 3 HAVING count(*) > 1 ORDER BY count(*) DESC, 1, 3 LIMIT 12`
  return group.array().parse(rows)
}
