import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ResetPasswordForm } from '@/components/people/reset-password-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { personOfAddress } from '../person-of-address'
import { resetPasswordAction } from './actions'

export async function generateMetadata({ params }: PageProps<'/people/[id]/password'>): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('resetTitle', { name: (await personOfAddress((await params).id)).name }) }
}

export default async function ResetPasswordPage({ params }: PageProps<'/people/[id]/password'>) {
  await requireActor('person.reset-password')
  const { id, name } = await personOfAddress((await params).id)
  const t = await getTranslations('people')
  const crumbs = [
    { label: t('title'), href: '/people' },
    { label: name, href: `/people/${id}` },
    { label: t('resetPassword') },
  ]
  return (
    <NextIntlClientProvider messages={await clientMessages('people')}>
      <Screen title={t('resetTitle', { name })} crumbs={crumbs} width="form">
        <ResetPasswordForm action={resetPasswordAction} idempotencyKey={randomUUID()} personId={id} />
      </Screen>
    </NextIntlClientProvider>
  )
}
