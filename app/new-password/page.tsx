import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { changeLanguageAction } from '@/app/actions'
import { LanguageSwitch } from '@/components/account/language-switch'
import { PasswordForm } from '@/components/account/password-form'
import { SignOutButton } from '@/components/account/sign-out-button'
import { Entrance } from '@/components/sign-in/entrance'
import { requireSession } from '@/lib/auth/require-actor'
import { missingStep } from '@/lib/auth/sign-in-steps'
import { env } from '@/lib/env'
import { clientMessages } from '@/lib/language/client-messages'
import { setFirstPasswordAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('newPasswordTitle') }
}

export default async function NewPasswordPage() {
  const session = await requireSession()
  if (missingStep(session) !== 'new-password') redirect('/')
  const t = await getTranslations('account')
  return (
    <Entrance
      city={env().CITY_NAME}
      demo={env().DAICHO_DEMO}
      title={t('newPasswordTitle')}
      lead={t('newPasswordLead')}
      aside={
        <>
          <LanguageSwitch action={changeLanguageAction} idempotencyKey={randomUUID()} />
          <SignOutButton />
        </>
      }
    >
      <NextIntlClientProvider messages={await clientMessages('account')}>
        <PasswordForm
          action={setFirstPasswordAction}
          idempotencyKey={randomUUID()}
          staffNo={session.actor.staffNo}
          fields={['newPassword', 'repeatPassword']}
          submit={t('setPassword')}
        />
      </NextIntlClientProvider>
    </Entrance>
  )
}
