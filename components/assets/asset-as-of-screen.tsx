import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import type { AssetAsOf } from '@/lib/assets/asset-as-of'
import { formatDate } from '@/lib/domain/japanese-date'
import { AssetHead } from './asset-head'
import { AssetSheet } from './asset-sheet'
import { inScheme } from '@/lib/domain/policy'
import { StateChip } from './state-chip'

/** The asset as it was registered on a day, for reading only. */
export function AssetAsOfScreen({ asset }: Readonly<{ asset: AssetAsOf }>) {
  const t = useTranslations('assetDetail')
  const assets = useTranslations('assets')
  const day = formatDate(asset.day, useLocale())
  const { version, systems } = asset
  const policy = version === null ? asset.policy : inScheme(asset.policy, version.schemeId)
  const name = version === null ? asset.assetNo : version.content.name
  return (
    <Screen
      title={name}
      mark={version?.state === 'retired' && <StateChip {...version} />}
      lead={t('lead', { assetNo: asset.assetNo, unit: asset.unitName })}
      crumbs={[
        { label: assets('title'), href: '/assets' },
        { label: name, href: `/assets/${asset.assetId}` },
        { label: t('asOf.crumb', { day }) },
      ]}
    >
      <Notice
        still
        tone="warning"
        word={t('asOf.word')}
        title={t('asOf.title', { day })}
        actions={<ButtonLink href={`/assets/${asset.assetId}`}>{t('asOf.now')}</ButtonLink>}
      >
        {t('asOf.text')}
      </Notice>
      {version === null ? (
        <EmptyState title={t('asOf.notYet', { day })} icon="calendar" />
      ) : (
        <>
          <AssetHead content={version.content} policy={policy} />
          <AssetSheet content={version.content} policy={policy} systems={systems} />
        </>
      )}
    </Screen>
  )
}
