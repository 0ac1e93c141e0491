import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { EffectiveClass } from '@/components/classes/effective-class'
import { SystemAssets } from '@/components/systems/system-assets'
import { SystemFactList } from '@/components/systems/system-fact-list'
import { SystemNotices } from '@/components/systems/system-notices'
import { SystemStandings } from '@/components/systems/system-standings'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { systemOfAddress } from './system-of-address'

const search = z.object({ done: z.enum(['registered', 'revised', 'ended']).optional().catch(undefined) })

export async function generateMetadata({ params }: PageProps<'/systems/[id]'>): Promise<Metadata> {
  return { title: (await systemOfAddress((await params).id)).name }
}

export default async function SystemPage({ params, searchParams }: PageProps<'/systems/[id]'>) {
  await requireActor('system.read')
  const system = await systemOfAddress((await params).id)
  const { done } = search.parse(await searchParams)
  const t = await getTranslations('systems')
  const { id, name, may, effective, policy } = system
  const actions = (
    <>
      {may.revise && (
        <ButtonLink href={`/systems/${id}/edit`} icon="pencil">
          {t('revise')}
        </ButtonLink>
      )}
      {may.end && <ButtonLink href={`/systems/${id}/end`}>{t('end')}</ButtonLink>}
    </>
  )
  return (
    <Screen title={name} crumbs={[{ label: t('title'), href: '/systems' }, { label: name }]} actions={actions}>
      {done !== undefined && <Notice tone="success" title={t(`done.${done}`)} />}
      <SystemNotices system={system} />
      <EffectiveClass effective={effective} policy={policy} whyHref={`/systems/${id}/why`} />
      <SystemFactList system={system} />
      <SystemStandings system={system} />
      <SystemAssets system={system} />
    </Screen>
  )
}
