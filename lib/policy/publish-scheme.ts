import 'server-only'
import { command, type Scene } from '@/lib/command'
import { japanToday, type IsoDate } from '@/lib/domain/fiscal-year'
import { publishInput, takeBackInput } from '@/lib/domain/policy-input'
import { Refusal } from '@/lib/refusal'
import { changeScheme, isDraft, schemeAnswer } from './scheme-draft'

const toDate = (day: IsoDate) => new Date(`${day}T00:00:00Z`)

/** A scheme comes in force today or later, and never two on one day. Refuses: invalid. */
async function refuseDay({ tx, now }: Scene, validFrom: IsoDate): Promise<void> {
  if (validFrom < japanToday(now)) throw new Refusal('invalid', [{ field: 'validFrom', code: 'schemeDayPast' }])
  const other = await tx.scheme.findFirst({ where: { validFrom: toDate(validFrom) }, select: { id: true } })
  if (other !== null) throw new Refusal('invalid', [{ field: 'validFrom', code: 'schemeDayTaken' }])
}

/**
 * Puts a draft in force from a day; from then on it stays as it is. Values that were given before keep their scheme.
 * Refuses: invalid, not-found, conflict (somebody saved since, or it is published already).
 */
export const publishScheme = command(
  'policy.revise',
  { input: publishInput, answer: schemeAnswer },
  async (scene, { validFrom, reason, ...asked }) => {
    await refuseDay(scene, validFrom)
    const change = { validFrom: toDate(validFrom), publishedAt: scene.now }
    const { ja, en } = await changeScheme(scene, asked, isDraft, change)
    const { schemeId } = asked
    const detail = { ja, en, valid_from: validFrom, reason }
    return { value: { schemeId }, trail: [{ subject: 'scheme', subjectId: schemeId, detail }] }
  },
)

/** What is not in force yet becomes a draft again. Refuses: invalid, not-found, conflict (saved since, or its day came). */
export const takeBackScheme = command(
  'policy.revise',
  { input: takeBackInput, answer: schemeAnswer },
  async (scene, { reason, ...asked }) => {
    const isFuture = { validFrom: { gt: toDate(japanToday(scene.now)) } }
    const { ja, en } = await changeScheme(scene, asked, isFuture, { validFrom: null, publishedAt: null })
    const { schemeId } = asked
    return { value: { schemeId }, trail: [{ subject: 'scheme', subjectId: schemeId, detail: { ja, en, reason } }] }
  },
)
