import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { FormKey } from '../ui/form-key'

type Props = Readonly<{
  action: (form: FormData) => Promise<void>
  /** Carried by the form of a signed-in person. */
  idempotencyKey?: string | undefined
}>

/** Leads to the other language, named in itself. */
export function LanguageSwitch({ action, idempotencyKey }: Props) {
  const t = useTranslations('account.languages')
  const other = useLocale() === 'ja' ? 'en' : 'ja'
  return (
    <form action={action}>
      {idempotencyKey !== undefined && <FormKey key={idempotencyKey} value={idempotencyKey} />}
      <Button type="submit" name="language" value={other} variant="tertiary" size="small" icon="globe">
        <span lang={other}>{t(other)}</span>
      </Button>
    </form>
  )
}
