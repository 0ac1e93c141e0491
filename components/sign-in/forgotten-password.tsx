import { useTranslations } from 'next-intl'
import { Disclosure } from '../ui/disclosure'

/** There is no way around the administrator: no hint, no question, no mail. */
export function ForgottenPassword() {
  const t = useTranslations('signIn')
  return (
    <div className="mt-6">
      <Disclosure summary={t('forgotten')}>{t('forgottenText')}</Disclosure>
    </div>
  )
}
