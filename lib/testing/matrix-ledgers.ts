import 'server-only'
import { randomUUID } from 'node:crypto'
import { commitLedger } from '@/lib/ledgers/commit-ledger'
import { decideLedger } from '@/lib/ledgers/decide-ledger'
import { discardLedger } from '@/lib/ledgers/discard-ledger'
import { keepLedger } from '@/lib/ledgers/keep-ledger'
import { PreparedLedger, prepareLedger } from '@/lib/ledgers/prepared-ledger'
import { aKey, asOwner } from './given'
import { done } from './given-asset'
import { fineLine, givenLines } from './given-ledger'
import type { Aim, CommandLine } from './matrix-commands'

const everywhere = ['own', 'foreign', 'missing'] as const

type Section = Readonly<{ unitId: string; staff: Aim['actor'] }>

/** A ledger of this section with one asset of this name, read and not kept yet. */
async function aLedger({ unitId, staff }: Section, name: string): Promise<PreparedLedger> {
  const [unit] = await asOwner('SELECT code FROM unit WHERE id = $1', [unitId])
  const lines = givenLines(fineLine({ name }), fineLine({ name: `${name}の控え`, level: '要検討' }))
  const bytes = Buffer.from(lines.join('\n'))
  return prepareLedger(staff, { bytes, fileName: '台帳.csv', unitCode: String(unit?.['code']) })
}

/** A ledger that this section has dropped. */
export async function givenLedger(section: Section, name = '転入届'): Promise<string> {
  const staff = { ...section.staff, requestId: randomUUID() }
  return done(await keepLedger(staff, { ...aKey(), ledger: await aLedger(section, name) })).batchId
}

const sectionAt = ({ place, sections }: Aim) => (place === 'foreign' ? sections.theirs : sections.mine)

async function batchAt(aim: Aim, name = '転入届') {
  const batchId = aim.place === 'missing' ? randomUUID() : await givenLedger(sectionAt(aim), name)
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
  commitLedger: {
    act: 'ledger.commit',
    run: commitLedger,
    at: everywhere,
    aim: async (aim) => {
      const name = `初めての資産${randomUUID().slice(0, 8)}`
      const batch = await batchAt(aim, name)
      const [kept] = await asOwner('SELECT preview_hash FROM ledger_batch WHERE id = $1', [batch.batchId])
      const hash = kept === undefined ? '0'.repeat(64) : String(kept['preview_hash'])
      return { ...batch, hash, comment: '', ledger: await aLedger(sectionAt(aim), name), told: () => undefined }
    },
  },
  discardLedger: { act: 'ledger.discard', run: discardLedger, at: everywhere, aim: batchAt },
}
