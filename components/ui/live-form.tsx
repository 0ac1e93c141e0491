'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, type ChangeEvent, type FocusEvent, type ReactNode, type SubmitEvent } from 'react'

/** So long nobody types before an answer is asked for. */
const pause = 150

type Props = Readonly<{ action: string; className?: string | undefined; children: ReactNode }>

const isSearch = (control: unknown): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'search'

/** What the form would send, as its address has it: nothing of what is empty. */
function conditionsOf(form: HTMLFormElement): string {
  const told = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  )
  return new URLSearchParams(told).toString()
}

/** The controls as the address has them: a tick or a word that somebody set by hand no longer follows its default. */
function followAddress(form: HTMLFormElement, address: string, words: boolean) {
  const conditions = new URLSearchParams(address)
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement)) continue
    if (control.type === 'checkbox') control.checked = conditions.getAll(control.name).includes(control.value)
    else if (words && isSearch(control)) control.value = conditions.get(control.name) ?? ''
  }
}

/**
 * Conditions that are asked for as they are typed and ticked; without scripts, an ordinary form that is sent. The address
 * is the state: typing rewrites it, and one search is one step back. A word that is still being converted waits, and of
 * several questions only the last is shown, since the router drops the others.
 */
export function LiveForm({ action, className, children }: Props) {
  const router = useRouter()
  const shown = useSearchParams().toString()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What was asked for last; whether a word waits to be. */
  const asked = useRef<string | null>(null)
  const isWaiting = useRef(false)
  /** Whether a search is being typed, and whether it has its step in the history. */
  const isTyping = useRef(false)
  const hasStep = useRef(false)

  useEffect(() => {
    const own = asked.current === shown
    asked.current = shown
    hasStep.current = own && isTyping.current
    if (form.current) followAddress(form.current, shown, !own && !isWaiting.current)
  }, [shown])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )

  function ask(typing: boolean) {
    clearTimeout(timer.current)
    isWaiting.current = false
    if (!form.current) return
    const conditions = conditionsOf(form.current)
    if (conditions === asked.current) return
    asked.current = conditions
    const href = conditions === '' ? action : `${action}?${conditions}`
    // Only an address that is shown already may be rewritten: the one before the search must stay in the history.
    if (typing && hasStep.current) router.replace(href, { scroll: false })
    else router.push(href, { scroll: false })
  }
  function askSoon() {
    isWaiting.current = true
    isTyping.current = true
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      ask(true)
    }, pause)
  }
  function finish() {
    if (isWaiting.current) ask(true)
    isTyping.current = false
    hasStep.current = false
  }
  function changed({ target, nativeEvent }: ChangeEvent<HTMLFormElement>) {
    if (!isSearch(target)) ask(false)
    else if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) askSoon()
  }
  function sent(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    isWaiting.current = true
    finish()
  }
  function left({ target }: FocusEvent) {
    if (isSearch(target)) finish()
  }
  return (
    <form
      ref={form}
      action={action}
      role="search"
      className={className}
      onChange={changed}
      onCompositionEnd={askSoon}
      onBlur={left}
      onSubmit={sent}
    >
      {children}
    </form>
  )
}
