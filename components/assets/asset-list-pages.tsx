import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'
import type { AssetList } from '@/lib/assets/asset-list'
import { assetListHref, pageSizes, type AssetFilter } from '@/lib/domain/asset-filter'

type Props = Readonly<{ filter: AssetFilter; list: Pick<AssetList, 'total' | 'previous' | 'next'> }>

/** How many assets were found, and the way to the next of them. */
export function AssetListPages({ filter, list: { total, previous, next } }: Props) {
  const t = useTranslations('assets')
  return (
    <Pagination
      summary={t(total.isExact ? 'total' : 'totalOrMore', { count: total.count })}
      previousHref={previous && assetListHref(filter, { before: previous })}
      nextHref={next && assetListHref(filter, { after: next })}
      sizes={pageSizes.map((rows) => ({
        rows,
        current: rows === filter.rows,
        href: assetListHref({ ...filter, rows }),
      }))}
    />
  )
}
