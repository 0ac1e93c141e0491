'use client'

import { useActionState, type ReactNode } from 'react'
import { FormKey } from '@/components/ui/form-key'
import { blankForm, type FormState } from '@/lib/form-state'
import { DecisionAnswerProvider } from './decision-answer'
import { DecisionPanel, type Consequence } from './decision-panel'

export type DecideAction = (before: FormState, form: FormData) => Promise<FormState>

type Props = Readonly<{
  action: DecideAction
  assetId: string
  /** The hash of exactly the content that `children` show. */
  contentHash: string
  formKey: string
  consequence: Consequence
  /** This screen, with what the register holds now. */
  href: string
  /** What is decided, with a `RemarkField` at every field. */
  children: ReactNode
}>

/** What is asked on one side, the decision on the other; one form, so that remarks at the fields go with the decision. */
export function DecisionForm({ action, assetId, contentHash, formKey, consequence, href, children }: Props) {
  const [answer, submit] = useActionState(action, blankForm)
  return (
    <DecisionAnswerProvider value={answer}>
      <form action={submit} className="grid items-start gap-x-8 gap-y-8 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <FormKey value={formKey} />
        <input type="hidden" name="assetId" value={assetId} />
        <input type="hidden" name="contentHash" value={contentHash} />
        <div className="flex min-w-0 flex-col gap-6">{children}</div>
        <DecisionPanel consequence={consequence} href={href} />
      </form>
    </DecisionAnswerProvider>
  )
}
