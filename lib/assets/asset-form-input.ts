import 'server-only'
import { registrationFields, retirementFields } from '@/lib/domain/asset-fields'
import { typedValue } from '@/lib/domain/typed-content'

/** Under this name the form says, field by field, whose words stay after a conflict: 'mine' or 'theirs'. */
const choiceOf = (field: string) => `keep.${field}`

const textOf = (form: FormData, name: string) => form.get(name) ?? ''

/**
 * What was typed into the fields this form asks for. Where the person chose what somebody else saved meanwhile, the field
 * is left out and stays as it is stored.
 */
function contentOf(form: FormData) {
  const asked = form.get('change') === 'retire' ? retirementFields : registrationFields
  const kept = asked.filter(({ key }) => form.get(choiceOf(key)) !== 'theirs')
  return Object.fromEntries(kept.map((field) => [field.key, typedValue(field, form)]))
}

/** The form of an asset as `registerAsset` takes it. Whether it is right is judged there. */
export function registrationInput(form: FormData) {
  return {
    idempotencyKey: textOf(form, 'idempotencyKey'),
    unitId: textOf(form, 'unitId'),
    content: contentOf(form),
  }
}

/** The form of an asset as `reviseAsset` takes it. */
export function revisionInput(form: FormData) {
  return { ...draftPlace(form), content: contentOf(form) }
}

type Place = Readonly<{ assetId: string; revision: number }>

/**
 * The form of an asset as `submitAsset` takes it. `place` when the draft has only just been made; the key of the form is
 * spent on that.
 */
export function submissionInput(form: FormData, place?: Place) {
  const made = place && { ...place, idempotencyKey: textOf(form, 'submissionKey') }
  return { ...revisionInput(form), ...made, comment: textOf(form, 'comment') }
}

/** Which draft, as far as this person has seen it: what `withdrawAsset` and `discardDraft` take. */
export function draftPlace(form: FormData) {
  return {
    idempotencyKey: textOf(form, 'idempotencyKey'),
    assetId: textOf(form, 'assetId'),
    revision: Number(textOf(form, 'revision')),
  }
}
