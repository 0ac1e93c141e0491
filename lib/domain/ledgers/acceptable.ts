import { assetFields, type FieldKey } from '../asset-fields'
import { assetContentInput } from '../asset-input'
import { problemsOf } from '../problems'
import type { RowContent } from './content-of-row'
import { ledgerFields, ruleOf } from './fields'
import type { ReadRow } from './read-row'
import { placeOf, type TakenColumn } from './taken-columns'

const fieldOf = (key: string) => ledgerFields.find((field) => ruleOf(field).register === key)
const isField = (key: string): key is FieldKey => assetFields.some((field) => field.key === key)

/**
 * The content of a row as the register takes it: the same shapes as a form. What it does not take is left out and told,
 * with the sentence of the form (`problems.<why>`).
 */
export function acceptable(content: RowContent, { row, problems }: ReadRow, columns: readonly TakenColumn[]) {
  const read = assetContentInput.safeParse(content)
  if (read.success) return { content, problems }
  const found = problemsOf(read.error).flatMap(({ field: path, code }) => {
    const key = path.split('.')[0] ?? ''
    const field = fieldOf(key)
    if (field === undefined || !isField(key)) return []
    const raw = JSON.stringify(content[key]).slice(0, 200)
    const place = placeOf(row, columns, field)
    const problem = { ...place, code: 'NOT_ACCEPTED', severity: 'ask', raw, proposed: null, why: code } as const
    return [{ key, problem }]
  })
  const left = Object.entries(content).filter(([key]) => !found.some((one) => one.key === key))
  return { content: Object.fromEntries(left), problems: [...problems, ...found.map(({ problem }) => problem)] }
}
