'use client'

import { createContext, useContext } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'

/** What the last attempt to decide was answered, for every control of the form, wherever it stands. */
const DecisionAnswer = createContext<FormState>(blankForm)
export const DecisionAnswerProvider = DecisionAnswer.Provider
export const useDecisionAnswer = () => useContext(DecisionAnswer)

/** The text that was typed under a name. */
export function typedText(answer: FormState, name: string): string {
  const typed = answer.typed[name]
  return typeof typed === 'string' ? typed : ''
}
