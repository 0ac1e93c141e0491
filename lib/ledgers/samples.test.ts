import { expect, test } from 'vitest'
import { understand } from '@/lib/domain/ledgers/understand'
import { differencesFrom } from './compare-with-truth.fixture'
import { readLedger } from './read-ledger'
import { sampleBytes, sampleNames, sampleSystems, sampleUnits, truthOf } from './sample-truth.fixture'

const surroundings = { units: sampleUnits, systems: sampleSystems, unit: null, today: '2026-11-26' }

async function understood(name: string) {
  const read = await readLedger(sampleBytes(name), name)
  if ('refusal' in read) return { refusal: read.refusal, decisions: [], sheets: [] }
  return understand(read.sheets, surroundings)
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
