import { useTranslations } from 'next-intl'
import { ToldRequestTable } from '@/components/trail/told-request-table'
import { ButtonLink } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import { Section } from '@/components/ui/section'
import type { AssetHistory } from '@/lib/assets/asset-history'
import { isWorking } from '@/lib/domain/workflow'
import { AssetChanges } from './asset-changes'
import { AssetTabs } from './asset-tabs'
import { DayChoice, VersionChoice } from './version-choice'
import { VersionList } from './version-list'

type Props = Readonly<{ history: AssetHistory; opened: string | undefined; today: string; mayReadTrail: boolean }>

/** What became of an asset: its versions and decisions, two of them compared, and what was done with it. */
export function AssetHistoryScreen({ history, opened, today, mayReadTrail }: Props) {
  const t = useTranslations('history')
  const assets = useTranslations('assets')
  const detail = useTranslations('assetDetail')
  const { assetId, assetNo, versions, compared, trail, policy, systems } = history
  const name = history.name || assets('unnamed')
  const isBoth = versions.some(({ state }) => state === 'registered') && versions.some(({ state }) => isWorking(state))
  const hrefOf = (to: Readonly<Record<string, string>>) => {
    const versionsCompared = compared && { from: String(compared.from), to: String(compared.to) }
    return `/assets/${assetId}/history?${new URLSearchParams({ ...versionsCompared, ...to }).toString()}`
  }
  return (
    <Screen
      title={name}
      lead={detail('lead', { assetNo, unit: history.unitName })}
      crumbs={[
        { label: assets('title'), href: '/assets' },
        { label: name, href: `/assets/${assetId}` },
        { label: t('title') },
      ]}
    >
      <AssetTabs assetId={assetId} current="history" both={isBoth} />
      <Section title={t('versions')} actions={<DayChoice assetId={assetId} today={today} />}>
        <VersionList history={history} />
      </Section>
      {compared !== null && (
        <Section title={t('comparison')} id="comparison">
          <VersionChoice history={history} />
          <AssetChanges
            differences={compared.differences}
            caption={t('comparison')}
            policy={policy}
            systems={systems}
            beforeLabel={t('version', { number: compared.from })}
            afterLabel={t('version', { number: compared.to })}
          />
        </Section>
      )}
      <Section
        title={t('trail')}
        lead={!trail.isWhole && t('trailLatest')}
        actions={
          mayReadTrail && (
            <ButtonLink size="small" icon="history" href={`/trail?asset=${assetNo}`}>
              {t('wholeTrail')}
            </ButtonLink>
          )
        }
      >
        <ToldRequestTable {...trail} policy={policy} opened={opened} hrefOf={hrefOf} ofAsset />
      </Section>
    </Screen>
  )
}
