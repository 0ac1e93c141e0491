import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { changeLanguageAction } from '@/app/actions'
import { LanguageChoice } from '@/components/account/language-choice'
import { OwnGrants } from '@/components/account/own-grants'
import { OwnPerson } from '@/components/account/own-person'
import { OwnSessions } from '@/components/account/own-sessions'
import { PasswordForm } from '@/components/account/password-form'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { Section } from '@/components/ui/section'
import { ownAccount } from '@/lib/account/own-account'
import { requireActor, requireSession } from '@/lib/auth/require-actor'
import { parallelSessions } from '@/lib/auth/session-limits'
import { clientMessages } from '@/lib/language/client-messages'
import { changePasswordAction, endOwnSessionAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title') }
}

const answers = { password: 'passwordChanged', session: 'sessionEnded' } as const
const search = z.object({ done: z.enum(['password', 'session']).optional().catch(undefined) })

type Props = Readonly<{ searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }>

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor('account.read')
  const account = await ownAccount(await requireSession())
  const { done } = search.parse(await searchParams)
  const t = await getTranslations('account')
  return (
    <NextIntlClientProvider messages={await clientMessages('account')}>
      <Screen title={t('title')} width="form">
        {done !== undefined && <Notice tone="success" title={t(answers[done])} />}
        <OwnPerson actor={actor} account={account} />
        <OwnGrants grants={account.grants} />
        <LanguageChoice action={changeLanguageAction} idempotencyKey={randomUUID()} />
        <Section title={t('passwordTitle')} lead={t('passwordLead')}>
          <PasswordForm
            key={done}
            action={changePasswordAction}
            idempotencyKey={randomUUID()}
            staffNo={actor.staffNo}
            fields={['currentPassword', 'newPassword', 'repeatPassword']}
            submit={t('changePassword')}
          />
        </Section>
        <OwnSessions
          sessions={account.sessions}
          limit={parallelSessions}
          action={endOwnSessionAction}
          idempotencyKey={randomUUID()}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
