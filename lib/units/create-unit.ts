import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { unitInput } from '@/lib/domain/unit-input'
import { problemsOfUnit } from '@/lib/domain/unit-rules'
import { Refusal } from '@/lib/refusal'
import { organisationToChange } from './organisation'
import { toDate } from './stored-day'

type Begun = z.output<typeof unitInput>

/** Begins a unit within a command; answers its id. Refuses: invalid (codeTaken, notChoice, parentEndsEarlier). */
export async function createUnitIn({ tx }: Scene, unit: Begun): Promise<string> {
  const begun = { ...unit, id: '', validTo: null, change: null, successorIds: [] }
  const problems = problemsOfUnit(begun, await organisationToChange(tx))
  const taken = await tx.unit.findUnique({ where: { code: unit.code }, select: { id: true } })
  if (taken !== null) problems.push({ field: 'code', code: 'codeTaken' })
  if (problems.length > 0) throw new Refusal('invalid', problems)
  const { id } = await tx.unit.create({ data: { ...unit, validFrom: toDate(unit.validFrom) }, select: { id: true } })
  return id
}

/** A new bureau, department or section. Answers its id. Refuses: invalid (codeTaken, notChoice, parentEndsEarlier). */
export const createUnit = command(
  'unit.create',
  { input: unitInput, answer: z.object({ unitId: z.string() }) },
  async (scene, unit) => {
    const id = await createUnitIn(scene, unit)
    const detail = { code: unit.code, name: unit.name }
    return { value: { unitId: id }, trail: [{ subject: 'unit', subjectId: id, unitId: id, detail }] }
  },
)
