'use client'

import { useTranslations } from 'next-intl'
import { Button } from './button'

/** Leaves the dialog it stands in, undone. */
export function DialogCancel() {
  const t = useTranslations('ui')
  return (
    <Button variant="tertiary" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
      {t('cancel')}
    </Button>
  )
}
