import Form from 'next/form'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { LiveForm } from './live-form'
import { TextLink } from './text-link'

type Props = Readonly<{
  action: string
  /** The address without conditions; absent when none is set. */
  clearHref?: string | undefined
  /** The list follows while conditions are typed and ticked. */
  live?: boolean | undefined
  children: ReactNode
}>

/** Conditions of a list. They travel in the address, so that a list can be kept and sent. */
export function FilterBar({ action, clearHref, live = false, children }: Props) {
  const t = useTranslations('ui')
  const className = 'flex flex-wrap items-end gap-3 print:hidden'
  const clear = clearHref && (
    <TextLink href={clearHref} className="inline-flex min-h-11 items-center">
      {t('clear')}
    </TextLink>
  )
  if (live) {
    return (
      <LiveForm action={action} className={className}>
        {children}
        {clear}
      </LiveForm>
    )
  }
  return (
    <Form action={action} role="search" className={className}>
      {children}
      <Button type="submit" icon="filter">
        {t('apply')}
      </Button>
      {clear}
    </Form>
  )
}
