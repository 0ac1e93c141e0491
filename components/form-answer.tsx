'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/form-state'
import { useProblems } from './problem-text'
import { ErrorSummary } from './ui/error-summary'
import { Notice } from './ui/notice'

type Props = Readonly<{
  state: FormState
  /** The labels of the fields, by their names; a problem of another field is told without a link. */
  labels?: Readonly<Record<string, string>> | undefined
  /** In place of the usual sentence where two persons are asked for. */
  fourEyes?: string | undefined
  /** What to do after somebody else was faster. */
  afterConflict?: ReactNode
}>

/** Why a form was not taken: all that is wrong with its fields, or the one reason that is not about a field. */
export function FormAnswer({ state, labels = {}, fourEyes, afterConflict }: Props) {
  const refusals = useTranslations('refusals')
  const problems = useProblems()
  const { reason } = state
  if (reason === undefined) return null
  if (reason !== 'invalid') {
    const title = (reason === 'four-eyes' ? fourEyes : undefined) ?? refusals(reason)
    return <Notice tone="error" title={title} actions={reason === 'conflict' ? afterConflict : undefined} />
  }
  const errors = state.problems.map((problem) => {
    const label = labels[problem.field]
    const message = problems.text(problem)
    return label === undefined ? { message } : { name: problem.field, label, message }
  })
  return <ErrorSummary errors={errors} answer={state} />
}
