'use client'

import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '../ui/button'
import { Trouble } from './trouble'

type Props = Readonly<{ error: Error & Readonly<{ digest?: string }>; retry: () => void }>

/** Something broke, or the database is away for a moment. The number leads to the line in the log. */
export function BrokenScreen({ error, retry }: Props) {
  const t = useTranslations('errors')
  const kind = error.digest === 'refusal:unavailable' ? 'unavailable' : 'broken'
  const number = kind === 'broken' ? error.digest : undefined
  return (
    <Trouble
      icon="warning"
      title={t(`${kind}.title`)}
      text={t(`${kind}.text`)}
      note={
        number !== undefined && (
          <p>
            {t('number')} <span className="font-mono">{number}</span>
          </p>
        )
      }
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <ButtonLink href="/">{t('home')}</ButtonLink>
        </>
      }
    />
  )
}
