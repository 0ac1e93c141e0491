import 'server-only'
import { z } from 'zod'
import { assetFields, type FieldKey } from '@/lib/domain/asset-fields'
import { ledgerFields, type LedgerField } from '@/lib/domain/ledgers/fields'

/** What the tables of ledgers hold as JSON, read back. */
const isLedgerField = (text: string): text is LedgerField => ledgerFields.some((field) => field === text)
const isFieldKey = (text: string): text is FieldKey => assetFields.some(({ key }) => key === text)
const ledgerField = z.string().refine(isLedgerField)
const value = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.object({ bucket: z.string() }),
])

export const countsRead = z.object({
  new: z.number(),
  changed: z.number(),
  same: z.number(),
  decision: z.number(),
  error: z.number(),
  'left-out': z.number().default(0),
})

export const choicesRead = z.object({
  columns: z.record(z.string(), z.union([z.null(), ledgerField])),
  scheme: z.enum(['old', 'ipa', 'new']).nullable(),
  reason: z.string().exactOptional(),
})

export const answersRead = z.record(
  z.string(),
  z.intersection(z.partialRecord(ledgerField, value), z.object({ taken: z.enum(['new', 'left-out']).exactOptional() })),
)

export const questionsRead = z
  .object({
    code: z.string(),
    sheet: z.string(),
    column: z.string().exactOptional(),
    proposed: z.string().exactOptional(),
    samples: z.string().array(),
  })
  .array()

export const sheetsRead = z
  .object({
    name: z.string(),
    columns: z.object({ heading: z.string(), at: z.number(), field: ledgerField.nullable() }).array(),
  })
  .array()

const told = { code: z.string(), cell: z.string(), raw: z.string(), field: ledgerField }

export const toldRead = z.object({
  name: value,
  section: value,
  match: z.object({ assetId: z.string(), assetNo: z.string(), by: z.enum(['number', 'name']) }).nullable(),
  problems: z
    .object({ ...told, severity: z.enum(['ask', 'refuse']), proposed: value, why: z.string().exactOptional() })
    .array(),
  notes: z.object(told).array(),
  changes: z.object({ key: z.string().refine(isFieldKey), before: value, after: value }).array(),
  findings: z.object({ ruleId: z.string(), severity: z.string() }).array(),
})
export type ToldProblem = z.output<typeof toldRead>['problems'][number]
