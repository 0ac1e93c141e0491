import Form from 'next/form'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { TextLink } from './text-link'

type Props = Readonly<{
  action: string
  /** The address without conditions; absent when none is set. */
  clearHref?: string | undefined
  children: ReactNode
}>

/** Conditions of a list. They travel in the address, so that a list can be kept and sent. */
export function FilterBar({ action, clearHref, children }: Props) {
  const t = useTranslations('ui')
  return (
    <Form action={action} role="search" className="flex flex-wrap items-end gap-3 print:hidden">
      {children}
      <Button type="submit" icon="filter">
        {t('apply')}
      </Button>
      {clearHref && (
        <TextLink href={clearHref} className="inline-flex min-h-11 items-center">
          {t('clear')}
        </TextLink>
      )}
    </Form>
  )
}
