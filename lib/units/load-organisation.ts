import 'server-only'
import { command, type Scene } from '@/lib/command'
import type { LoadLine } from '@/lib/domain/load-report'
import { loadInput, loadReport } from '@/lib/domain/load-report'
import type { LoadRow } from '@/lib/domain/load-table'
import { changeOfWord, codesIn, kindOfWord } from '@/lib/domain/organisation-load'
import { unitInput, unitRevisionInput } from '@/lib/domain/unit-input'
import { finished, problemCollector } from '@/lib/loading'
import { createUnitIn } from './create-unit'
import { reviseUnitIn } from './revise-unit'
import { toDay, toDayOrNone } from './stored-day'

async function unitsByCode({ tx }: Scene) {
  const units = await tx.unit.findMany({
    select: {
      id: true,
      code: true,
      name: true,
      kind: true,
      parentId: true,
      validFrom: true,
      validTo: true,
      revision: true,
      successors: { select: { change: true, successorId: true } },
    },
  })
  return new Map(units.map((unit) => [unit.code, unit]))
}

type Known = Awaited<ReturnType<typeof unitsByCode>>
type Collector = ReturnType<typeof problemCollector>

const text = ({ texts }: LoadRow, key: string) => texts[key] ?? ''
const fields = { code: 'code', name: 'name', kind: 'kind', parentId: 'parent', successorIds: 'successors' }
const keys = { ...fields, validFrom: 'validFrom', validTo: 'validTo', change: 'change' }

/** A line as a new unit, still without an end. */
const asNew = (row: LoadRow, known: Known) =>
  unitInput.parse({
    code: text(row, 'code'),
    name: text(row, 'name'),
    kind: kindOfWord(text(row, 'kind')),
    parentId: known.get(text(row, 'parent'))?.id ?? null,
    validFrom: text(row, 'validFrom'),
  })

/** Creates every unit that the register does not know, parents first. Answers the lines that are new. */
async function createMissing(scene: Scene, rows: readonly LoadRow[], found: Collector): Promise<Set<LoadRow>> {
  const created = new Set<LoadRow>()
  let waiting = rows
  let known = await unitsByCode(scene)
  while (waiting.length > 0) {
    const missing = waiting.filter((row) => !known.has(text(row, 'code')))
    const ready = missing.filter((row) => text(row, 'parent') === '' || known.has(text(row, 'parent')))
    for (const row of ready) {
      const made = await found.at(row, () => createUnitIn(scene, asNew(row, known)))
      if (made !== undefined) created.add(row)
    }
    if (ready.length === 0) for (const row of missing) found.add(row, 'parent', 'unitCodeUnknown')
    waiting = ready.length === 0 ? [] : missing.filter((row) => !ready.includes(row))
    known = await unitsByCode(scene)
  }
  return created
}

/** What a line says of a unit that is there. Null: nothing that it does not say already. */
function revisionOf(row: LoadRow, known: Known, found: Collector) {
  const unit = known.get(text(row, 'code'))
  if (unit === undefined) return null
  const parent = text(row, 'parent')
  const unknown = [parent, ...codesIn(text(row, 'successors'))].filter((code) => code !== '' && !known.has(code))
  for (const code of unknown) found.add(row, code === parent ? 'parent' : 'successors', 'unitCodeUnknown')
  const wanted = unitRevisionInput.parse({
    unitId: unit.id,
    revision: unit.revision,
    name: text(row, 'name'),
    kind: kindOfWord(text(row, 'kind')),
    parentId: known.get(parent)?.id ?? null,
    validTo: text(row, 'validTo'),
    change: changeOfWord(text(row, 'change')),
    successorIds: codesIn(text(row, 'successors')).flatMap((code) => known.get(code)?.id ?? []),
  })
  const begun = unitInput.shape.validFrom.parse(text(row, 'validFrom'))
  if (begun !== toDay(unit.validFrom)) found.add(row, 'validFrom', 'unitStartFixed')
  const held = {
    unitId: unit.id,
    revision: unit.revision,
    name: unit.name,
    kind: unit.kind,
    parentId: unit.parentId,
    validTo: toDayOrNone(unit.validTo),
    change: unit.successors[0]?.change ?? (unit.validTo === null ? null : 'abolished'),
    successorIds: unit.successors.map(({ successorId }) => successorId),
  }
  const ordered = (one: Readonly<{ successorIds: readonly string[] }>) =>
    JSON.stringify({ ...one, successorIds: [...one.successorIds].sort() })
  const isSame = ordered({ ...held, ...wanted }) === ordered(held)
  return unknown.length > 0 || isSame ? null : { wanted, ends: wanted.validTo !== null && unit.validTo === null }
}

/** How many units stand above one, so that what is below ends first. */
function depthOf(code: string, known: Known): number {
  const byId = new Map([...known.values()].map((unit) => [unit.id, unit]))
  let depth = 0
  for (let unit = known.get(code); unit?.parentId != null && depth < 10; depth++) unit = byId.get(unit.parentId)
  return depth
}

/**
 * Loads the organisation from the lines of a file: new units, other names and places, ends with who takes over. Either all
 * of it or nothing, under the rules of single changes. What the file does not name stays. Refuses: forbidden.
 */
export const loadOrganisation = command(
  'unit.load',
  { input: loadInput, answer: loadReport },
  async (scene, { rows, isFinal }) => {
    const found = problemCollector(keys)
    const codes = new Map(rows.map((row) => [text(row, 'code'), row]))
    for (const row of rows) if (codes.get(text(row, 'code')) !== row) found.add(row, 'code', 'codeTwice')
    const single = [...codes.values()]
    const created = await createMissing(scene, single, found)
    const known = await unitsByCode(scene)
    const status = new Map<LoadRow, LoadLine['status']>()
    const byDepth = [...single].sort((a, b) => depthOf(text(b, 'code'), known) - depthOf(text(a, 'code'), known))
    const isEnding = (row: LoadRow) => text(row, 'validTo') !== ''
    for (const row of [...single.filter((one) => !isEnding(one)), ...byDepth.filter(isEnding)])
      await found.at(row, async () => {
        const revision = revisionOf(row, known, found)
        if (revision === null) return
        await reviseUnitIn(scene, revision.wanted)
        status.set(row, revision.ends ? 'ended' : 'changed')
      })
    const lines = rows.map((row) => ({
      row: row.row,
      code: text(row, 'code'),
      name: text(row, 'name'),
      status: created.has(row) ? ('new' as const) : (status.get(row) ?? ('same' as const)),
    }))
    const report = finished({ lines, problems: found.problems, isWritten: false }, isFinal)
    const count = lines.filter((line) => line.status !== 'same').length
    return { value: report, trail: [{ subject: 'act', subjectId: 'unit.load', detail: { count } }] }
  },
)
