import type { DraftState } from '@/lib/assets/draft-state'

/** Where the draft stands in the register. */
export type Place = Readonly<{ assetId: string; revision: number }>

/** How far what was typed is saved. `stopped`: this draft is not to be edited here any more. */
export type SaveStatus = Readonly<
  | { phase: 'untouched' | 'typing' | 'saving' | 'failing' | 'refused' | 'conflict' | 'signed-out' | 'stopped' }
  | { phase: 'saved'; at: string }
>

/** What the saver needs of the screen it serves. */
export type Ways = Readonly<{
  /** What stands in the form now; null while it cannot be saved yet. */
  read: () => FormData | null
  send: (form: FormData, place: Place | null) => Promise<DraftState>
  show: (status: SaveStatus) => void
  answered: (answer: DraftState, sent: FormData) => void
}>

const unconnected: Ways = {
  read: () => null,
  send: () => Promise.reject(new Error('the form is not on the screen yet')),
  show: () => undefined,
  answered: () => undefined,
}

type Attempt = Readonly<{ form: FormData; typed: number }>

const pause = 2500
const shortPause = 300
const firstRetry = 4000
const longestRetry = 60_000

/** A random UUID; crypto.randomUUID is missing on pages without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, n) => (n === 6 ? (byte & 15) | 64 : n === 8 ? (byte & 63) | 128 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Did the server say no for good (403, 404), rather than fail? */
function isFinal(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')
}

/**
 * Saves a form while it is typed: a pause after the last letter, one save at a time, never while Japanese is being
 * composed. A save that was not answered is sent again as it was, under the same key; whatever was typed since follows
 * under a new one.
 */
export function formSaver(first: Place | null) {
  let ways: Ways = unconnected
  let place = first
  let typed = 0
  let kept = 0
  let failures = 0
  let halted = false
  let composing = false
  let attempt: Attempt | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function later(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), milliseconds)
  }

  function stamped(form: FormData): FormData {
    form.set('idempotencyKey', newKey())
    form.set('stay', 'yes')
    if (place !== null) form.set('assetId', place.assetId)
    if (place !== null) form.set('revision', String(place.revision))
    return form
  }

  function halt(phase: 'conflict' | 'stopped') {
    halted = true
    ways.show({ phase })
  }

  function retry() {
    ways.show({ phase: 'failing' })
    later(Math.min(longestRetry, firstRetry * 2 ** failures))
    failures += 1
  }

  function hear(answer: DraftState, sent: Attempt) {
    if (answer.signedOut) {
      ways.show({ phase: 'signed-out' })
      return
    }
    if (answer.reason === 'unavailable') {
      retry()
      return
    }
    attempt = null
    failures = 0
    if (answer.saved) {
      place = answer.saved
      kept = sent.typed
      ways.show(typed === kept ? { phase: 'saved', at: answer.saved.at } : { phase: 'typing' })
      if (typed !== kept) later(pause)
    } else if (answer.conflict && place !== null) {
      place = { ...place, revision: answer.conflict.revision }
      halt('conflict')
    } else if (answer.reason === 'invalid') ways.show({ phase: 'refused' })
    else halt('stopped')
    ways.answered(answer, sent.form)
  }

  async function once() {
    const form = attempt === null ? ways.read() : null
    if (form !== null) attempt = { form: stamped(form), typed }
    if (attempt === null) return
    const sent = attempt
    ways.show({ phase: 'saving' })
    try {
      hear(await ways.send(sent.form, place), sent)
    } catch (error) {
      if (isFinal(error)) halt('stopped')
      else retry()
    }
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (running !== null) {
      await running
      return
    }
    if (halted || (attempt === null && typed === kept)) return
    if (composing) {
      later(pause)
      return
    }
    running = once().finally(() => {
      running = null
    })
    await running
  }

  return {
    connect(screen: Ways) {
      ways = screen
    },
    /** Something was typed; `patient`: wait until the field is left, half a date is no date. */
    touch(patient = false) {
      typed += 1
      if (halted) return
      if (running === null && attempt === null) ways.show({ phase: 'typing' })
      if (patient) clearTimeout(timer)
      else if (attempt === null) later(pause)
    },
    /** A field was left. */
    leave() {
      if (!halted && attempt === null && typed !== kept) later(shortPause)
    },
    compose(now: boolean) {
      composing = now
    },
    save,
    /** Saves even when nothing was typed, e.g. after the person chose whose words stay. */
    async saveNow() {
      halted = false
      typed += 1
      await running
      await save()
    },
    /** Waits until nothing is on its way and the draft exists. Answers its place; null when that could not be had. */
    async settled(): Promise<Place | null> {
      await running
      if (place === null) typed += 1
      if (place === null || attempt !== null) await save()
      clearTimeout(timer)
      return attempt === null ? place : null
    },
    /** The answer to something else that was sent with the form, such as its submission. */
    hear(answer: DraftState, form: FormData) {
      if (answer.conflict || (answer.reason !== undefined && answer.reason !== 'invalid'))
        hear(answer, { form, typed: kept })
      else if (typed !== kept) later(shortPause)
    },
    stamped,
    hasUnsaved: () => typed !== kept || attempt !== null,
    stop() {
      clearTimeout(timer)
    },
  }
}
