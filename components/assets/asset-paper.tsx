import { useTranslations } from 'next-intl'
import { EffectiveClass } from '@/components/classes/effective-class'
import { Screen } from '@/components/ui/screen'
import type { AssetDetail } from '@/lib/assets/asset-detail'
import { protectedContent } from '@/lib/domain/effective-class'
import { inScheme } from '@/lib/domain/policy'
import { AssetDuties } from './asset-duties'
import { AssetHead } from './asset-head'
import { AssetSheet } from './asset-sheet'
import { LevelMark } from './level-mark'
import { StateChip } from './state-chip'

/** The asset on paper (A4): its class at the head, everything registered about it, what has to be done with it. */
export function AssetPaper({ asset }: Readonly<{ asset: AssetDetail }>) {
  const t = useTranslations('assetSheet')
  const detail = useTranslations('assetDetail')
  const assets = useTranslations('assets')
  const { systems } = asset
  const { content: chosen, ...shown } = asset.registered ?? asset.working ?? asset.last
  const policy = inScheme(asset.policy, shown.schemeId)
  const content = protectedContent(chosen, asset.effective)
  const name = content.name || assets('unnamed')
  return (
    <Screen
      width="form"
      title={name}
      mark={
        <span className="flex items-center gap-2" data-bears-class>
          <LevelMark axis="confidentiality" code={content.confidentiality} policy={policy} size="large" />
          <StateChip {...shown} />
        </span>
      }
      lead={detail('lead', { assetNo: asset.assetNo, unit: asset.unitName })}
      crumbs={[
        { label: assets('title'), href: '/assets' },
        { label: name, href: `/assets/${asset.assetId}` },
        { label: t('link') },
      ]}
    >
      <AssetHead content={content} policy={policy} />
      {asset.effective.length > 0 && (
        <EffectiveClass effective={asset.effective} policy={policy} whyHref={`/assets/${asset.assetId}/why`} />
      )}
      <AssetSheet content={chosen} policy={policy} systems={systems} />
      <AssetDuties content={content} policy={policy} />
    </Screen>
  )
}
