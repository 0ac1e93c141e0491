import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfFiscalYear, fiscalYearOf, isIsoDate, isWithin, japanClock, japanToday } from './fiscal-year'

test.each([
  ['2026-03-31', 2025, '2026-03-31'],
  ['2026-04-01', 2026, '2027-03-31'],
  ['2026-12-31', 2026, '2027-03-31'],
  ['2027-01-01', 2026, '2027-03-31'],
  ['2024-02-29', 2023, '2024-03-31'],
])('%s belongs to fiscal year %i, which ends on %s', (date, year, end) => {
  expect(fiscalYearOf(date)).toBe(year)
  expect(endOfFiscalYear(date)).toBe(end)
})

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('every day lies in its own fiscal year, which begins on 1 April and ends on 31 March', () => {
  fc.assert(
    fc.property(day, (date) => {
      const end = endOfFiscalYear(date)
      expect(isWithin(date, `${fiscalYearOf(date)}-04-01`, end)).toBe(true)
      expect(endOfFiscalYear(end)).toBe(end)
    }),
  )
})

test.each([
  ['2026-03-31T14:59:59.999Z', '2026-03-31', '2026-03-31T23:59'],
  ['2026-03-31T15:00:00Z', '2026-04-01', '2026-04-01T00:00'],
  ['2024-02-28T15:00:00Z', '2024-02-29', '2024-02-29T00:00'],
  ['2026-12-31T15:00:00Z', '2027-01-01', '2027-01-01T00:00'],
])('at %s it is %s in Japan', (instant, today, clock) => {
  expect(japanToday(new Date(instant))).toBe(today)
  expect(japanClock(new Date(instant))).toBe(clock)
})

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2000-02-29', true],
  ['2100-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-4-1', false],
  ['2026-04-01\n', false],
  ['20260401', false],
  ['', false],
])('%j is a day of the calendar: %s', (text, exists) => {
  expect(isIsoDate(text)).toBe(exists)
})

test.each([
  ['2026-04-01', '2026-04-01', '2027-03-31', true],
  ['2027-03-31', '2026-04-01', '2027-03-31', true],
  ['2026-03-31', '2026-04-01', '2027-03-31', false],
  ['2027-04-01', '2026-04-01', '2027-03-31', false],
  ['1999-01-01', null, '2027-03-31', true],
  ['2100-01-01', '2026-04-01', null, true],
  ['2026-03-31', '2026-04-01', null, false],
])('%s within %s to %s: %s', (date, from, to, within) => {
  expect(isWithin(date, from, to)).toBe(within)
})
