import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { givenDraft, givenRegistered } from './given-asset'
import { staffOf, type City, type Guard } from './guards'

/** The function without one of its conditions. */
const without = (condition: string) =>
  `DO $$ BEGIN EXECUTE replace(pg_get_functiondef('precedents'::regproc), '${condition.replaceAll("'", "''")}', 'true'); END $$`

/** A section seeks a precedent, and the only asset of that name is this one. */
const seeks = (given: City, name: string) => ({
  ...staffOf(given),
  sql: 'SELECT FROM precedents(ARRAY[$1], $2, true)',
  values: [name, ['paper']],
})

const registered = (over: Partial<AssetContent>) => async (given: City) => {
  const name = randomUUID()
  await givenRegistered(given.theirs, given.ciso, { name, ...over })
  return seeks(given, name)
}

/** What is never a precedent, as `guards` has it. */
export const guardsOfPrecedents: readonly Guard[] = [
  {
    guards: 'what is 3A is no precedent',
    remove: without(`version.confidentiality <> '3A'`),
    probe: registered({ personal: false, specialCare: null, myNumber: null, confidentiality: '3A' }),
    refused: 0,
  },
  {
    guards: 'what is about individual numbers is no precedent',
    remove: without(`coalesce(version.my_number, 'none') = 'none'`),
    probe: registered({ myNumber: 'use' }),
    refused: 0,
  },
  {
    guards: 'what is not registered is no precedent',
    remove: without(`version.state = 'registered'`),
    probe: async (given) => {
      const name = randomUUID()
      await givenDraft(given.theirs, { name, myNumber: 'none' })
      return seeks(given, name)
    },
    refused: 0,
  },
  {
    guards: 'precedents are for those who register',
    remove: 'GRANT EXECUTE ON FUNCTION precedents TO daicho_all',
    probe: (given) => {
      const sql = 'SELECT count(*) FROM precedents(ARRAY[$1], $2, true)'
      return { ...seeks(given, 'x'), sql, role: 'daicho_all', actor: given.ciso.id, units: [] }
    },
    refused: '42501',
  },
]
