import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { AssetDetail } from '@/lib/assets/asset-detail'

type Props = Readonly<{
  effective: AssetDetail['effective']
  policy: Pick<AssetDetail['policy'], 'levels' | 'earlier'>
  /** Where the reason is told. */
  whyHref: string
}>

/** What an asset or a system is to be protected as, and the way to the reason. */
export function EffectiveClass({ effective, policy, whyHref }: Props) {
  const t = useTranslations('why')
  const labels = useTranslations('fields')
  const passedOn = effective.some(({ isOwn }) => !isOwn)
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <span className="font-bold">{t(passedOn ? 'effective' : 'effectiveAsChosen')}</span>
      {(passedOn ? effective : []).map(({ axis, code }) => (
        <span key={axis} className="inline-flex items-center gap-1.5">
          {labels(`${axis}.label`)}
          <LevelMark axis={axis} code={code} policy={policy} />
        </span>
      ))}
      {effective.some(({ incomplete }) => incomplete) && (
        <span className="inline-flex items-center gap-1.5 text-yellow-1200">
          <Icon name="warning" size={16} />
          {t('incompleteShort')}
        </span>
      )}
      <TextLink href={whyHref}>{t('link')}</TextLink>
    </div>
  )
}
