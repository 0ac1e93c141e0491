import { endOfFiscalYear, fiscalYearOf } from '@/lib/domain/fiscal-year'
import type { Role } from '@/lib/domain/access'
import { asOwner } from '@/lib/testing/given'
import { insertBases } from './demo-bases'
import { people, systems, units, type PersonRow } from './rows'

/** Written as the owner of the tables: an administrator who could invite 600 people would have to be invited first. */
async function insertUnits(): Promise<void> {
  const rows = JSON.stringify(units())
  for (const parents of ['IS NULL', 'IS NOT NULL']) {
    await asOwner(
      `INSERT INTO unit (code, name, kind, parent_id, valid_from, valid_to)
       SELECT row.code, row.name, row.kind, above.id, row.valid_from, row.valid_to
       FROM jsonb_to_recordset($1::jsonb) AS row (code text, name text, kind text, parent text, valid_from date, valid_to date)
       LEFT JOIN unit above ON above.code = row.parent WHERE row.parent ${parents} ORDER BY row.code`,
      [rows],
    )
  }
  await asOwner(
    `INSERT INTO unit_successor (unit_id, successor_id, change)
     SELECT ended.id, follower.id, row.change
     FROM jsonb_to_recordset($1::jsonb) AS row (code text, change text, successor_codes jsonb)
     CROSS JOIN jsonb_array_elements_text(row.successor_codes) AS successor_code
     JOIN unit ended ON ended.code = row.code JOIN unit follower ON follower.code = successor_code`,
    [rows],
  )
}

async function insertSystems(): Promise<void> {
  await asOwner(
    `INSERT INTO information_system (code, name, aliases, segment_code, unit_id, vendor, hosting, ismap,
       cloud_kind, cloud_service, confidentiality, integrity, availability)
     SELECT row.code, row.name, row.aliases, row.segment, unit.id, row.vendor, row.hosting,
       CASE WHEN cloud.kind IS NULL THEN '' ELSE row.ismap END,
       cloud.kind, CASE WHEN cloud.kind IS NULL THEN '' ELSE row.name END, row.conf, row.integ, row.avail
     FROM jsonb_to_recordset($1::jsonb) AS row (code text, name text, aliases text, segment text, admin_section text, vendor text,
       hosting text, ismap text, conf text, integ text, avail text)
     JOIN unit ON unit.code = row.admin_section
     LEFT JOIN (VALUES ('SaaS', 'saas'), ('LGWAN-ASP', 'lgwan-asp'), ('ガバメントクラウド', 'government-cloud'))
       AS cloud (hosting, kind) ON cloud.hosting = row.hosting
     ORDER BY row.code`,
    [JSON.stringify(systems())],
  )
}

async function insertPeople(): Promise<void> {
  await asOwner(
    `INSERT INTO person (staff_no, name, kana, email, post, employment, unit_id)
     SELECT row.staff_no, row.name, row.kana, row.email, row.post, row.employment, unit.id
     FROM jsonb_to_recordset($1::jsonb) AS row (staff_no text, name text, kana text, email text, section_code text, post text, employment text)
     JOIN unit ON unit.code = row.section_code ORDER BY row.staff_no`,
    [JSON.stringify(people())],
  )
}

/**
 * The grants of a person. Somebody of a department (部長) is its head; a grant of staff for the department would let them
 * write in all its sections. Who runs the register's accounts, reviews or audits works on no section's assets (兼務の禁止),
 * unless they are the manager of one. A manager can do all that staff can.
 */
export function rolesOf({ section_code: section, roles }: PersonRow): Role[] {
  const ofDepartment = section.length === 5
  const held: Role[] = roles.flatMap((role): Role[] => {
    if (role === 'staff' || role === 'manager') return []
    return [role === 'ciso-office' ? 'office' : role]
  })
  if (ofDepartment) return roles.includes('manager') ? ['head', ...held] : held
  if (roles.includes('manager')) return ['manager', ...held]
  return held.length === 0 || held.includes('office') ? ['staff', ...held] : held
}

async function insertGrants(today: string): Promise<void> {
  const grants = people().flatMap((person) => rolesOf(person).map((role) => ({ staff_no: person.staff_no, role })))
  const thisYear = fiscalYearOf(today)
  await asOwner(
    `INSERT INTO role_grant (person_id, role, unit_id, valid_from, valid_to, confirmed_at)
     SELECT person.id, row.role, CASE WHEN row.role IN ('staff', 'manager', 'head') THEN person.unit_id END, $2, $3,
       CASE WHEN row.role IN ('admin', 'ciso') THEN now() END
     FROM jsonb_to_recordset($1::jsonb) AS row (staff_no text, role text)
     JOIN person ON person.staff_no = row.staff_no ORDER BY person.staff_no, row.role`,
    // Until the end of the next fiscal year: a demo that is left running should not lose everybody on 1 April.
    [JSON.stringify(grants), `${thisYear}-04-01`, endOfFiscalYear(`${thisYear + 1}-04-01`)],
  )
}

/** Units with their history, systems, people and their roles, as the three sample files have them. */
export async function insertOrganisation(today: string): Promise<void> {
  await insertUnits()
  await insertSystems()
  await insertBases()
  await insertPeople()
  await insertGrants(today)
}
