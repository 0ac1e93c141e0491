import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { AssetList } from '@/lib/assets/asset-list'
import { assetListHref, type AssetFilter } from '@/lib/domain/asset-filter'
import { useConditions } from './asset-filter-words'

type Props = Readonly<{ filter: AssetFilter; policy: AssetList['policy']; systems: AssetList['systems'] }>

/** The chosen conditions that are out of sight, each with a way to drop it. */
export function AssetFilterChosen({ filter, policy, systems }: Props) {
  const t = useTranslations('assets.filter')
  const chosen = useConditions(policy, systems).flatMap(({ name, legend, choices }) =>
    filter[name].map((value) => ({
      href: assetListHref({ ...filter, [name]: filter[name].filter((other) => other !== value) }),
      text: t('chosen', { condition: legend, value: choices.find((choice) => choice.value === value)?.label ?? value }),
    })),
  )
  if (chosen.length === 0) return null
  return (
    <ul aria-label={t('chosenLabel')} className="flex flex-wrap gap-2 py-1">
      {chosen.map(({ href, text }) => (
        <li key={text}>
          <Link
            href={href}
            prefetch={false}
            className="relative inline-flex min-h-8 items-center gap-1 rounded-full border border-blue-900 bg-blue-50 pr-2 pl-3 text-[0.875rem] text-blue-1000 after:absolute after:inset-x-0 after:-inset-y-1.5 hover:underline hover:underline-offset-4"
          >
            {text}
            <Icon name="close" size={16} />
            <span className="sr-only">{t('drop')}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
