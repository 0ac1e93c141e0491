import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FieldControl } from '@/components/ui/field'
import { Radio } from '@/components/ui/choice'
import { Select, type SelectGroup } from '@/components/ui/select'
import { DateInput, TextArea, TextInput } from '@/components/ui/text-input'
import type { AssetField } from '@/lib/domain/asset-fields'
import { dateAsTyped } from '@/lib/domain/typed-content'
import type { FormChoices } from '@/lib/assets/form-choices'

type Choices = ReturnType<typeof useTranslations<'choices'>>

/** Fields with text, and fields with a list of choices. */
export type TextField = Extract<AssetField, Readonly<{ kind: 'line' | 'lines' }>>
export type ListField = Extract<AssetField, Readonly<{ kind: 'choice' | 'choices' }>>

/** The words of a list, e.g. `useChoiceWord()('media', 'paper')`. */
export function useChoiceWord() {
  const t = useTranslations('choices')
  return (list: string, code: string): string => {
    const key = `${list}.${code}`
    return isWord(t, key) ? t(key) : code
  }
}

function isWord(t: Readonly<{ has(key: string): boolean }>, key: string): key is Parameters<Choices>[0] {
  return t.has(key)
}

type Props = Readonly<{ control: FieldControl; value: string }>

/** About how much is expected decides how wide the control is. */
function widthFor(max: number) {
  if (max <= 80) return 'medium'
  return max <= 120 ? 'long' : 'full'
}

export function LineControl({ field, control, value }: Props & Readonly<{ field: TextField }>) {
  if (field.kind === 'lines') return <TextArea {...control} rows={field.max > 500 ? 4 : 3} defaultValue={value} />
  return <TextInput {...control} width={widthFor(field.max)} defaultValue={value} />
}

export function NumberControl({ control, value }: Props) {
  return (
    <TextInput
      {...control}
      width="short"
      inputMode="numeric"
      data-patient
      className={`${control.className} tabular-nums`}
      defaultValue={value}
    />
  )
}

/** Takes a day in any spelling and, when it is left, shows it in the one of the reader. */
export function DayControl({ control, value }: Props) {
  const locale = useLocale()
  return (
    <DateInput
      {...control}
      data-patient
      defaultValue={value}
      onBlur={({ currentTarget: input }) => {
        input.value = dateAsTyped(input.value, locale)
      }}
    />
  )
}

export function ListControl({ field, control, value }: Props & Readonly<{ field: ListField }>) {
  const word = useChoiceWord()
  const options = field.options.map((option) => ({ value: option, label: word(field.list, option) }))
  return <Select {...control} width="medium" options={options} defaultValue={value} />
}

/** The systems run by one's own units first, then all others by segment. */
function useSystemGroups({ systems, policy }: FormChoices): SelectGroup[] {
  const t = useTranslations('assetForm')
  const locale = useLocale()
  const optionsOf = (some: FormChoices['systems']) => some.map(({ id, name }) => ({ value: id, label: name }))
  const groups = [
    { label: t('ownSystems'), options: optionsOf(systems.filter((system) => system.own)) },
    ...policy.segments.map((segment) => ({
      label: segment[locale],
      options: optionsOf(systems.filter((system) => !system.own && system.segmentCode === segment.code)),
    })),
  ]
  return groups.filter(({ options }) => options.length > 0)
}

type SystemProps = Props & Readonly<{ choices: FormChoices }>

export function SystemControl({ control, value, choices }: SystemProps) {
  const t = useTranslations('assetForm')
  return <Select {...control} empty={t('noSystem')} options={useSystemGroups(choices)} defaultValue={value} />
}

type SystemsProps = Readonly<{ name: string; chosen: readonly string[]; choices: FormChoices }>

/** One list for each system that was chosen, and one more. */
export function SystemsControl({ name, chosen, choices }: SystemsProps) {
  const t = useTranslations('assetForm')
  const [lists, setLists] = useState(chosen.length + 1)
  const groups = useSystemGroups(choices)
  return Array.from({ length: lists }, (_, place) => (
    <Select
      key={place}
      name={name}
      aria-label={t('alsoSystem', { place: place + 1 })}
      empty={t('noFurtherSystem')}
      options={groups}
      defaultValue={chosen[place] ?? ''}
      onChange={({ currentTarget }) => {
        if (place === lists - 1 && currentTarget.value !== '') setLists(lists + 1)
      }}
    />
  ))
}

type RadiosProps = Readonly<{ name: string; list: string; options: readonly string[]; value: string }>

export function Radios({ name, list, options, value }: RadiosProps) {
  const word = useChoiceWord()
  return options.map((option) => (
    <Radio key={option} name={name} value={option} label={word(list, option)} defaultChecked={value === option} />
  ))
}
