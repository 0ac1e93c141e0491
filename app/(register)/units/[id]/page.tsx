import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { UnitFacts } from '@/components/units/unit-facts'
import { UnitChildren, UnitGrants, UnitPeople } from '@/components/units/unit-parts'
import { UnitStateChip } from '@/components/units/unit-state-chip'
import { UnitLeftovers } from '@/components/units/unit-leftovers'
import { requireActor } from '@/lib/auth/require-actor'
import { roleWords } from '@/lib/roles/role-names'
import { unitOfAddress } from './unit-of-address'

const search = z.object({ done: z.enum(['created', 'revised']).optional().catch(undefined) })

export async function generateMetadata({ params }: PageProps<'/units/[id]'>): Promise<Metadata> {
  return { title: (await unitOfAddress((await params).id)).name }
}

export default async function UnitPage({ params, searchParams }: PageProps<'/units/[id]'>) {
  const actor = await requireActor('unit.read')
  const unit = await unitOfAddress((await params).id)
  const { done } = search.parse(await searchParams)
  const words = await roleWords(actor)
  const t = await getTranslations('units')
  return (
    <Screen
      title={unit.name}
      mark={<UnitStateChip state={unit.state} />}
      crumbs={[{ label: t('title'), href: '/units' }, { label: unit.name }]}
      actions={
        <ButtonLink href={`/units/${unit.id}/edit`} icon="pencil">
          {t('revise')}
        </ButtonLink>
      }
    >
      {done !== undefined && <Notice tone="success" title={t(`done.${done}`)} />}
      <UnitLeftovers unit={unit} />
      <UnitFacts unit={unit} />
      <UnitChildren unit={unit} />
      <UnitGrants unit={unit} roleWords={words} />
      <UnitPeople unit={unit} />
    </Screen>
  )
}
