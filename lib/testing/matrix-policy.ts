import 'server-only'
import { randomUUID } from 'node:crypto'
import { publishScheme, takeBackScheme } from '@/lib/policy/publish-scheme'
import { chooseNetworkModel, revisePlacement } from '@/lib/policy/revise-placement'
import { beginSchemeDraft, discardSchemeDraft, reviseLevel } from '@/lib/policy/scheme-draft'
import { asOwner } from './given'
import { aFutureDay, anotherModel, cellOf, givenSchemeDraft, levelOf, schemeNow } from './given-policy'
import type { Aim, CommandLine } from './matrix-commands'

/** A draft of a scheme, or nothing. */
const draftAt = async ({ place }: Aim) =>
  place === 'missing' ? { schemeId: randomUUID(), revision: 1 } : schemeNow(await givenSchemeDraft())
const masters = { act: 'policy.revise', at: ['own', 'missing'] } as const

/** The commands on the policy, for the matrix of all commands. */
export const policyLines: Readonly<Record<string, CommandLine>> = {
  beginSchemeDraft: {
    ...masters,
    run: beginSchemeDraft,
    aim: async ({ place }) => ({
      fromId: place === 'missing' ? randomUUID() : (await schemeNow('2024')).schemeId,
      ja: '見本の分類',
      en: 'Sample scheme',
    }),
  },
  reviseLevel: {
    ...masters,
    run: reviseLevel,
    aim: async (aim) => ({ ...(await levelOf((await draftAt(aim)).schemeId)), ja: '見本の段階' }),
  },
  discardSchemeDraft: { ...masters, run: discardSchemeDraft, aim: draftAt },
  publishScheme: {
    ...masters,
    run: publishScheme,
    aim: async (aim) => ({ ...(await draftAt(aim)), validFrom: aFutureDay(), reason: '見直しのため' }),
  },
  takeBackScheme: {
    ...masters,
    run: takeBackScheme,
    aim: async (aim) => {
      const draft = await draftAt(aim)
      await asOwner('UPDATE scheme SET published_at = now(), valid_from = $2 WHERE id = $1', [
        draft.schemeId,
        aFutureDay(),
      ])
      return { ...draft, reason: '誤りのため' }
    },
  },
  // A network model that the city does not follow: the other tests of the register are judged by its own.
  revisePlacement: {
    act: 'policy.revise',
    run: revisePlacement,
    at: ['own'],
    aim: async () => ({ networkModel: 'beta', cells: [await cellOf('beta', '2 internet')], reason: '見直しのため' }),
  },
  chooseNetworkModel: {
    act: 'policy.revise',
    run: chooseNetworkModel,
    at: ['own'],
    aim: async () => ({ ...(await anotherModel()), reason: '見直しのため' }),
  },
}
