import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button'
import { Trouble } from './trouble'

/** No such page, or not yours: the register does not say which. */
export function NotFoundScreen() {
  const t = useTranslations('errors')
  return (
    <Trouble
      icon="search"
      title={t('notFound.title')}
      text={t('notFound.text')}
      actions={
        <ButtonLink href="/" variant="primary">
          {t('home')}
        </ButtonLink>
      }
    />
  )
}
