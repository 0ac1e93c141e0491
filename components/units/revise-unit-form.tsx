'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { FormAnswer } from '../form-answer'
import { ActionBar } from '../ui/action-bar'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { TextLink } from '../ui/text-link'
import { EndFields, type EndValues } from './end-fields'
import { UnitFields, useUnitLabels } from './unit-fields'

type Props = Readonly<{
  action: (state: FormState, form: FormData) => Promise<FormState>
  idempotencyKey: string
  unit: Readonly<{ id: string; revision: number; name: string; kind: string; parentId: string | null }> & EndValues
  units: readonly UnitChoice[]
}>

/** Corrects a unit, or ends it. When somebody else was faster, what was typed stays beside a way to what is there now. */
export function ReviseUnitForm({ action, idempotencyKey, unit, units }: Props) {
  const t = useTranslations('units')
  const labels = useUnitLabels()
  const [state, send] = useActionState(action, blankForm)
  const others = units.filter(({ id }) => id !== unit.id)
  const now = (
    <TextLink href={`/units/${unit.id}`} target="_blank">
      {t('seeNow')}
    </TextLink>
  )
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <input type="hidden" name="unitId" value={unit.id} />
      <input type="hidden" name="revision" value={unit.revision} />
      <FormAnswer state={state} labels={labels} afterConflict={now} />
      <UnitFields state={state} values={unit} units={others} nameSupport={t('nameSupport')} />
      <EndFields state={state} values={unit} units={others} />
      <ActionBar>
        <SubmitButton>{t('save')}</SubmitButton>
        <TextLink href={`/units/${unit.id}`}>{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}
