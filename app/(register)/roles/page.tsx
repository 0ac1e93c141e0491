import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { RoleTable } from '@/components/roles/role-table'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { roleNames } from '@/lib/roles/role-names'

const search = z.object({ done: z.enum(['renamed']).optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('roles')
  return { title: t('title') }
}

export default async function RolesPage({ searchParams }: PageProps<'/roles'>) {
  const actor = await requireActor('role.rename')
  const names = await roleNames(actor)
  const { done } = search.parse(await searchParams)
  const t = await getTranslations('roles')
  return (
    <Screen title={t('title')} lead={t('lead')}>
      {done !== undefined && <Notice tone="success" title={t('renamed')} />}
      <RoleTable names={names} />
    </Screen>
  )
}
