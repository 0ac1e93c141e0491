'use client'

import { useTranslations } from 'next-intl'
import { useProblems } from '@/components/problem-text'
import { controlClass } from '@/components/ui/control-class'
import { fieldId } from '@/components/ui/field-id'
import { FieldErrors } from '@/components/ui/field-notes'
import { Icon } from '@/components/ui/icon'
import { TextArea } from '@/components/ui/text-input'
import { controlOf, remarkName } from '@/lib/domain/decision-form'
import { typedText, useDecisionAnswer } from './decision-answer'

type Props = Readonly<{ field: string; label: string; className?: string | undefined }>

/** Opens to a remark about one field. Works without scripts. */
export function RemarkField({ field, label, className = '' }: Props) {
  const t = useTranslations('verdicts')
  const problems = useProblems()
  const answer = useDecisionAnswer()
  const name = remarkName(field)
  const id = fieldId(name)
  const typed = typedText(answer, name)
  const errors = answer.problems.filter((problem) => controlOf(problem.field, answer.typed) === name).map(problems.text)
  return (
    <details open={typed !== '' || errors.length > 0} className={`group/remark print:hidden ${className}`}>
      <summary className="inline-flex min-h-8 items-center gap-1 rounded-4 px-1 text-[0.8125rem] whitespace-nowrap text-solid-gray-700 underline-offset-4 hover:text-blue-1000 hover:underline">
        <Icon name="pencil" size={16} />
        <span aria-hidden className="group-has-[textarea:not(:placeholder-shown)]/remark:hidden">
          {t('remark')}
        </span>
        <span className="hidden font-bold text-solid-gray-900 group-has-[textarea:not(:placeholder-shown)]/remark:inline">
          {t('remarked')}
        </span>
        <span className="sr-only">{t('remarkOf', { label })}</span>
      </summary>
      <div className="flex flex-col gap-1 pt-1 pb-2">
        <label htmlFor={id} className="text-[0.875rem] font-bold">
          {t('remarkOf', { label })}
        </label>
        <TextArea
          id={id}
          name={name}
          rows={2}
          maxLength={500}
          placeholder=" "
          defaultValue={typed}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
          className={`${controlClass} min-h-16`}
        />
        {errors.length > 0 && <FieldErrors id={`${id}-errors`} errors={errors} />}
      </div>
    </details>
  )
}
