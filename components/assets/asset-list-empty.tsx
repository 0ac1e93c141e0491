import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { assetListHref, narrowing, withoutConditions, type AssetFilter } from '@/lib/domain/asset-filter'

type Props = Readonly<{ filter: AssetFilter; action: ReactNode }>

/** Nothing found, or nothing registered yet: says which of the two, and what to do. */
export function AssetListEmpty({ filter, action }: Props) {
  const t = useTranslations('assets.empty')
  if (narrowing(filter).length === 0) {
    return (
      <EmptyState title={t('title')} icon="asset" actions={action}>
        {t('text')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('notFound')}
      icon="search"
      actions={<ButtonLink href={assetListHref(withoutConditions(filter))}>{t('clear')}</ButtonLink>}
    >
      {t('notFoundText')}
    </EmptyState>
  )
}
