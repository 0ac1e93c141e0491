import type { Problem } from './domain/problems'

/**
 * Why something is refused. `not-found` answers for rows that do not exist and for rows of others alike;
 * `through-others` is four eyes one step further: the submitter issued the password of the one who decides.
 */
export type Reason = 'forbidden' | 'not-found' | 'invalid' | 'conflict' | 'four-eyes' | 'through-others' | 'unavailable'

/** An expected "no". Thrown inside a command, so that its transaction rolls back; returned outside as a Result. */
export class Refusal extends Error {
  /** A refusal that nobody answers reaches the error screen; of a thrown error only this gets there. */
  readonly digest: string

  constructor(
    readonly reason: Reason,
    readonly problems: readonly Problem[] = [],
  ) {
    super(reason)
    this.name = 'Refusal'
    this.digest = `refusal:${reason}`
  }
}

/** What a command answers: its value, or a refusal that the caller cannot overlook. */
export type Result<Value> = Readonly<{ ok: true; value: Value } | { ok: false; refusal: Refusal }>
