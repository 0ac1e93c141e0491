import 'server-only'
import { z } from 'zod'
import { masked } from './domain/ledgers/cell-faults'
import type { LoadRow } from './domain/load-table'
import type { LoadProblem, LoadReport } from './domain/load-report'
import { problemsOf, type Problem } from './domain/problems'
import { Refusal, type Result } from './refusal'

/** Rolls a load back that was only tried, or that has problems, and carries what it would have been. */
class Undone extends Error {
  constructor(readonly report: LoadReport) {
    super('a load that writes nothing')
    this.name = 'Undone'
  }
}

/** The report of a load that is to be written; any other is undone. */
export function finished(report: LoadReport, isFinal: boolean): LoadReport {
  if (isFinal && report.problems.length === 0) return { ...report, isWritten: true }
  throw new Undone(report)
}

/** A load as it is asked for: the report, whether or not anything was written. Refuses as its command does. */
export async function tried(load: () => Promise<Result<LoadReport>>): Promise<Result<LoadReport>> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof Undone) return { ok: true, value: error.report }
    throw error
  }
}

/** Which column of the file a field of the register stands in. */
type Keys = Readonly<Record<string, string>>

const told = ({ row, texts }: LoadRow, keys: Keys, { field, code, params = {} }: Problem): LoadProblem => {
  const key = keys[field.split('.')[0] ?? ''] ?? field
  return { row, key, raw: masked(texts[key] ?? ''), code, params }
}

/** Collects what is wrong with the lines of a file: all at once, and the next line goes on. */
export function problemCollector(keys: Keys) {
  const problems: LoadProblem[] = []
  return {
    problems,
    add: (row: LoadRow, key: string, code: string) => {
      problems.push({ row: row.row, key, raw: masked(row.texts[key] ?? ''), code, params: {} })
    },
    /** Does the work of one line; a refusal that says why becomes a problem of that line. */
    async at<Value>(row: LoadRow, work: () => Promise<Value>): Promise<Value | undefined> {
      try {
        return await work()
      } catch (error) {
        const found =
          error instanceof z.ZodError ? problemsOf(error) : error instanceof Refusal ? error.problems : undefined
        if (found === undefined || found.length === 0) throw error
        problems.push(...found.map((problem) => told(row, keys, problem)))
        return undefined
      }
    },
  }
}
