import 'server-only'
import { command, type Scene } from '@/lib/command'
import type { Role } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { isUnitRole, usualPeriod } from '@/lib/domain/grant-rules'
import { loadInput, loadReport, type LoadLine } from '@/lib/domain/load-report'
import type { LoadRow } from '@/lib/domain/load-table'
import { employmentOfWord, rolesIn } from '@/lib/domain/people-load'
import { personInput } from '@/lib/domain/person-input'
import { finished, problemCollector } from '@/lib/loading'
import { toDate } from '@/lib/units/stored-day'
import { giveGrantIn } from './give-grant'
import { createPersonIn } from './invite-person'
import { revisePersonIn } from './revise-person'

const text = ({ texts }: LoadRow, key: string) => texts[key] ?? ''
const same = ['staffNo', 'name', 'kana', 'email', 'post', 'employment']
const keys = { ...Object.fromEntries(same.map((key) => [key, key])), unitId: 'unit', role: 'roles', validTo: 'roles' }

const personColumns = {
  id: true,
  revision: true,
  staffNo: true,
  name: true,
  kana: true,
  post: true,
  employment: true,
  unitId: true,
  email: true,
  deactivatedAt: true,
} as const

/** The roles that somebody holds today or will, wherever they came from. */
async function heldRoles({ tx, now }: Scene, personId: string) {
  const today = toDate(japanToday(now))
  return tx.roleGrant.findMany({
    where: { personId, revokedAt: null, validTo: { gte: today } },
    select: { role: true, unitId: true },
  })
}

/** Gives the roles that a line asks for and nobody gave yet; those a second administrator confirms wait for them. */
async function giveMissing(scene: Scene, personId: string, unitId: string | null, asked: readonly Role[]) {
  const held = await heldRoles(scene, personId)
  const missing = asked.filter((role) => {
    const of = isUnitRole(role) ? unitId : null
    return !held.some((one) => one.role === role && one.unitId === of)
  })
  for (const role of missing) {
    const wanted = { personId, role, unitId: isUnitRole(role) ? unitId : null, ...usualPeriod(japanToday(scene.now)) }
    await giveGrantIn(scene, wanted)
  }
  return missing.length
}

/** What one line makes of a person. */
async function takeLine(
  scene: Scene,
  row: LoadRow,
  units: ReadonlyMap<string, string>,
  found: ReturnType<typeof problemCollector>,
): Promise<LoadLine['status']> {
  const unitId = units.get(text(row, 'unit')) ?? null
  if (unitId === null && text(row, 'unit') !== '') found.add(row, 'unit', 'unitCodeUnknown')
  const asked = rolesIn(text(row, 'roles'))
  if (asked === null) found.add(row, 'roles', 'notChoice')
  const fields = Object.fromEntries(same.map((key) => [key, text(row, key)]))
  const wanted = personInput.parse({ ...fields, employment: employmentOfWord(text(row, 'employment')), unitId })
  const held = await scene.tx.person.findUnique({ where: { staffNo: wanted.staffNo }, select: personColumns })
  const { id, revision, deactivatedAt, ...before } = held ?? { id: '', revision: 0, deactivatedAt: null }
  const isSame = held !== null && JSON.stringify({ ...before, ...wanted }) === JSON.stringify(before)
  const personId = held === null ? await createPersonIn(scene, wanted) : id
  if (held !== null && !isSame) await revisePersonIn(scene, { personId, revision, ...wanted })
  // Nobody gives rights to themselves; what they hold already is nothing new.
  const isStopped = deactivatedAt !== null
  if (isStopped && asked !== null && asked.length > 0) found.add(row, 'roles', 'personStopped')
  const mayGive = personId !== scene.actor.id && !isStopped
  const given = mayGive && asked !== null ? await giveMissing(scene, personId, unitId, asked) : 0
  if (held === null) return 'new'
  return isSame && given === 0 ? 'same' : 'changed'
}

/**
 * Loads the staff from the lines of a file: new people, still without a password, what changed of those who are there, and
 * the roles that the file names. Either all of it or nothing, under the rules of single changes. Whoever the file does not
 * name stays, and no role is taken back. Refuses: forbidden.
 */
export const loadPeople = command(
  'person.load',
  { input: loadInput, answer: loadReport },
  async (scene, { rows, isFinal }) => {
    const found = problemCollector(keys)
    const units = await scene.tx.unit.findMany({ select: { id: true, code: true } })
    const byCode = new Map(units.map(({ id, code }) => [code, id]))
    const seen = new Set<string>()
    const lines: LoadLine[] = []
    for (const row of rows) {
      const code = text(row, 'staffNo')
      if (seen.has(code)) found.add(row, 'staffNo', 'codeTwice')
      else {
        seen.add(code)
        const status = await found.at(row, () => takeLine(scene, row, byCode, found))
        lines.push({ row: row.row, code, name: text(row, 'name'), status: status ?? 'same' })
      }
    }
    const report = finished({ lines, problems: found.problems, isWritten: false }, isFinal)
    const count = lines.filter(({ status }) => status !== 'same').length
    return { value: report, trail: [{ subject: 'act', subjectId: 'person.load', detail: { count } }] }
  },
)
