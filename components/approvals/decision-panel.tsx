'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useProblems } from '@/components/problem-text'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { fieldId } from '@/components/ui/field-id'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { controlOf } from '@/lib/domain/decision-form'
import { typedText, useDecisionAnswer } from './decision-answer'

/** What an approval brings about. */
export type Consequence = 'review' | 'register' | 'retire'

type Props = Readonly<{ consequence: Consequence; href: string }>

/** The decision. Approving is one press; what does not approve stands apart and is opened first. */
export function DecisionPanel({ consequence, href }: Props) {
  const t = useTranslations('verdicts')
  const answer = useDecisionAnswer()
  const isPast = answer.reason === 'conflict' || answer.reason === 'not-found'
  return (
    <section
      aria-labelledby="decision"
      data-sticky
      className="flex flex-col gap-4 rounded-8 border border-solid-gray-420 bg-white p-4 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto print:hidden"
    >
      <h2 id="decision" className="text-std-18B-160">
        {t('title')}
      </h2>
      <Comment />
      {isPast ? (
        <Notice tone="error" title={t('conflict')} actions={<TextLink href={href}>{t('reload')}</TextLink>} />
      ) : (
        <Verdicts consequence={consequence} />
      )}
      <DecisionTrouble />
    </section>
  )
}

/** Says why. When it is missing it takes the focus itself: a summary above would push the verdicts under the pointer. */
function Comment() {
  const t = useTranslations('verdicts')
  const problems = useProblems()
  const answer = useDecisionAnswer()
  const found = answer.problems.filter(({ field }) => field === 'comment')
  const wrong = found.length > 0
  useEffect(() => {
    if (wrong) document.getElementById(fieldId('comment'))?.focus()
  }, [answer, wrong])
  return (
    <Field
      label={t('comment')}
      name="comment"
      support={t('commentSupport')}
      errors={found.map((problem) => (problem.code === 'required' ? t('commentRequired') : problems.text(problem)))}
    >
      {(control) => <TextArea {...control} maxLength={1000} defaultValue={typedText(answer, 'comment')} />}
    </Field>
  )
}

function Verdicts({ consequence }: Pick<Props, 'consequence'>) {
  const t = useTranslations('verdicts')
  const refused = useDecisionAnswer().typed['verdict']
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <SubmitButton name="verdict" value="approve" icon="check">
          {t('approve')}
        </SubmitButton>
        <p className="text-[0.875rem] leading-160 text-solid-gray-700">{t(`consequence.${consequence}`)}</p>
      </div>
      <div className="border-t border-solid-gray-300 pt-2">
        <Disclosure summary={t('otherwise')} open={refused === 'return' || refused === 'reject'}>
          <div className="flex flex-col gap-2">
            <p className="text-[0.875rem] leading-160">{t('returnSupport')}</p>
            <SubmitButton name="verdict" value="return" variant="secondary" icon="return">
              {t('return')}
            </SubmitButton>
            <Disclosure summary={t('rejectSummary')} open={refused === 'reject'}>
              <div className="flex flex-col gap-2">
                <p className="text-[0.875rem] leading-160">{t('rejectSupport')}</p>
                <SubmitButton name="verdict" value="reject" variant="danger">
                  {t('reject')}
                </SubmitButton>
              </div>
            </Disclosure>
          </div>
        </Disclosure>
      </div>
    </>
  )
}

/** Why the last attempt was refused, below the verdicts so that nothing moves under the pointer. */
function DecisionTrouble() {
  const t = useTranslations('verdicts')
  const refusals = useTranslations('refusals')
  const problems = useProblems()
  const answer = useDecisionAnswer()
  const { reason, typed } = answer
  if (reason === undefined || reason === 'conflict' || reason === 'not-found') return null
  if (reason !== 'invalid') return <Notice tone="error" title={refusals(reason)} />
  const errors = answer.problems
    .filter(({ field }) => field !== 'comment')
    .map((problem) => ({
      name: controlOf(problem.field, typed),
      label: t('remarkError'),
      message: problems.text(problem),
    }))
  return <ErrorSummary errors={errors} answer={answer} />
}
