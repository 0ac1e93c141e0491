import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ImpactList } from '@/components/policy/impact-list'
import { NetworkModelForm } from '@/components/policy/network-model-form'
import { ReasonForm } from '@/components/policy/reason-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { networkModels } from '@/lib/domain/policy'
import { clientMessages } from '@/lib/language/client-messages'
import { policyImpact } from '@/lib/policy/policy-impact'
import { policyOverview } from '@/lib/policy/policy-overview'
import { chooseNetworkModelAction } from './actions'

const search = z.object({ model: z.enum(networkModels).optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy.model'))('changeTitle') }
}

export default async function NetworkModelPage({ searchParams }: PageProps<'/policy/network-model'>) {
  const actor = await requireActor('policy.revise')
  const { networkModel, revision } = await policyOverview(actor)
  const { model = networkModel } = search.parse(await searchParams)
  const impact = model === networkModel ? null : await policyImpact(actor, { kind: 'model', networkModel: model })
  const t = await getTranslations('policy')
  const crumbs = [{ label: t('title'), href: '/policy' }, { label: t('model.changeTitle') }]
  return (
    <NextIntlClientProvider messages={await clientMessages('policy')}>
      <Screen title={t('model.changeTitle')} lead={t('model.lead')} crumbs={crumbs}>
        <NetworkModelForm key={model} current={networkModel} chosen={model} />
        {impact !== null && (
          <div id="changes" className="flex scroll-mt-4 flex-col gap-5">
            <ImpactList impact={impact} />
            <ReasonForm
              action={chooseNetworkModelAction}
              idempotencyKey={randomUUID()}
              hidden={[
                ['networkModel', model],
                ['revision', revision],
              ]}
              backHref="/policy"
            >
              {t('model.save', { model: t(`models.${model}`) })}
            </ReasonForm>
          </div>
        )}
      </Screen>
    </NextIntlClientProvider>
  )
}
