import { useTranslations } from 'next-intl'
import { EffectiveClass } from '@/components/classes/effective-class'
import { ButtonLink } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { AssetDetail } from '@/lib/assets/asset-detail'
import { AssetActs, type ActKeys, type AssetActions } from './asset-acts'
import { AssetChanges } from './asset-changes'
import { protectedContent } from '@/lib/domain/effective-class'
import { inScheme } from '@/lib/domain/policy'
import { AssetDuties } from './asset-duties'
import { AssetHead } from './asset-head'
import { AssetNotices, type DoneAct } from './asset-notices'
import { AssetRoad } from './asset-road'
import { AssetSheet } from './asset-sheet'
import { AssetTabs } from './asset-tabs'
import { FindingList } from './finding-list'
import { ProposalWhy } from './proposal-why'
import { StateChip } from './state-chip'

type Props = Readonly<{
  asset: AssetDetail
  view: 'registered' | 'working'
  done?: DoneAct | undefined
  actions: AssetActions
  keys: ActKeys
  mayReadTrail: boolean
}>

/** The page of an asset: what it is, how it is rated, what is under way, what the reader may do. */
export function AssetScreen({ asset, view, done, actions, keys, mayReadTrail }: Props) {
  const t = useTranslations('assetDetail')
  const assets = useTranslations('assets')
  const label = useTranslations('assetLabel')
  const sheet = useTranslations('assetSheet')
  const { registered, working, last, systems } = asset
  const both = registered !== null && working !== null
  const isChange = both && view === 'working'
  const shown = isChange ? working : (registered ?? working ?? last)
  const policy = inScheme(asset.policy, shown.schemeId)
  const name = shown.content.name || assets('unnamed')
  return (
    <Screen
      title={name}
      mark={
        <span className="flex gap-2">
          <StateChip {...shown} />
          {both && !isChange && <StateChip {...working} />}
        </span>
      }
      lead={t('lead', { assetNo: asset.assetNo, unit: asset.unitName })}
      crumbs={[{ label: assets('title'), href: '/assets' }, { label: name }]}
      actions={
        <>
          <AssetActs asset={asset} actions={actions} keys={keys} />
          <ButtonLink variant="tertiary" href={`/assets/${asset.assetId}/sheet`}>
            {sheet('link')}
          </ButtonLink>
          <ButtonLink variant="tertiary" href={`/assets/${asset.assetId}/label`}>
            {label('link')}
          </ButtonLink>
          {mayReadTrail && (
            <ButtonLink variant="tertiary" icon="history" href={`/trail?asset=${asset.assetNo}`}>
              {t('trail')}
            </ButtonLink>
          )}
        </>
      }
    >
      <AssetNotices asset={asset} done={done} />
      {working !== null && <AssetRoad working={working} />}
      <AssetHead content={shown.content} policy={policy} />
      {asset.effective.length > 0 && (
        <EffectiveClass effective={asset.effective} policy={policy} whyHref={`/assets/${asset.assetId}/why`} />
      )}
      <ProposalWhy content={shown.content} policy={policy} />
      <FindingList findings={asset.findings[shown === working ? 'working' : 'registered']} content={shown.content} />
      <div className="flex flex-col gap-6">
        <AssetTabs assetId={asset.assetId} current={isChange ? 'working' : 'registered'} both={both} />
        {isChange ? (
          <AssetChanges
            differences={working.differences}
            caption={t('changesCaption')}
            policy={policy}
            systems={systems}
            beforeLabel={t('beforeChange')}
            afterLabel={t('afterChange')}
          />
        ) : (
          <AssetSheet content={shown.content} policy={policy} systems={systems} />
        )}
        <AssetDuties
          content={protectedContent(shown.content, shown === working ? [] : asset.effective)}
          policy={policy}
        />
      </div>
    </Screen>
  )
}
