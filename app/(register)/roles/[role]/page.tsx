import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RoleForm } from '@/components/roles/role-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { roleNames } from '@/lib/roles/role-names'
import { renameRoleAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('roles')
  return { title: t('rename') }
}

export default async function RolePage({ params }: PageProps<'/roles/[role]'>) {
  const actor = await requireActor('role.rename')
  const { role } = await params
  const name = (await roleNames(actor)).find((one) => one.role === role) ?? notFound()
  const t = await getTranslations('roles')
  const crumbs = [{ label: t('title'), href: '/roles' }, { label: name[actor.locale] }]
  return (
    <NextIntlClientProvider messages={await clientMessages('roles')}>
      <Screen
        title={t('renameTitle', { name: name[actor.locale] })}
        lead={t('renameLead')}
        crumbs={crumbs}
        width="form"
      >
        <RoleForm action={renameRoleAction} idempotencyKey={randomUUID()} name={name} />
      </Screen>
    </NextIntlClientProvider>
  )
}
