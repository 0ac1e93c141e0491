'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'
import type { RoleName } from '@/lib/roles/role-names'
import { FormAnswer } from '../form-answer'
import { useProblems } from '../problem-text'
import { ActionBar } from '../ui/action-bar'
import { Field } from '../ui/field'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import { TextLink } from '../ui/text-link'

type Props = Readonly<{
  action: (state: FormState, form: FormData) => Promise<FormState>
  idempotencyKey: string
  name: RoleName
}>

/** What a role is called, in both languages. */
export function RoleForm({ action, idempotencyKey, name }: Props) {
  const t = useTranslations('roles')
  const problems = useProblems()
  const [state, send] = useActionState(action, blankForm)
  const typed = (language: 'ja' | 'en') => {
    const sent = state.typed[language]
    return typeof sent === 'string' ? sent : name[language]
  }
  const now = (
    <TextLink href="/roles" target="_blank">
      {t('seeNow')}
    </TextLink>
  )
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <input type="hidden" name="role" value={name.role} />
      <input type="hidden" name="revision" value={name.revision} />
      <FormAnswer state={state} labels={{ ja: t('ja'), en: t('en') }} afterConflict={now} />
      {(['ja', 'en'] as const).map((language) => (
        <Field
          key={language}
          name={language}
          label={t(language)}
          required
          errors={problems.of(state.problems, language)}
        >
          {(control) => <TextInput {...control} lang={language} defaultValue={typed(language)} width="medium" />}
        </Field>
      ))}
      <ActionBar>
        <SubmitButton>{t('save')}</SubmitButton>
        <TextLink href="/roles">{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}
