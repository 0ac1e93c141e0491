import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ExportForm } from '@/components/assets/export-form'
import { ExportPlan } from '@/components/assets/export-plan'
import { ExportReport } from '@/components/assets/export-report'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { assetFilter, assetListHref } from '@/lib/domain/asset-filter'
import { exportFormats } from '@/lib/domain/export-input'
import { exportPlan } from '@/lib/ledgers/export-plan'

const search = z.object({ format: z.enum(exportFormats).catch('xlsx') })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('export'))('title') }
}

export default async function ExportPage({ searchParams }: PageProps<'/assets/export'>) {
  const actor = await requireActor('register.export')
  const asked = await searchParams
  const filter = assetFilter.parse(asked)
  const { format } = search.parse(asked)
  const { count, conditions, unwritable } = await exportPlan(actor, filter, format === 'csv-cp932')
  const t = await getTranslations()
  const crumbs = [{ label: t('assets.title'), href: assetListHref(filter) }, { label: t('export.title') }]
  return (
    <Screen title={t('export.title')} lead={t('export.lead')} crumbs={crumbs} width="form">
      {unwritable.length > 0 && <ExportReport filter={filter} unwritable={unwritable} />}
      <ExportPlan count={count} conditions={conditions} />
      <ExportForm filter={filter} format={format} />
    </Screen>
  )
}
