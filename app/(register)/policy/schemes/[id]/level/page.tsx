import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LevelForm } from '@/components/policy/level-form'
import { hrefOfLevel } from '@/components/policy/scheme-levels'
import { Screen } from '@/components/ui/screen'
import { Tabs } from '@/components/ui/tabs'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { draftOfAddress } from '../scheme-of-address'
import { reviseLevelAction } from './actions'

type Props = PageProps<'/policy/schemes/[id]/level'>

/** The level that the address names, else the first one of the draft. */
async function levelOfAddress({ params, searchParams }: Props) {
  const scheme = await draftOfAddress((await params).id)
  const { axis, code } = await searchParams
  const [first] = scheme.levels
  const level = scheme.levels.find((one) => one.axis === axis && one.code === code)
  return { scheme, level: level ?? first ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { level } = await levelOfAddress(props)
  return { title: (await getTranslations('policy.schemes'))('editLevel', { level: level[await getLocale()] }) }
}

export default async function LevelPage(props: Props) {
  await requireActor('policy.revise')
  const { scheme, level } = await levelOfAddress(props)
  const [t, locale] = [await getTranslations('policy'), await getLocale()]
  const crumbs = [
    { label: t('title'), href: '/policy' },
    { label: scheme[locale], href: `/policy/schemes/${scheme.id}` },
    { label: level[locale] },
  ]
  const title = t('schemes.editLevel', { level: level[locale] })
  return (
    <NextIntlClientProvider messages={await clientMessages('policy', 'duties')}>
      <Screen title={title} lead={t('schemes.editLead')} crumbs={crumbs} width="form">
        <Tabs
          label={t('schemes.others')}
          tabs={scheme.levels.map((one) => ({ href: hrefOfLevel(one), label: one[locale], current: one === level }))}
        />
        <LevelForm
          key={`${level.axis} ${level.code}`}
          action={reviseLevelAction}
          idempotencyKey={randomUUID()}
          level={level}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
