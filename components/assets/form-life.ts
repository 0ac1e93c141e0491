'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
  type FocusEvent,
  type SyntheticEvent,
} from 'react'
import type { DraftState } from '@/lib/assets/draft-state'
import type { AssetField } from '@/lib/domain/asset-fields'
import type { Problem } from '@/lib/domain/problems'
import { typedContent, type TypedContent } from '@/lib/domain/typed-content'
import type { Foresee } from '@/components/classes/form-moves'
import type { SeekPrecedents } from './form-precedents'
import { clashesOf, keepName, writeField } from './form-clash'
import { formSaver, newKey, type Place, type SaveStatus } from './form-saver'
import { changedSense, type Sense } from './form-sense'

type Action = (state: DraftState, form: FormData) => Promise<DraftState>

/** What the server does for the form: `first` as long as there is no draft, `later` from then on. */
export type FormActions = Readonly<{
  first: Readonly<{ save: Action; submit: Action }>
  later: Readonly<{ save: Action; submit: Action; discard: Action; foresee: Foresee }>
  seekPrecedents: SeekPrecedents
}>

/** The state of a form that nobody has sent yet. */
export const blankDraft: DraftState = { problems: [], typed: {} }

type Start = Readonly<{
  fields: readonly AssetField[]
  place: Place | null
  typed: TypedContent
  /** What the draft held when the form was read; null when it comes back from a refusal. */
  base: TypedContent | null
  answer: DraftState
  actions: FormActions
  /** Everything that follows from what stands in the form. */
  senseOf: (typed: TypedContent) => Sense
}>

type Clash = Readonly<{ conflict: DraftState['conflict']; mine: TypedContent; base: TypedContent | null }>
export type Work = 'save' | 'submit' | 'discard'

/** Everything the form of an asset does once scripts run: it notices, saves, submits, and keeps what was typed. */
export function useFormLife({
  fields,
  place: firstPlace,
  typed,
  base: firstBase,
  answer: firstAnswer,
  actions,
  senseOf,
}: Start) {
  const form = useRef<HTMLFormElement>(null)
  const base = useRef(firstBase)
  const heard = useRef(firstAnswer)
  const submitKey = useRef('')
  const [place, setPlace] = useState(firstPlace)
  const [status, setStatus] = useState<SaveStatus>(() => statusOf(firstAnswer))
  const [sense, setSense] = useState(() => senseOf(typed))
  const [problems, setProblems] = useState<readonly Problem[]>(firstAnswer.problems)
  /** The answer to the last thing the person asked for; answers to saves in between stay quiet. */
  const [answer, setAnswer] = useState(firstAnswer)
  const [clash, setClash] = useState<Clash>({ conflict: firstAnswer.conflict, mine: typed, base: firstBase })
  const [work, setWork] = useState<Work | null>(null)
  const [, startWork] = useTransition()
  const [saver] = useState(() => formSaver(firstPlace))

  function look() {
    if (form.current === null) return
    const now = typedContent(new FormData(form.current))
    setSense((before) => changedSense(before, senseOf(now)))
    setClash((before) => (before.conflict ? { ...before, mine: now } : before))
  }

  /** Runs one thing the person asked for, and shows its answer. A failed one leaves the form as it is. */
  function perform(name: Work, act: () => Promise<DraftState>) {
    if (work !== null) return
    if (clash.conflict) {
      setAnswer({ ...heard.current })
      return
    }
    setWork(name)
    startWork(async () => {
      try {
        const next = await act()
        setAnswer({ ...next })
        if (name !== 'save') setProblems(next.problems)
        if (next.conflict) setStatus({ phase: 'conflict' })
      } catch (error) {
        unstable_rethrow(error)
        setStatus({ phase: 'failing' })
      } finally {
        setWork(null)
      }
    })
  }

  async function submitWith(action: Action): Promise<DraftState> {
    const at = await saver.settled()
    if (at === null || form.current === null) return heard.current
    submitKey.current ||= newKey()
    const sent = saver.stamped(new FormData(form.current))
    sent.set('idempotencyKey', submitKey.current)
    const next = await action(blankDraft, sent)
    submitKey.current = ''
    saver.hear(next, sent)
    return next
  }

  useEffect(() => {
    saver.connect({
      read: () => {
        const sent = form.current === null ? null : new FormData(form.current)
        return sent !== null && (sent.get('assetId') || sent.get('unitId')) ? sent : null
      },
      send: (sent, at) => (at === null ? actions.first : actions.later).save(blankDraft, sent),
      show: setStatus,
      answered: (next, sent) => {
        heard.current = next
        const mine = typedContent(sent)
        if (next.saved) {
          base.current = mine
          setPlace(next.saved)
          const address = `/assets/${next.saved.assetId}/edit`
          if (window.location.pathname !== address) window.history.replaceState(null, '', address)
        }
        if (next.conflict) {
          setClash({ conflict: next.conflict, mine, base: base.current })
          base.current = next.conflict.theirs
        }
        setProblems((before) => [...before.filter(({ code }) => code === 'required'), ...next.problems])
      },
    })
  }, [saver, actions])

  useEffect(() => {
    const leaveQuestion = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsaved()) event.preventDefault()
    }
    const saveNow = () => void saver.save()
    window.addEventListener('beforeunload', leaveQuestion)
    window.addEventListener('online', saveNow)
    window.addEventListener('focus', saveNow)
    document.addEventListener('visibilitychange', saveNow)
    return () => {
      window.removeEventListener('beforeunload', leaveQuestion)
      window.removeEventListener('online', saveNow)
      window.removeEventListener('focus', saveNow)
      document.removeEventListener('visibilitychange', saveNow)
    }
  }, [saver])

  // Leaving for another screen of the register: the form is still there while this runs.
  useLayoutEffect(
    () => () => {
      saver.stop()
      void saver.save()
    },
    [saver],
  )

  return {
    form,
    place,
    status,
    ...sense,
    problems,
    answer,
    clash,
    work,
    save: () =>
      perform('save', async () => {
        if (place === null || saver.hasUnsaved()) await saver.saveNow()
        return heard.current
      }),
    submit: () => perform('submit', () => submitWith(actions.later.submit)),
    discard: () => perform('discard', () => submitWith(actions.later.discard)),
    /** After the choice between two versions: what stays goes into the form, and on top of what they saved. */
    keep: () => {
      const { conflict, mine, base: before } = clash
      if (form.current === null || !conflict || !form.current.reportValidity()) return
      const chosen = new FormData(form.current)
      for (const { field } of clashesOf(fields, before, mine, conflict.theirs)) {
        if (chosen.get(keepName(field)) === 'theirs') writeField(form.current, field, conflict.theirs[field.key])
      }
      setClash({ ...clash, conflict: undefined })
      setAnswer(blankDraft)
      look()
      void saver.saveNow()
    },
    listeners: {
      onInput: ({ target }: SyntheticEvent) => {
        saver.touch(target instanceof HTMLElement && target.dataset['patient'] !== undefined)
        look()
      },
      onBlur: ({ target }: FocusEvent) => {
        if (target instanceof HTMLElement && target.matches('input,textarea,select')) saver.leave()
      },
      onCompositionStart: () => saver.compose(true),
      onCompositionEnd: () => saver.compose(false),
    },
  }
}

function statusOf({ saved, conflict, reason }: DraftState): SaveStatus {
  if (saved) return { phase: 'saved', at: saved.at }
  if (conflict) return { phase: 'conflict' }
  return { phase: reason === 'invalid' ? 'refused' : 'untouched' }
}
