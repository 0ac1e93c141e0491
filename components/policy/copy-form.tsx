'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm } from '@/lib/form-state'
import { FormAnswer } from '../form-answer'
import { useProblems } from '../problem-text'
import { ActionBar } from '../ui/action-bar'
import { Field } from '../ui/field'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import { TextLink } from '../ui/text-link'
import type { PolicyAction } from './reason-form'

type Props = Readonly<{
  action: PolicyAction
  idempotencyKey: string
  scheme: Readonly<{ id: string; ja: string; en: string }>
}>

/** How the copy of a scheme is called, in both languages. */
export function CopyForm({ action, idempotencyKey, scheme }: Props) {
  const t = useTranslations('policy')
  const problems = useProblems()
  const [state, send] = useActionState(action, blankForm)
  const typed = (language: 'ja' | 'en') => {
    const sent = state.typed[language]
    return typeof sent === 'string' ? sent : scheme[language]
  }
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <input type="hidden" name="fromId" value={scheme.id} />
      <FormAnswer state={state} labels={{ ja: t('schemes.ja'), en: t('schemes.en') }} />
      {(['ja', 'en'] as const).map((language) => (
        <Field
          key={language}
          name={language}
          label={t(`schemes.${language}`)}
          required
          errors={problems.of(state.problems, language)}
        >
          {(control) => <TextInput {...control} lang={language} defaultValue={typed(language)} width="long" />}
        </Field>
      ))}
      <ActionBar>
        <SubmitButton>{t('schemes.copyDo')}</SubmitButton>
        <TextLink href={`/policy/schemes/${scheme.id}`}>{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}
