import { useLocale, useTranslations } from 'next-intl'
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

type SystemProps = Props & Readonly<{ choices: FormChoices }>

/** The systems run by one's own units first, then all others by segment. */
export function SystemControl({ control, value, choices }: SystemProps) {
  const t = useTranslations('assetForm')
  const locale = useLocale()
  const optionsOf = (systems: FormChoices['systems']) => systems.map(({ id, name }) => ({ value: id, label: name }))
  const { systems, policy } = choices
  const groups: SelectGroup[] = [
    { label: t('ownSystems'), options: optionsOf(systems.filter((system) => system.own)) },
    ...policy.segments.map((segment) => ({
      label: segment[locale],
      options: optionsOf(systems.filter((system) => !system.own && system.segmentCode === segment.code)),
    })),
  ]
  const filled = groups.filter(({ options }) => options.length > 0)
  return <Select {...control} empty={t('noSystem')} options={filled} defaultValue={value} />
}

type RadiosProps = Readonly<{ name: string; list: string; options: readonly string[]; value: string }>

export function Radios({ name, list, options, value }: RadiosProps) {
  const word = useChoiceWord()
  return options.map((option) => (
    <Radio key={option} name={name} value={option} label={word(list, option)} defaultChecked={value === option} />
  ))
}
