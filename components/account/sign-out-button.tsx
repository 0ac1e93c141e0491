import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

/** A plain form and a full page load: nothing of what was on the screen stays in the browser's memory. */
export function SignOutButton() {
  const t = useTranslations('navigation')
  return (
    <form action="/sign-out" method="post">
      <Button type="submit" variant="tertiary" size="small" icon="sign-out">
        {t('signOut')}
      </Button>
    </form>
  )
}
