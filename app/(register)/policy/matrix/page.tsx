import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ChangedCells } from '@/components/policy/changed-cells'
import { ImpactList } from '@/components/policy/impact-list'
import { changedCells, MatrixForm } from '@/components/policy/matrix-form'
import { ReasonForm } from '@/components/policy/reason-form'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/require-actor'
import { networkModels } from '@/lib/domain/policy'
import { clientMessages } from '@/lib/language/client-messages'
import { policyImpact } from '@/lib/policy/policy-impact'
import { policyOverview } from '@/lib/policy/policy-overview'
import { revisePlacementAction } from './actions'

const search = z.looseObject({ model: z.enum(networkModels).optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy.matrix'))('edit') }
}

export default async function MatrixPage({ searchParams }: PageProps<'/policy/matrix'>) {
  const actor = await requireActor('policy.revise')
  const { model, ...typed } = search.parse(await searchParams)
  const policy = await policyOverview(actor, model)
  const { shown, networkModel } = policy
  const cells = changedCells(policy, typed)
  const t = await getTranslations('policy')
  const title = t('matrix.editTitle', { model: t(`models.${shown}`) })
  return (
    <NextIntlClientProvider messages={await clientMessages('policy')}>
      <Screen
        title={title}
        lead={t('matrix.editLead')}
        crumbs={[{ label: t('title'), href: '/policy' }, { label: title }]}
      >
        {shown !== networkModel && (
          <Notice tone="info" still title={t('matrix.notFollowed', { model: t(`models.${networkModel}`) })} />
        )}
        {cells.length === 0 && Object.keys(typed).length > 0 && <Notice tone="info" title={t('matrix.unchanged')} />}
        <MatrixForm policy={policy} typed={typed} />
        {cells.length > 0 && (
          <>
            <Section id="changes" title={t('matrix.changed')}>
              <ChangedCells policy={policy} cells={cells} />
            </Section>
            <ImpactList impact={await policyImpact(actor, { kind: 'matrix', networkModel: shown, cells })} />
            <ReasonForm
              action={revisePlacementAction}
              idempotencyKey={randomUUID()}
              hidden={[
                ['networkModel', shown],
                ...cells.map((one) => ['cells', `${one.content} ${one.place} ${one.was} ${one.verdict}`] as const),
              ]}
              backHref={`/policy?model=${shown}`}
            >
              {t('save')}
            </ReasonForm>
          </>
        )}
      </Screen>
    </NextIntlClientProvider>
  )
}
