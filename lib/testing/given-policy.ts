import 'server-only'
import { randomInt } from 'node:crypto'
import { beginSchemeDraft } from '@/lib/policy/scheme-draft'
import { aKey, asOwner, givenPerson } from './given'
import { done } from './given-asset'

/** A scheme by its id or its code, as a form of it would send it along. */
export async function schemeNow(scheme: string) {
  const [row] = await asOwner('SELECT id, revision FROM scheme WHERE id::text = $1 OR code = $1', [scheme])
  return { schemeId: String(row?.['id']), revision: Number(row?.['revision']) }
}

/** A draft of a new version of the family, by somebody of the office. */
export async function givenSchemeDraft(family: '2024' | '2015' = '2024'): Promise<string> {
  const { schemeId: fromId } = await schemeNow(family)
  const name = { ja: '見本の分類', en: 'Sample scheme' }
  return done(await beginSchemeDraft(await givenPerson('office'), { ...aKey(), fromId, ...name })).schemeId
}

/** A level as a form of it would send it along. */
export async function levelOf(schemeId: string, axis = 'confidentiality', code = '3B') {
  const [row] = await asOwner(
    `SELECT ja, en, criterion_ja AS "criterionJa", criterion_en AS "criterionEn", examples_ja AS "examplesJa",
       examples_en AS "examplesEn", handling, revision FROM level
     WHERE axis = $2 AND code = $3 AND scheme_id IN ($1, (SELECT id FROM scheme WHERE code = '2024'))
     ORDER BY scheme_id = $1 DESC`,
    [schemeId, axis, code],
  )
  return { schemeId, axis, code, ...row }
}

/** A day that no other test names, so far away that nothing is given under what begins then. */
export const aFutureDay = () =>
  new Date(Date.UTC(2100, 0, 1) + randomInt(30_000) * 86_400_000).toISOString().slice(0, 10)

const nextVerdict: Readonly<Record<string, string>> = { ok: 'warn', warn: 'block', block: 'ok' }

/** A cell of the matrix with another verdict, as a form sends it. */
export async function cellOf(networkModel: string, cell: string): Promise<string> {
  const [row] = await asOwner(
    `SELECT verdict FROM placement WHERE network_model = $1 AND content || ' ' || place = $2`,
    [networkModel, cell],
  )
  const was = String(row?.['verdict'])
  return `${cell} ${was} ${nextVerdict[was]}`
}

/** The other one of the two network models with the same matrix, so that nothing else is judged otherwise. */
export async function anotherModel() {
  const [row] = await asOwner('SELECT network_model, revision FROM policy_setting')
  return { networkModel: row?.['network_model'] === 'alpha' ? 'alpha-prime' : 'alpha', revision: row?.['revision'] }
}
