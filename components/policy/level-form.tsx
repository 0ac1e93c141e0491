'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { handlingCodes } from '@/lib/domain/duties'
import { blankForm, type FormState } from '@/lib/form-state'
import type { SchemeLevel } from '@/lib/policy/policy-overview'
import { FormAnswer } from '../form-answer'
import { useProblems } from '../problem-text'
import { ActionBar } from '../ui/action-bar'
import { Checkbox } from '../ui/choice'
import { Field } from '../ui/field'
import { FieldGroup } from '../ui/fieldset-field'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { TextArea, TextInput } from '../ui/text-input'
import { TextLink } from '../ui/text-link'
import type { PolicyAction } from './reason-form'

const lines = ['ja', 'en'] as const
const texts = ['criterionJa', 'criterionEn', 'examplesJa', 'examplesEn'] as const
const languageOf = (name: string) => (name.toLowerCase().endsWith('en') ? 'en' : 'ja')

type Props = Readonly<{ action: PolicyAction; idempotencyKey: string; level: SchemeLevel }>

/** The words and the handling of one level of a draft. */
export function LevelForm({ action, idempotencyKey, level }: Props) {
  const t = useTranslations('policy')
  const [state, send] = useActionState(action, blankForm)
  const { schemeId, axis, code, revision } = level
  const labels = Object.fromEntries([...lines, ...texts].map((name) => [name, t(`schemes.${name}`)]))
  const now = (
    <TextLink href={`/policy/schemes/${schemeId}`} target="_blank">
      {t('seeNow')}
    </TextLink>
  )
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      {Object.entries({ schemeId, axis, code, revision }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormAnswer state={state} labels={{ ...labels, handling: t('schemes.handling') }} afterConflict={now} />
      <LevelWords state={state} level={level} />
      <LevelHandling state={state} level={level} />
      <ActionBar>
        <SubmitButton>{t('save')}</SubmitButton>
        <TextLink href={`/policy/schemes/${schemeId}`}>{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}

type PartProps = Readonly<{ state: FormState; level: SchemeLevel }>

function LevelWords({ state, level }: PartProps) {
  const t = useTranslations('policy.schemes')
  const problems = useProblems()
  const typed = (name: (typeof lines | typeof texts)[number]) => {
    const sent = state.typed[name]
    return typeof sent === 'string' ? sent : level[name]
  }
  const errors = (name: string) => problems.of(state.problems, name)
  return (
    <>
      {lines.map((name) => (
        <Field key={name} name={name} label={t(name)} required errors={errors(name)}>
          {(control) => <TextInput {...control} lang={name} defaultValue={typed(name)} width="medium" />}
        </Field>
      ))}
      {texts.map((name) => (
        <Field key={name} name={name} label={t(name)} required={name.startsWith('criterion')} errors={errors(name)}>
          {(control) => <TextArea {...control} lang={languageOf(name)} defaultValue={typed(name)} width="long" />}
        </Field>
      ))}
    </>
  )
}

function LevelHandling({ state, level }: PartProps) {
  const t = useTranslations('policy.schemes')
  const duties = useTranslations('duties.words')
  const problems = useProblems()
  const wasSent = state.reason !== undefined
  const chosen = wasSent ? [state.typed['handling'] ?? []].flat() : level.handling
  return (
    <FieldGroup
      legend={t('handling')}
      name="handling"
      kind="checkbox"
      support={t('handlingSupport')}
      errors={problems.of(state.problems, 'handling')}
    >
      {handlingCodes.map((code) => (
        <Checkbox key={code} name="handling" value={code} label={duties(code)} defaultChecked={chosen.includes(code)} />
      ))}
    </FieldGroup>
  )
}
