import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button'
import { Trouble } from './trouble'

/** The person is known, the right is missing: whom to ask. */
export function ForbiddenScreen() {
  const t = useTranslations('errors')
  return (
    <Trouble
      icon="lock"
      title={t('forbidden.title')}
      text={t('forbidden.text')}
      actions={
        <>
          <ButtonLink href="/" variant="primary">
            {t('home')}
          </ButtonLink>
          <ButtonLink href="/account">{t('forbidden.grants')}</ButtonLink>
        </>
      }
    />
  )
}
