import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'

export type AssetView = 'registered' | 'working' | 'history'
type Props = Readonly<{
  assetId: string
  current: AssetView
  /** A registered asset that is being changed or retired has both; every other one has a single content. */
  both: boolean
}>

/** The sides of an asset. */
export function AssetTabs({ assetId, current, both }: Props) {
  const t = useTranslations('assetDetail.tabs')
  const tab = (view: AssetView, href: string, label: string) => ({ href, label, current: view === current })
  const content = both
    ? [
        tab('registered', `/assets/${assetId}`, t('registered')),
        tab('working', `/assets/${assetId}?view=working`, t('working')),
      ]
    : [{ ...tab('registered', `/assets/${assetId}`, t('content')), current: current !== 'history' }]
  return <Tabs label={t('label')} tabs={[...content, tab('history', `/assets/${assetId}/history`, t('history'))]} />
}
