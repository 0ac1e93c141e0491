import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { LedgerUnit } from '@/lib/domain/ledgers/organisation'
import type { LedgerSystem } from '@/lib/domain/ledgers/systems'
import { codeOf } from '@/lib/domain/ledgers/choices'

const folder = new URL('./samples/', import.meta.url)

export const sampleBytes = (name: string) => readFileSync(new URL(name, folder))

const decision = z.object({
  sheet: z.string().optional(),
  row: z.number(),
  field: z.string(),
  reason: z.string(),
  acceptable: z.array(z.unknown()).optional(),
  proposed: z.unknown().optional(),
  optional: z.boolean().optional(),
})
const fileDecision = z.object({ code: z.string() })
const column = z
  .object({
    col: z.union([z.number(), z.string()]),
    field: z.string().nullable(),
    acceptable: z.array(z.string()).default([]),
  })
  .transform(({ col, ...rest }) => ({ ...rest, at: placeOf(col) }))
const layout = z.object({
  columns: z.array(column).optional(),
  sheets: z.array(z.object({ sheet: z.string(), columns: z.array(column) })).optional(),
})

/** Columns count from 1 in text files and are letters in workbooks. */
const placeOf = (col: number | string) =>
  typeof col === 'number'
    ? col - 1
    : Array.from(col).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const file = z.object({
  same_as: z.string().optional(),
  kind: z.string().optional(),
  layout: layout.optional(),
  counts: z
    .object({
      data_rows: z.number(),
      auto: z.number(),
      auto_or_decision: z.number(),
      decision: z.number(),
      refuse: z.number(),
    })
    .optional(),
  file_decisions: z.array(fileDecision).optional(),
  file_refusal: fileDecision.nullish(),
  decisions: z.array(decision).optional(),
  refusals: z.array(decision).optional(),
  samples: z
    .array(
      z.object({
        sheet: z.string().optional(),
        row: z.number(),
        asset: z.record(z.string(), z.unknown()).optional(),
        process: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
  rule_findings: z
    .object({
      must: z.array(
        z.object({ sheet: z.string().optional(), row: z.number(), rule: z.string(), severity: z.string() }),
      ),
    })
    .optional(),
})
export type Truth = z.output<typeof file>

const truths = z
  .object({ files: z.record(z.string(), file) })
  .parse(JSON.parse(sampleBytes('expected.json').toString('utf8')))

/** The ledgers among the samples. */
export const sampleNames = Object.entries(truths.files)
  .filter(
    ([, { kind, same_as }]) => same_as !== undefined || ['ledger', 'broken', 'process-register'].includes(kind ?? ''),
  )
  .map(([name]) => name)

/** What a sample should become, with the columns of all its sheets. */
export function truthOf(name: string): Truth & Readonly<{ columns: (z.output<typeof column> & { sheet?: string })[] }> {
  const truth = truths.files[name]
  if (truth === undefined) throw new Error(`no truth of ${name}`)
  if (truth.same_as !== undefined) return truthOf(truth.same_as)
  const bySheet = (truth.layout?.sheets ?? []).flatMap(({ sheet, columns }) =>
    columns.map((one) => ({ ...one, sheet })),
  )
  return { ...truth, columns: [...(truth.layout?.columns ?? []), ...bySheet] }
}

const records = (name: string): Record<string, string>[] =>
  parse(sampleBytes(name).toString('utf8'), { columns: true, bom: true })

export const sampleUnits: readonly LedgerUnit[] = records('organisation.csv').map((unit) => ({
  code: unit['code'] ?? '',
  name: unit['name'] ?? '',
  parent: unit['parent'] === '' ? null : (unit['parent'] ?? null),
  isSection: unit['kind'] === '課',
  validFrom: unit['valid_from'] ?? '',
  validTo: unit['valid_to'] === '' ? null : (unit['valid_to'] ?? null),
  successors: (unit['successor_codes'] ?? '').split(';').filter((code) => code !== ''),
}))

export const sampleSystems: readonly LedgerSystem[] = records('systems.csv').map((system, at) => ({
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  name: system['name'] ?? '',
  aliases: (system['aliases'] ?? '').split('・').filter((alias) => alias !== ''),
  segmentCode: codeOf('segment', system['segment'] ?? '') ?? '',
}))
