import 'server-only'
import type { Tx } from '@/lib/db'
import type { LedgerUnit } from '@/lib/domain/ledgers/organisation'
import type { LedgerSystem } from '@/lib/domain/ledgers/systems'

const day = (date: Date) => date.toISOString().slice(0, 10)

/** A unit of the register, as ledgers name it. */
export type UnitInRegister = LedgerUnit & Readonly<{ id: string }>

/** Every unit there is or was, by code, with those that took its place. */
export async function unitsForLedgers(tx: Tx): Promise<UnitInRegister[]> {
  const units = await tx.unit.findMany({
    select: {
      id: true,
      code: true,
      name: true,
      kind: true,
      validFrom: true,
      validTo: true,
      parent: { select: { code: true } },
      successors: { select: { successor: { select: { code: true } } } },
    },
    orderBy: { code: 'asc' },
  })
  return units.map(({ id, code, name, kind, validFrom, validTo, parent, successors }) => ({
    id,
    code,
    name,
    parent: parent?.code ?? null,
    isSection: kind === 'section',
    validFrom: day(validFrom),
    validTo: validTo === null ? null : day(validTo),
    successors: successors.map(({ successor }) => successor.code),
  }))
}

/** A system with what rules ask of whatever holds an asset. */
export type SystemInRegister = LedgerSystem &
  Readonly<{
    confidentiality: string | null
    integrity: string | null
    availability: string | null
    endedOn: string | null
  }>

/** Every system of the city with its other names. */
export async function systemsForLedgers(tx: Tx): Promise<SystemInRegister[]> {
  const systems = await tx.informationSystem.findMany({
    select: {
      id: true,
      code: true,
      name: true,
      aliases: true,
      segmentCode: true,
      confidentiality: true,
      integrity: true,
      availability: true,
      endedOn: true,
    },
  })
  return systems.map(({ code, aliases, endedOn, ...system }) => ({
    ...system,
    endedOn: endedOn === null ? null : day(endedOn),
    aliases: [code, ...aliases.split(/[・、,;]/).filter((alias) => alias.trim() !== '')],
  }))
}
