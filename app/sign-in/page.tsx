import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { LanguageSwitch } from '@/components/account/language-switch'
import { Entrance } from '@/components/sign-in/entrance'
import { ForgottenPassword } from '@/components/sign-in/forgotten-password'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { currentSession } from '@/lib/auth/current-session'
import { demoAccounts } from '@/lib/auth/demo-accounts'
import { safeNext } from '@/lib/auth/safe-next'
import { env } from '@/lib/env'
import { clientMessages } from '@/lib/language/client-messages'
import { chooseLanguageAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

type Props = Readonly<{ searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }>

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext((await searchParams)['next'])
  if ((await currentSession()) !== null) redirect(next)
  const t = await getTranslations('signIn')
  return (
    <Entrance
      city={env().CITY_NAME}
      demo={env().DAICHO_DEMO}
      title={t('title')}
      lead={t('lead')}
      aside={<LanguageSwitch action={chooseLanguageAction} />}
    >
      <NextIntlClientProvider messages={await clientMessages('signIn')}>
        <SignInForm next={next} demoAccounts={demoAccounts(await getLocale())} />
      </NextIntlClientProvider>
      <ForgottenPassword />
    </Entrance>
  )
}
