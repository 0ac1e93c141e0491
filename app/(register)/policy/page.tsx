import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { MatrixTable } from '@/components/policy/matrix-table'
import { SchemeTable } from '@/components/policy/scheme-table'
import { VerdictMark } from '@/components/policy/verdict-mark'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/require-actor'
import { mayEver } from '@/lib/domain/access'
import { formatDate } from '@/lib/domain/japanese-date'
import { networkModels } from '@/lib/domain/policy'
import { policyOverview } from '@/lib/policy/policy-overview'
import { roleWords } from '@/lib/roles/role-names'

const search = z.object({
  model: z.enum(networkModels).optional().catch(undefined),
  done: z.enum(['discarded', 'matrix', 'model']).optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy'))('title') }
}

export default async function PolicyPage({ searchParams }: PageProps<'/policy'>) {
  const actor = await requireActor('policy.read')
  const { model, done } = search.parse(await searchParams)
  const policy = await policyOverview(actor, model)
  const words = await roleWords(actor)
  const [t, locale] = [await getTranslations('policy'), await getLocale()]
  const mayRevise = mayEver(actor, 'policy.revise')
  const inForce = policy.schemes.find(({ state }) => state === 'in-force')
  const since = inForce?.validFrom ?? null
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      actions={mayEver(actor, 'trail.read') && <TextLink href="/trail?act=policy.revise">{t('history')}</TextLink>}
    >
      {done !== undefined && <Notice tone="success" title={t(`done.${done}`)} />}
      {!mayRevise && <Notice tone="info" still title={t('mayRevise', { role: words.office })} />}
      <Section title={t('schemes.title')} lead={t('schemes.lead')}>
        {inForce !== undefined && since !== null && (
          <p>{t('schemes.current', { name: inForce[locale], day: formatDate(since, locale) })}</p>
        )}
        <SchemeTable schemes={policy.schemes} />
      </Section>
      <Section
        title={t('model.title')}
        lead={t('model.lead')}
        actions={
          mayRevise && (
            <ButtonLink size="small" icon="pencil" href="/policy/network-model">
              {t('model.change')}
            </ButtonLink>
          )
        }
      >
        <p>
          <span className="mr-3 font-bold">{t(`models.${policy.networkModel}`)}</span>
          {t(`modelTexts.${policy.networkModel}`)}
        </p>
      </Section>
      <Section
        title={t('matrix.title')}
        lead={t('matrix.lead')}
        actions={
          mayRevise && (
            <ButtonLink size="small" icon="pencil" href={`/policy/matrix?model=${policy.shown}`}>
              {t('matrix.edit')}
            </ButtonLink>
          )
        }
      >
        <Tabs
          label={t('matrix.models')}
          tabs={networkModels.map((one) => ({
            href: `/policy?model=${one}`,
            label: t(`models.${one}`),
            current: one === policy.shown,
          }))}
        />
        <MatrixTable policy={policy} cell={(_, __, verdict) => <VerdictMark verdict={verdict} />} />
      </Section>
    </Screen>
  )
}
