import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { FormKey } from '../ui/form-key'
import { Section } from '../ui/section'

type Props = Readonly<{ action: (form: FormData) => Promise<void>; idempotencyKey: string }>

/** Both languages, the one in use marked. */
export function LanguageChoice({ action, idempotencyKey }: Props) {
  const t = useTranslations('account')
  const current = useLocale()
  return (
    <Section title={t('language')} lead={t('languageLead')}>
      <form action={action}>
        <FormKey key={idempotencyKey} value={idempotencyKey} />
        <ul className="flex flex-wrap gap-3">
          {(['ja', 'en'] as const).map((language) => (
            <li key={language} lang={language} className="flex min-h-11 items-center gap-2">
              {language === current ? (
                <>
                  {t(`languages.${language}`)} <Chip tone="blue">{t('current')}</Chip>
                </>
              ) : (
                <Button type="submit" name="language" value={language} icon="globe">
                  {t(`languages.${language}`)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </form>
    </Section>
  )
}
