import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AssetFilterBar } from '@/components/assets/asset-filter-bar'
import { AssetListEmpty } from '@/components/assets/asset-list-empty'
import { AssetListPages } from '@/components/assets/asset-list-pages'
import { AssetTable } from '@/components/assets/asset-table'
import { ButtonLink } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import { assetFacets } from '@/lib/assets/asset-facets'
import { assetList } from '@/lib/assets/asset-list'
import { requireActor } from '@/lib/auth/require-actor'
import { mayEver } from '@/lib/domain/access'
import { assetFilter, exportHref } from '@/lib/domain/asset-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assets')
  return { title: t('title') }
}

export default async function AssetsPage({ searchParams }: PageProps<'/assets'>) {
  const actor = await requireActor('asset.read')
  const t = await getTranslations('assets')
  const filter = assetFilter.parse(await searchParams)
  const [list, facets] = await Promise.all([
    assetList(actor, filter),
    filter.panel === 'open' ? assetFacets(actor, filter) : null,
  ])
  const register = mayEver(actor, 'asset.register') && (
    <ButtonLink href="/assets/new" variant="primary" icon="plus">
      {t('register')}
    </ButtonLink>
  )
  const actions = (
    <>
      {list.rows.length > 0 && (
        <ButtonLink href={exportHref(filter)} icon="download">
          {t('export')}
        </ButtonLink>
      )}
      {register}
    </>
  )
  return (
    <Screen title={t('title')} actions={actions}>
      <div className="flex flex-col gap-3">
        <AssetFilterBar filter={filter} list={list} facets={facets} />
        {list.rows.length > 0 && <AssetListPages filter={filter} list={list} />}
        {list.rows.length > 0 && <AssetTable rows={list.rows} policy={list.policy} filter={filter} />}
        {list.rows.length === 0 && <AssetListEmpty filter={filter} action={register} />}
      </div>
    </Screen>
  )
}
