import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { SchemeActs } from '@/components/policy/scheme-acts'
import { SchemeLevels } from '@/components/policy/scheme-levels'
import { SchemeStateChip } from '@/components/policy/scheme-state-chip'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { mayEver } from '@/lib/domain/access'
import { formatDate } from '@/lib/domain/japanese-date'
import { clientMessages } from '@/lib/language/client-messages'
import { discardSchemeDraftAction, takeBackSchemeAction } from './actions'
import { schemeOfAddress } from './scheme-of-address'

const search = z.object({
  done: z.enum(['copied', 'revised', 'published', 'taken-back']).optional().catch(undefined),
})

export async function generateMetadata({ params }: PageProps<'/policy/schemes/[id]'>): Promise<Metadata> {
  return { title: (await schemeOfAddress((await params).id))[await getLocale()] }
}

export default async function SchemePage({ params, searchParams }: PageProps<'/policy/schemes/[id]'>) {
  const actor = await requireActor('policy.read')
  const scheme = await schemeOfAddress((await params).id)
  const { done } = search.parse(await searchParams)
  const [t, locale] = [await getTranslations('policy'), await getLocale()]
  const mayRevise = mayEver(actor, 'policy.revise')
  const since = scheme.validFrom === null ? t('schemes.noDay') : formatDate(scheme.validFrom, locale)
  const keys = { discard: randomUUID(), takeBack: randomUUID() }
  return (
    <NextIntlClientProvider messages={await clientMessages('policy')}>
      <Screen
        title={scheme[locale]}
        mark={<SchemeStateChip state={scheme.state} />}
        crumbs={[{ label: t('title'), href: '/policy' }, { label: scheme[locale] }]}
        actions={
          mayRevise && (
            <SchemeActs
              scheme={scheme}
              discard={discardSchemeDraftAction}
              takeBack={takeBackSchemeAction}
              keys={keys}
            />
          )
        }
      >
        {done !== undefined && <Notice tone="success" title={t(`done.${done}`)} />}
        <DescriptionList
          columns={2}
          entries={[
            { term: t('schemes.since'), description: since },
            { term: t('schemes.version'), description: t('schemes.versionOf', { version: scheme.version }) },
            { term: t('schemes.family'), description: t(`schemes.families.${scheme.family}`) },
          ]}
        />
        <SchemeLevels scheme={scheme} mayEdit={mayRevise && scheme.state === 'draft'} />
      </Screen>
    </NextIntlClientProvider>
  )
}
