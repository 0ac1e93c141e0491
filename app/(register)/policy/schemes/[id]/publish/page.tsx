import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { ImpactList } from '@/components/policy/impact-list'
import { ReasonForm } from '@/components/policy/reason-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { policyImpact } from '@/lib/policy/policy-impact'
import { draftOfAddress } from '../scheme-of-address'
import { publishSchemeAction } from './actions'

export async function generateMetadata({ params }: PageProps<'/policy/schemes/[id]/publish'>): Promise<Metadata> {
  const t = await getTranslations('policy.schemes')
  return { title: t('publishTitle', { name: (await draftOfAddress((await params).id))[await getLocale()] }) }
}

export default async function PublishSchemePage({ params }: PageProps<'/policy/schemes/[id]/publish'>) {
  const actor = await requireActor('policy.revise')
  const { id, revision, [await getLocale()]: name } = await draftOfAddress((await params).id)
  const impact = await policyImpact(actor, { kind: 'scheme', schemeId: id })
  const t = await getTranslations('policy')
  const crumbs = [
    { label: t('title'), href: '/policy' },
    { label: name, href: `/policy/schemes/${id}` },
    { label: t('schemes.publish') },
  ]
  return (
    <NextIntlClientProvider messages={await clientMessages('policy')}>
      <Screen title={t('schemes.publishTitle', { name })} lead={t('schemes.publishLead')} crumbs={crumbs}>
        <ImpactList impact={impact} />
        <ReasonForm
          action={publishSchemeAction}
          idempotencyKey={randomUUID()}
          hidden={[
            ['schemeId', id],
            ['revision', revision],
          ]}
          validFrom=""
          backHref={`/policy/schemes/${id}`}
        >
          {t('schemes.publish')}
        </ReasonForm>
      </Screen>
    </NextIntlClientProvider>
  )
}
