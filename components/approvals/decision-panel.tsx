'use client'

import { useTranslations } from 'next-intl'
import { useProblems } from '@/components/problem-text'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
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
  const problems = useProblems()
  const answer = useDecisionAnswer()
  const refused = answer.typed['verdict']
  return (
    <section
      aria-labelledby="decision"
      data-sticky
      className="flex flex-col gap-4 rounded-8 border border-solid-gray-420 bg-white p-4 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto print:hidden"
    >
      <h2 id="decision" className="text-std-18B-160">
        {t('title')}
      </h2>
      <DecisionTrouble href={href} />
      <Field
        label={t('comment')}
        name="comment"
        support={t('commentSupport')}
        errors={problems.of(answer.problems, 'comment')}
      >
        {(control) => <TextArea {...control} maxLength={1000} defaultValue={typedText(answer, 'comment')} />}
      </Field>
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
    </section>
  )
}

/** Why the last attempt was refused, and the way on. */
function DecisionTrouble({ href }: Readonly<{ href: string }>) {
  const t = useTranslations('verdicts')
  const refusals = useTranslations('refusals')
  const problems = useProblems()
  const answer = useDecisionAnswer()
  const { reason, typed } = answer
  if (reason === undefined) return null
  if (reason !== 'invalid') {
    const isPast = reason === 'conflict' || reason === 'not-found'
    return (
      <Notice
        tone="error"
        title={isPast ? t('conflict') : refusals(reason)}
        actions={isPast && <TextLink href={href}>{t('reload')}</TextLink>}
      />
    )
  }
  const errors = answer.problems.map((problem) => {
    const name = controlOf(problem.field, typed)
    const label = name === 'comment' ? t('comment') : name.startsWith('remark.') ? t('remarkError') : undefined
    return { name, label, message: problems.text(problem) }
  })
  return <ErrorSummary errors={errors} answer={answer} />
}
