import { useLocale, useTranslations } from 'next-intl'
import type { Axis } from '@/lib/domain/asset-fields'
import { levelsWith } from '@/lib/domain/policy'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'

type Level = Pick<PolicyForScreens['levels'][number], 'axis' | 'code' | 'rank' | 'ja' | 'en'>

type Props = Readonly<{
  axis: Axis
  code: string | null
  /** With the `earlier` schemes, a level that is only in one of those is told in its words. */
  policy: Readonly<{ levels: readonly Level[]; earlier?: readonly Readonly<{ levels: readonly Level[] }>[] }>
  size?: 'small' | 'large' | undefined
}>

/**
 * A level by its code and by bars, as many filled as the level stands above the lowest: it reads the same in black and
 * white. Not rated is not the lowest level: it has no bars and a broken frame.
 */
export function LevelMark({ axis, code, policy, size = 'small' }: Props) {
  const locale = useLocale()
  const t = useTranslations('assets')
  const scale = levelsWith(policy, axis, code).toSorted((a, b) => a.rank - b.rank)
  const place = scale.findIndex((level) => level.code === code)
  const level = scale[place]
  const box = size === 'large' ? 'min-h-9 gap-2 px-2.5 text-[1.125rem]' : 'min-h-6 gap-1.5 px-1.5 text-[0.8125rem]'
  if (code === null) {
    return (
      <span
        className={`inline-flex items-center rounded-4 border border-dashed border-solid-gray-700 bg-yellow-50 font-bold whitespace-nowrap text-yellow-1200 ${box}`}
      >
        {t('unrated')}
      </span>
    )
  }
  const word = level?.[locale] ?? code
  return (
    <span
      title={word}
      className={`inline-flex items-center rounded-4 border font-bold whitespace-nowrap ${box} ${frames(place, scale.length)}`}
    >
      {level !== undefined && <Bars filled={place + 1} of={scale.length} large={size === 'large'} />}
      <span aria-hidden>{code}</span>
      <span className="sr-only">{word}</span>
    </span>
  )
}

/** The upper half of the scale stands out from the lower. */
function frames(place: number, of: number): string {
  if (place + 1 === of && of > 2) return 'border-solid-gray-900 bg-solid-gray-900 text-white'
  if (place + 1 > of / 2) return 'border-blue-900 bg-blue-50 text-blue-1100'
  return 'border-solid-gray-300 bg-white text-solid-gray-800'
}

function Bars({ filled, of, large }: Readonly<{ filled: number; of: number; large: boolean }>) {
  const heights = Array.from({ length: of }, (_, bar) => 2 + (10 / of) * (bar + 1))
  const bars = heights.map((height, bar) => `M${bar * 4} 12v${-height}h3v${height}z`)
  return (
    <svg aria-hidden viewBox={`0 0 ${of * 4 - 1} 12`} fill="currentColor" className={large ? 'h-4' : 'h-3'}>
      <path d={bars.slice(0, filled).join('')} />
      <path d={bars.slice(filled).join('')} opacity=".22" />
    </svg>
  )
}
