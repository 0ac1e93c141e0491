import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/access'
import { japanClock } from '@/lib/domain/fiscal-year'
import { formatInstant } from '@/lib/domain/japanese-date'
import type { Problem } from '@/lib/domain/problems'
import { typedOf, type TypedContent } from '@/lib/domain/typed-content'
import { formState, type FormState } from '@/lib/form-state'
import type { Refusal } from '@/lib/refusal'
import { draftDetail } from './draft-detail'
import type { savedDraft } from './register-asset'

/** What somebody else saved meanwhile. */
export type Conflict = Readonly<{ theirs: TypedContent; revision: number; by: string; at: string }>

/** The answer to a save or a submission of the form of an asset. */
export type DraftState = FormState &
  Readonly<{
    /** Where the draft stands now; `at` is the time on the clock of Japan, '14:32'. */
    saved?: z.output<typeof savedDraft> & Readonly<{ at: string }>
    conflict?: Conflict
    /** The session is over; what was typed is still in the browser. */
    signedOut?: true
  }>

/** The answer to a save. */
export function draftSaved(value: z.output<typeof savedDraft>): DraftState {
  return { problems: [], typed: {}, saved: { ...value, at: japanClock(new Date()).slice(11, 16) } }
}

/** Problems of the command's input are named after the control of the form: content.media.0 is media. */
const ofForm = (one: Problem): Problem => ({
  ...one,
  field: one.field.replace(/^content\./, '').replace(/(\.\d+)+$/, ''),
})

/**
 * The answer to a refused save or submission. After a conflict it carries what the other person saved; without it the
 * draft is not to be edited any more.
 */
export async function draftRefused(actor: Actor, refusal: Refusal, form: FormData): Promise<DraftState> {
  const state = formState(refusal, form)
  const refused = { ...state, problems: state.problems.map(ofForm) }
  const assetId = form.get('assetId')
  if (refusal.reason !== 'conflict' || typeof assetId !== 'string') return refused
  const draft = await draftDetail(actor, assetId)
  if (draft === null) return refused
  const { content, revision, savedBy: by, savedAt } = draft
  const conflict = { theirs: typedOf(content, actor.locale), revision, by, at: formatInstant(savedAt, actor.locale) }
  return { ...refused, conflict }
}

/** The answer when nobody is signed in any more. */
export const signedOut: DraftState = { problems: [], typed: {}, signedOut: true }
