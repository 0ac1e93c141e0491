import 'server-only'
import { randomUUID } from 'node:crypto'
import { decideLedger } from '@/lib/ledgers/decide-ledger'
import { discardLedger } from '@/lib/ledgers/discard-ledger'
import { keepLedger } from '@/lib/ledgers/keep-ledger'
import { PreparedLedger, prepareLedger } from '@/lib/ledgers/prepared-ledger'
import { aKey, asOwner } from './given'
import { done } from './given-asset'
import type { Aim, CommandLine } from './matrix-commands'

const everywhere = ['own', 'foreign', 'missing'] as const

type Section = Readonly<{ unitId: string; staff: Aim['actor'] }>

/** A ledger of this section with one asset of this name, read and not kept yet. */
async function aLedger({ unitId, staff }: Section, name: string): Promise<PreparedLedger> {
  const [unit] = await asOwner('SELECT code FROM unit WHERE id = $1', [unitId])
  const bytes = Buffer.from(`情報資産名,機密性,媒体\n${name},2,紙\n${name}の控え,3,紙`)
  return prepareLedger(staff, { bytes, fileName: '台帳.csv', unitCode: String(unit?.['code']) })
}

/** A ledger that this section has dropped. */
export async function givenLedger(section: Section, name = '転入届'): Promise<string> {
  const staff = { ...section.staff, requestId: randomUUID() }
  return done(await keepLedger(staff, { ...aKey(), ledger: await aLedger(section, name) })).batchId
}

const sectionAt = ({ place, sections }: Aim) => (place === 'foreign' ? sections.theirs : sections.mine)

async function batchAt(aim: Aim) {
  const batchId = aim.place === 'missing' ? randomUUID() : await givenLedger(sectionAt(aim))
  return { batchId, revision: 1 }
}

/** The commands about ledgers that come in. */
export const ledgerCommandLines: Readonly<Record<string, CommandLine>> = {
  keepLedger: {
    act: 'ledger.keep',
    run: keepLedger,
    at: everywhere,
    aim: async (aim) => {
      const { asked, preview, hash } = await aLedger(sectionAt(aim), '転入届')
      const unitCode = aim.place === 'missing' ? randomUUID() : asked.unitCode
      return { ledger: new PreparedLedger({ ...asked, unitCode }, preview, hash) }
    },
  },
  decideLedger: {
    act: 'ledger.decide',
    run: decideLedger,
    at: everywhere,
    aim: async (aim) => ({ ...(await batchAt(aim)), ledger: await aLedger(sectionAt(aim), '転入届') }),
  },
  discardLedger: { act: 'ledger.discard', run: discardLedger, at: everywhere, aim: batchAt },
}
