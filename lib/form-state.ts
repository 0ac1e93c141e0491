import type { Problem } from './domain/problems'
import type { Reason, Refusal } from './refusal'

/** A refusal as a form shows it: why, what is wrong with which field, and what was typed. */
export type FormState = Readonly<{
  reason?: Reason
  problems: readonly Problem[]
  typed: Readonly<Record<string, string | string[]>>
}>

/** The state of a form that nobody has sent yet. */
export const blankForm: FormState = { problems: [], typed: {} }

/** What the browser need not get back: passwords, and the key it still holds. */
const isKeptBack = (name: string) => /password$/i.test(name) || name === 'idempotencyKey'

/** The answer to a refused form. */
export function formState(refusal: Refusal, form: FormData): FormState {
  const typed = Object.entries(formInput(form)).filter(([name]) => !isKeptBack(name))
  return { reason: refusal.reason, problems: refusal.problems, typed: Object.fromEntries(typed) }
}

/**
 * The fields of a form as a plain object: a name that comes more than once is a list, React's own fields and files are
 * left out. What a command does with it is judged by its schema.
 */
export function formInput(form: FormData): Record<string, string | string[]> {
  const fields = new Map<string, string | string[]>()
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    const [first] = values
    if (name.startsWith('$ACTION') || first === undefined) continue
    fields.set(name, values.length === 1 ? first : values)
  }
  return Object.fromEntries(fields)
}
