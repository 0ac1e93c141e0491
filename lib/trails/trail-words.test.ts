import { afterAll, expect, test } from 'vitest'
import { acts } from '@/lib/domain/access'
import { fieldOfColumn, toldColumns } from '@/lib/domain/trail-columns'
import { asOwner, forgetOwner } from '@/lib/testing/given'
import words from '@/messages/ja.json'

afterAll(forgetOwner)

/** Keys of nested messages with dots: { asset: { read } } holds 'asset.read'. */
type Tree = Readonly<{ [key: string]: string | Tree }>
const keysOf = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [key] : keysOf(value).map((below) => `${key}.${below}`),
  )

test('every act has a word', () => {
  const known = keysOf(words.acts)
  expect([...acts, 'sign-in', 'sign-out'].filter((act) => !known.includes(act))).toEqual([])
})

test('every table and every column that the trail records has a word', async () => {
  const rows = await asOwner(`
    SELECT relname AS table, array_agg(attname::text) AS columns FROM pg_trigger
    JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_attribute ON attrelid = tgrelid AND attnum > 0 AND NOT attisdropped
    WHERE tgname = 'trail' GROUP BY relname`)
  expect(rows.length).toBeGreaterThan(10)
  const wordless = rows.flatMap(({ table, columns }) => {
    const names = Array.isArray(columns) ? columns.map(String) : []
    const told = toldColumns({ before: null, after: Object.fromEntries(names.map((name) => [name, ''])) })
    const asked = table === 'asset_version' ? told.filter((column) => !fieldOfColumn.has(column)) : told
    return asked.filter((column) => !(column in words.trailWords.columns)).map((column) => `${String(table)}.${column}`)
  })
  expect(wordless).toEqual([])
  expect(rows.map(({ table }) => String(table)).filter((table) => !(table in words.trailWords.subjects))).toEqual([])
})
