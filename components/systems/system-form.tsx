'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useRef } from 'react'
import { cloudKinds, ismapStates } from '@/lib/domain/asset-choices'
import { axes } from '@/lib/domain/asset-fields'
import { systemKinds } from '@/lib/domain/system-input'
import { blankForm, type FormState } from '@/lib/form-state'
import type { SystemChoices } from '@/lib/systems/system-choices'
import { FormAnswer } from '../form-answer'
import { ActionBar } from '../ui/action-bar'
import { FormKey } from '../ui/form-key'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { TextLink } from '../ui/text-link'
import { StandingFields } from './standing-fields'
import { useSystemControls, useSystemLabels, type SystemValues } from './system-controls'
import { SystemMoves, type ForeseeSystem } from './system-moves'

type Props = Readonly<{
  action: (state: FormState, form: FormData) => Promise<FormState>
  idempotencyKey: string
  /** The system as it is, and who tells what would move; absent for a new one. */
  system?: Readonly<{ id: string; revision: number; foresee: ForeseeSystem }>
  values: SystemValues
  standsOnIds: readonly string[]
  choices: SystemChoices
}>

/** A system or medium, new or to be changed. When somebody else was faster, what was typed stays. */
export function SystemForm({ action, idempotencyKey, system, values, standsOnIds, choices }: Props) {
  const t = useTranslations('systems')
  const labels = useSystemLabels()
  const form = useRef<HTMLFormElement>(null)
  const [state, send] = useActionState(action, blankForm)
  const home = system === undefined ? '/systems' : `/systems/${system.id}`
  return (
    <form ref={form} action={send} noValidate className="flex flex-col gap-8">
      <FormKey value={idempotencyKey} />
      {system !== undefined && <input type="hidden" name="systemId" value={system.id} />}
      {system !== undefined && <input type="hidden" name="revision" value={system.revision} />}
      <FormAnswer state={state} labels={labels} afterConflict={<TextLink href={home}>{t('seeNow')}</TextLink>} />
      <SystemFields state={state} values={values} choices={choices} isNew={system === undefined} />
      <Section title={t('standsOn')} lead={t('standsOnLead')}>
        <StandingFields state={state} systemId={system?.id} standsOnIds={standsOnIds} systems={choices.systems} />
      </Section>
      {system !== undefined && <SystemMoves form={form} foresee={system.foresee} policy={choices.policy} />}
      <ActionBar>
        <SubmitButton>{t(system === undefined ? 'registerDo' : 'save')}</SubmitButton>
        <TextLink href={home}>{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}

type FieldsProps = Readonly<{ state: FormState; values: SystemValues; choices: SystemChoices; isNew: boolean }>

function SystemFields({ state, values, choices, isNew }: FieldsProps) {
  const t = useTranslations('systems')
  const words = useTranslations('choices')
  const locale = useLocale()
  const { text, area, day, select } = useSystemControls(state, values)
  const kinds = systemKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))
  const units = choices.units.map(({ id, name }) => ({ value: id, label: name }))
  const segments = choices.policy.segments.map((one) => ({ value: one.code, label: one[locale] }))
  const clouds = cloudKinds.map((kind) => ({ value: kind, label: words(`cloudKinds.${kind}`) }))
  const ismap = ismapStates.map((one) => ({ value: one, label: words(`ismapStates.${one}`) }))
  const levelsOf = (axis: string) =>
    choices.policy.levels
      .filter((level) => level.axis === axis)
      .map((level) => ({ value: level.code, label: level[locale] }))
  return (
    <>
      <Section title={t('facts')}>
        {isNew && text('code', t('codeSupport'))}
        {select('kind', kinds)}
        {text('name')}
        {text('aliases')}
        {area('description')}
        {select('unitId', units)}
        {select('segmentCode', segments)}
        {text('hosting')}
        {text('vendor')}
        {day('contractEnd')}
        {text('recoveryTime', t('recoverySupport'))}
      </Section>
      <Section title={t('cloudTitle')} lead={t('cloudLead')}>
        {select('cloudKind', clouds, t('noCloud'))}
        {text('cloudService')}
        {select('ismap', ismap)}
      </Section>
      <Section title={t('classTitle')} lead={t('classLead')}>
        {axes.map((axis) => (
          <div key={axis}>{select(axis, levelsOf(axis), t('asHeld'))}</div>
        ))}
        {area('classReason')}
      </Section>
    </>
  )
}
