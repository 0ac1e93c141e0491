import * as XLSX from '@e965/xlsx'
import { expect, test, vi } from 'vitest'
import { acceptable } from '@/lib/domain/ledgers/acceptable'
import { mergedContent } from '@/lib/domain/ledgers/compare-row'
import { contentOfRow } from '@/lib/domain/ledgers/content-of-row'
import { judgeRow } from '@/lib/domain/ledgers/judge-row'
import { systemFinder } from '@/lib/domain/ledgers/systems'
import { understand, type Understanding } from '@/lib/domain/ledgers/understand'
import { alphaPlacements, aPolicy } from '@/lib/testing/policy'
import { differencesFrom } from './compare-with-truth.fixture'
import { readLedger } from './read-ledger'
import { sampleBytes, sampleNames, sampleSystems, sampleUnits, truthOf } from './sample-truth.fixture'

const surroundings = { units: sampleUnits, systems: sampleSystems, unit: null, today: '2026-11-26' }

// Five thousand rows on a busy machine need their time.
vi.setConfig({ testTimeout: 60_000 })

async function read(name: string): Promise<Understanding> {
  const sheets = await readLedger(sampleBytes(name), name)
  if ('refusal' in sheets) return { refusal: sheets.refusal, decisions: [], sheets: [] }
  return asPreviewed(understand(sheets.sheets, surroundings))
}

/** With what the register itself does not accept, as the preview tells it. */
function asPreviewed(understanding: Understanding): Understanding {
  const find = systemFinder(sampleSystems)
  const sheets = understanding.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      problems: acceptable(contentOfRow(row.fields, row.erased, find), row, sheet.columns).problems,
    })),
  }))
  return { ...understanding, sheets }
}

/** Each file is read once for all tests. */
const known = new Map<string, Promise<Understanding>>()
function understood(name: string): Promise<Understanding> {
  const found = known.get(name) ?? read(name)
  known.set(name, found)
  return found
}

test.each(sampleNames)('every row of %s is understood as it is meant', async (name) => {
  const truth = truthOf(name)
  const { refusal, sheets } = await understood(name)
  expect(refusal).toBe(truth.file_refusal?.code ?? null)
  expect(differencesFrom(truth, sheets)).toEqual([])
  expect(sheets.flatMap(({ rows }) => rows)).toHaveLength(truth.counts?.data_rows ?? 0)
})

test.each(sampleNames)('the questions about %s as a whole are asked', async (name) => {
  const { decisions } = await understood(name)
  const codes = (list: readonly Readonly<{ code: string }>[]) => [...new Set(list.map(({ code }) => code))].sort()
  expect(codes(decisions)).toEqual(codes(truthOf(name).file_decisions ?? []))
})

test.each(sampleNames)('every column of %s becomes the field it is about', async (name) => {
  const { sheets } = await understood(name)
  const wrong = truthOf(name).columns.filter((column) => {
    const sheet = sheets.find((one) => column.sheet === undefined || one.name === column.sheet)
    const field = sheet?.columns.find(({ at }) => at === column.at)?.field ?? null
    return sheet !== undefined && field !== column.field && !column.acceptable.some((one) => one === field)
  })
  expect(wrong).toEqual([])
})

/** The ledger alone: no systems around it, nothing registered before. */
const alone = { holders: [], originals: null, excepted: [], registered: null }
const policy = { ...aPolicy, placements: alphaPlacements }

test.each(sampleNames)('what the policy has against rows of %s is found', async (name) => {
  const find = systemFinder(sampleSystems)
  const { sheets } = await understood(name)
  const found = sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ row, fields, erased }) =>
      judgeRow(mergedContent(contentOfRow(fields, erased, find), null), policy, alone).map(({ ruleId, severity }) => ({
        sheet,
        row,
        rule: ruleId,
        severity: { block: 'E', warn: 'W', task: 'T' }[severity],
      })),
    ),
  )
  for (const { sheet = sheets[0]?.name, ...wanted } of truthOf(name).rule_findings?.must ?? [])
    expect(found).toContainEqual({ ...wanted, sheet })
})

test.each(sampleNames.filter((name) => /^ledger-.*xlsx$/.test(name)))(
  '%s is understood alike as .xls',
  async (name) => {
    const book = XLSX.read(sampleBytes(name), { cellStyles: true, cellNF: true })
    const bytes = Buffer.from(XLSX.write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer)
    const old = await readLedger(bytes, 'a.xls')
    if ('refusal' in old) throw new Error(old.refusal)
    expect(asPreviewed(understand(old.sheets, surroundings))).toEqual(await understood(name))
  },
)
