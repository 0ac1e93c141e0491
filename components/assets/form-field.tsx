import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/fieldset-field'
import { RadioCard } from '@/components/ui/radio-card'
import { TextInput } from '@/components/ui/text-input'
import type { FormChoices } from '@/lib/assets/form-choices'
import type { AssetField, FieldKey } from '@/lib/domain/asset-fields'
import type { TypedValue } from '@/lib/domain/typed-content'
import {
  DayControl,
  LineControl,
  ListControl,
  NumberControl,
  Radios,
  SystemControl,
  SystemsControl,
  useChoiceWord,
  type ListField,
} from './form-control'
import { openChoices } from './form-layout'
import { LevelChoice } from './form-level'
import { RemarkNote } from './form-remark'

export type FormFieldProps = Readonly<{
  field: AssetField
  value: TypedValue
  choices: FormChoices
  required: boolean
  paperOnly: boolean
  errors: readonly string[]
  /** What the one who returned the draft said about this field. */
  remarks: readonly string[]
}>

type Fields = ReturnType<typeof useTranslations<'fields'>>

function hasSupport(t: Readonly<{ has(key: string): boolean }>, key: string): key is Parameters<Fields>[0] {
  return t.has(key)
}

/** What helps to fill a field in; null for fields that explain themselves. */
function useFieldSupport() {
  const t = useTranslations('fields')
  return (key: FieldKey): string | null => {
    const support = `${key}.support`
    return hasSupport(t, support) ? t(support) : null
  }
}

/** One field of an asset, with the control its kind asks for. */
export function FormField(props: FormFieldProps) {
  const { field, value, choices, errors, required, remarks } = props
  const labels = useTranslations('fields')
  const support = useFieldSupport()(field.key)
  const note: ReactNode = remarks.length === 0 ? support : <RemarkNote remarks={remarks}>{support}</RemarkNote>
  const group = { name: field.key, legend: labels(`${field.key}.label`), required, errors, support: note }
  const one = { name: field.key, label: labels(`${field.key}.label`), required, errors, support: note }
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'line':
    case 'lines':
      return <Field {...one}>{(control) => <LineControl {...{ field, control }} value={text} />}</Field>
    case 'number':
      return <Field {...one}>{(control) => <NumberControl control={control} value={text} />}</Field>
    case 'date':
      return <Field {...one}>{(control) => <DayControl control={control} value={text} />}</Field>
    case 'asset-numbers':
      return <Field {...one}>{(control) => <TextInput {...control} width="long" defaultValue={text} />}</Field>
    case 'systems':
      return (
        <FieldGroup {...group} kind="checkbox">
          <SystemsControl name={field.key} chosen={[value].flat()} choices={choices} />
        </FieldGroup>
      )
    case 'pairs':
      return null
    case 'system':
      return <Field {...one}>{(control) => <SystemControl {...{ control, choices }} value={text} />}</Field>
    case 'choice':
      if (field.options.length > openChoices)
        return <Field {...one}>{(control) => <ListControl {...{ field, control }} value={text} />}</Field>
      return (
        <FieldGroup {...group} inline>
          <Radios name={field.key} list={field.list} options={field.options} value={text} />
        </FieldGroup>
      )
    case 'yes-no':
      return (
        <FieldGroup {...group} inline>
          <Radios name={field.key} list="yesNo" options={['yes', 'no']} value={text} />
        </FieldGroup>
      )
    case 'choices':
      return (
        <FieldGroup {...group} kind="checkbox">
          <Checkboxes field={field} value={value} />
        </FieldGroup>
      )
    case 'segment':
      return <SegmentChoice {...props} group={group} />
    case 'level':
      return <LevelChoice axis={field.axis} levels={choices.policy.levels} value={text} group={group} />
  }
}

type CheckboxesProps = Readonly<{ field: ListField; value: TypedValue }>

function Checkboxes({ field, value }: CheckboxesProps) {
  const word = useChoiceWord()
  return (
    <div className="grid gap-x-6 @lg:grid-cols-2">
      {field.options.map((option) => (
        <Checkbox
          key={option}
          name={field.key}
          value={option}
          label={word(field.list, option)}
          defaultChecked={value.includes(option)}
        />
      ))}
    </div>
  )
}

/** What every group of choices takes besides its choices. */
export type GroupProps = Readonly<{
  name: string
  legend: string
  required: boolean
  errors: readonly string[]
  support: ReactNode
}>

function SegmentChoice({ field, value, choices, paperOnly, group }: FormFieldProps & Readonly<{ group: GroupProps }>) {
  const t = useTranslations('assetForm')
  const locale = useLocale()
  const { segments } = choices.policy
  const none = segments.find((segment) => !segment.networked)
  const isSuggested = paperOnly && none !== undefined
  return (
    <FieldGroup
      {...group}
      support={
        <>
          {group.support}
          {isSuggested && <p className="mt-1 font-bold">{t('paperSegment', { segment: none[locale] })}</p>}
        </>
      }
    >
      <div className="grid gap-2 @2xl:grid-cols-2">
        {segments.map((segment) => (
          <RadioCard
            key={segment.code}
            name={field.key}
            value={segment.code}
            title={segment[locale]}
            criterion={locale === 'ja' ? segment.descriptionJa : segment.descriptionEn}
            defaultChecked={value === segment.code}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
