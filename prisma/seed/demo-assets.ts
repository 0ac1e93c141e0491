import { actorOf, asOwner } from '@/lib/testing/given'
import { isWithin } from '@/lib/domain/fiscal-year'
import type { Actor, Role } from '@/lib/domain/access'
import type { DemoAsset } from './demo-asset'
import { demoContent } from './demo-content'
import { rolesOf } from './demo-organisation'
import { begin, type Cast } from './demo-steps'
import { stories } from './demo-stories'
import { assets, businesses, people, systems, units } from './rows'

const byCode = <Row extends Readonly<{ code: string }>>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.code, row]))

function known<Value>(found: Value | undefined, what: string): Value {
  if (found === undefined) throw new Error(`the demo city has no ${what}`)
  return found
}

/** Every asset of the demo city with what its row refers to; a business of several sections has its assets in each. */
export function demoAssets(): DemoAsset[] {
  const [business, system, unit] = [byCode(businesses()), byCode(systems()), byCode(units())]
  const placed = assets().flatMap((row) =>
    known(business.get(row.business), `business ${row.business}`).section.map((code) => ({ row, code })),
  )
  return placed.map(({ row, code }, turn) => {
    const work = known(business.get(row.business), `business ${row.business}`)
    const systemCode = row.form === 'paper' ? '' : row.system || work.system
    const held = systemCode === '' ? null : known(system.get(systemCode), `system ${systemCode}`)
    return {
      row,
      business: work,
      section: known(unit.get(code), `section ${code}`),
      system: held,
      systemSection: held === null ? '' : known(unit.get(held.admin_section), `section ${held.admin_section}`).name,
      turn,
    }
  })
}

type Ids = ReadonlyMap<string, string>

async function idsOf(table: 'unit' | 'information_system' | 'person', key: 'code' | 'staff_no'): Promise<Ids> {
  const rows = await asOwner(`SELECT id, ${key} AS key FROM ${table}`)
  return new Map(rows.map((row) => [String(row['key']), String(row['id'])]))
}

/** Loads actors, each once; people who sign in to the demo come first, so that they find work of their own. */
function casting(personIds: Ids, first: ReadonlySet<string>) {
  const actors = new Map<string, Promise<Actor>>()
  const order = (staffNo: string) => (first.has(staffNo) ? 0 : 1)
  const holders = people()
    .flatMap((person) =>
      rolesOf(person).map((role) => ({ role, section: person.section_code, staffNo: person.staff_no })),
    )
    .sort((one, other) => order(one.staffNo) - order(other.staffNo) || one.staffNo.localeCompare(other.staffNo))
  const actor = (staffNo: string) => {
    const loaded = actors.get(staffNo) ?? actorOf(known(personIds.get(staffNo), `person ${staffNo}`))
    actors.set(staffNo, loaded)
    return loaded
  }
  const holder = (role: Role, section: string | undefined, place: number) => {
    const able = holders.filter((one) => one.role === role && (section === undefined || one.section === section))
    return actor(known(able[place] ?? able[0], role).staffNo)
  }
  return async ({ section, turn }: DemoAsset): Promise<Cast> => ({
    // Two of three are the first one's.
    staff: await holder('staff', section.code, turn % 3 === 2 ? 1 : 0),
    manager: await holder('manager', section.code, 0),
    ciso: await holder('ciso', undefined, 0),
  })
}

/**
 * Makes the assets through the commands. Sections run beside one another, the assets of a section one after the other,
 * so that numbers come out alike every time. `progress` is told how many are done.
 */
export async function insertAssets(
  today: string,
  first: ReadonlySet<string>,
  progress: (made: number, of: number) => void,
) {
  const unitIds = await idsOf('unit', 'code')
  const systemIds = await idsOf('information_system', 'code')
  const cast = casting(await idsOf('person', 'staff_no'), first)
  // On a machine whose clock is off, some units may not exist yet.
  const sections = new Set(
    units()
      .filter((unit) => isWithin(today, unit.valid_from, unit.valid_to))
      .map(({ code }) => code),
  )
  const all = demoAssets().filter(({ section }) => sections.has(section.code))
  let made = 0

  async function make(asset: DemoAsset): Promise<void> {
    const content = demoContent(asset, asset.system === null ? null : known(systemIds.get(asset.system.code), 'system'))
    const road = await begin(await cast(asset), known(unitIds.get(asset.section.code), 'unit'), content)
    await stories[asset.row.story](road, { content, asset, today })
    progress(++made, all.length)
  }

  const waiting = [...sections].map((code) => all.filter(({ section }) => section.code === code))
  const walk = async () => {
    for (let section = waiting.shift(); section !== undefined; section = waiting.shift()) {
      for (const asset of section) await make(asset)
    }
  }
  await Promise.all([walk(), walk(), walk(), walk()])
}
