'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps, KeyboardEvent } from 'react'
import { Button } from './button'
import { Field } from './field'

/** Enter that only confirms a conversion must not send the form. */
function keepComposing(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
}

type Props = Readonly<Omit<ComponentProps<'input'>, 'type' | 'width' | 'name'>> &
  Readonly<{ label: string; name: string }>

/** Words to look for, in a form that is read by its address. */
export function SearchField({ label, name, className, ...input }: Props) {
  const t = useTranslations('ui')
  return (
    <Field label={label} name={name} compact className={className}>
      {(control) => (
        <span className="flex">
          <input
            autoComplete="off"
            {...input}
            {...control}
            type="search"
            onKeyDown={keepComposing}
            className={`${control.className} rounded-r-none border-r-0`}
          />
          <Button type="submit" icon="search" className="shrink-0 rounded-l-none">
            {t('search')}
          </Button>
        </span>
      )}
    </Field>
  )
}
