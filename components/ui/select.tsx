import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { controlClass } from './control-class'
import { Icon } from './icon'

type SelectOption = Readonly<{ value: string; label: string; disabled?: boolean | undefined }>
export type SelectGroup = Readonly<{ label: string; options: readonly SelectOption[] }>

type Props = Readonly<Omit<ComponentProps<'select'>, 'children' | 'width'>> &
  Readonly<{
    options: readonly (SelectOption | SelectGroup)[]
    /** The words of the empty choice; `false` leaves it out. */
    empty?: string | false | undefined
    width?: 'full' | 'medium' | undefined
  }>

/** The native list. Its key follows its default, so that it keeps its value when React clears the form. */
export function Select({ options, empty, width = 'full', className = controlClass, ...select }: Props) {
  const t = useTranslations('ui')
  return (
    <span className={`relative block ${width === 'medium' ? 'max-w-sm' : ''}`}>
      <select
        key={String(select.defaultValue ?? '')}
        {...select}
        className={`appearance-none pr-9 text-ellipsis ${className}`}
      >
        {empty !== false && <option value="">{empty ?? t('select')}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <Choice key={option.value} {...option} />
              ))}
            </optgroup>
          ) : (
            <Choice key={entry.value} {...entry} />
          ),
        )}
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2" />
    </span>
  )
}

function Choice({ value, label, disabled }: SelectOption) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  )
}
