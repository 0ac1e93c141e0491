import { z } from 'zod'

/** The lines of a file, and whether they are to be written or only tried. */
export const loadInput = z.strictObject({
  rows: z.array(z.strictObject({ row: z.int(), texts: z.record(z.string(), z.string().max(2_000)) })).max(20_000),
  isFinal: z.boolean(),
})

/** What becomes of each line, and everything that keeps a line from it. */
export const loadReport = z.object({
  lines: z.array(
    z.object({ row: z.int(), code: z.string(), name: z.string(), status: z.enum(['new', 'changed', 'ended', 'same']) }),
  ),
  problems: z.array(
    z.object({
      row: z.int(),
      key: z.string(),
      raw: z.string(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  isWritten: z.boolean(),
})
export type LoadReport = z.output<typeof loadReport>
export type LoadProblem = LoadReport['problems'][number]
export type LoadLine = LoadReport['lines'][number]
