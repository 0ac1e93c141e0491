import { useLocale, useTranslations } from 'next-intl'
import { Screen } from '@/components/ui/screen'
import type { AssetDetail } from '@/lib/assets/asset-detail'
import { protectedContent } from '@/lib/domain/effective-class'
import { inScheme, levelsWith } from '@/lib/domain/policy'
import { AssetCode } from './asset-code'
import { LevelMark } from './level-mark'
import { StateChip } from './state-chip'

type Props = Readonly<{ asset: AssetDetail; address: string }>

/** The label for a medium or a box of papers: class, number, name, section, and the way to the page in the register. */
export function AssetLabel({ asset, address }: Props) {
  const t = useTranslations('assetLabel')
  const locale = useLocale()
  const assets = useTranslations('assets')
  const shown = asset.registered ?? asset.working ?? asset.last
  const name = shown.content.name || assets('unnamed')
  const { confidentiality } = protectedContent(shown.content, asset.effective)
  const policy = inScheme(asset.policy, shown.schemeId)
  const levels = levelsWith(policy, 'confidentiality', confidentiality)
  const level = levels.find(({ code }) => code === confidentiality)
  return (
    <Screen
      title={<span className="print:hidden">{t('title', { name })}</span>}
      lead={<span className="print:hidden">{t('lead')}</span>}
      crumbs={[
        { label: assets('title'), href: '/assets' },
        { label: name, href: `/assets/${asset.assetId}` },
        { label: t('link') },
      ]}
    >
      <section
        aria-label={t('caption')}
        data-bears-class
        className="flex w-[90mm] max-w-full break-inside-avoid items-center gap-3 border-2 border-solid-gray-900 bg-white p-2"
      >
        <AssetCode text={address} label={t('code')} />
        <div className="flex min-w-0 flex-col items-start gap-1 leading-130">
          <p className="flex items-center gap-2">
            <LevelMark axis="confidentiality" code={confidentiality} policy={policy} size="large" />
            <span aria-hidden className="font-bold">
              {level?.[locale]}
            </span>
          </p>
          <p className="font-bold">{asset.assetNo}</p>
          <p className="text-[0.875rem] break-words">{name}</p>
          <p className="text-[0.875rem]">{asset.unitName}</p>
          {asset.registered === null && <StateChip {...shown} />}
        </div>
      </section>
    </Screen>
  )
}
