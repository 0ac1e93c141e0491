import 'server-only'
import { randomUUID } from 'node:crypto'
import { endSystem } from '@/lib/systems/end-system'
import { registerSystem } from '@/lib/systems/register-system'
import { reviseSystem } from '@/lib/systems/revise-system'
import { aSystem, givenSystem } from './given-class'
import type { Aim, CommandLine } from './matrix-commands'

const everywhere = ['own', 'foreign', 'missing'] as const

const unitIdAt = ({ place, sections }: Aim) => {
  if (place === 'missing') return randomUUID()
  return place === 'foreign' ? sections.theirs.unitId : sections.mine.unitId
}

/** A system of the place, as it stands. */
async function systemAt(aim: Aim) {
  if (aim.place === 'missing') return { systemId: randomUUID(), revision: 1 }
  return { systemId: await givenSystem(unitIdAt(aim), '見本システム'), revision: 1 }
}

/** The commands that keep systems and media. */
export const systemCommandLines: Readonly<Record<string, CommandLine>> = {
  registerSystem: {
    act: 'system.register',
    run: registerSystem,
    at: everywhere,
    aim: (aim) => Promise.resolve({ ...aSystem(unitIdAt(aim)), code: randomUUID().slice(0, 8) }),
  },
  reviseSystem: {
    act: 'system.revise',
    run: reviseSystem,
    at: everywhere,
    aim: async (aim) => ({ ...aSystem(unitIdAt(aim)), ...(await systemAt(aim)) }),
  },
  endSystem: {
    act: 'system.end',
    run: endSystem,
    at: everywhere,
    aim: async (aim) => ({ ...(await systemAt(aim)), endedOn: '2026-04-01' }),
  },
}
