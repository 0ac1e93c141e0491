import { useLocale, useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/components/ui/icon'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'

type Segment = PolicyForScreens['segments'][number]

/** By what the segment is, not by its code: a city may name its segments otherwise. */
function signOf({ networked, internetReachable, allowsMyNumber }: Segment): IconName {
  if (!networked) return 'document'
  if (internetReachable) return 'globe'
  return allowsMyNumber ? 'lock' : 'building'
}

type Props = Readonly<{
  code: string | null
  segments: readonly Segment[]
  /** For a narrow column: without what stands in brackets behind the name. */
  short?: boolean | undefined
}>

/** ネットワーク区分 by word and sign. */
export function SegmentMark({ code, segments, short = false }: Props) {
  const locale = useLocale()
  const t = useTranslations('assets')
  const segment = segments.find((one) => one.code === code)
  if (code === null) return <span className="text-solid-gray-700">{t('noSegment')}</span>
  if (segment === undefined) return <span>{code}</span>
  return (
    <span className="inline-flex items-center gap-1.5 leading-140" title={segment[locale]}>
      <Icon name={signOf(segment)} size={16} className="text-solid-gray-700" />
      {short ? <ShortName name={segment[locale]} /> : <span>{segment[locale]}</span>}
    </span>
  )
}

/** Without what stands in brackets; a name like LGWAN接続系 breaks nowhere but before 接続系. */
function ShortName({ name }: Readonly<{ name: string }>) {
  const bare = name.replace(/\s*[（(].*$/u, '')
  const [, head, tail] = /^(.{4,})(..系)$/u.exec(bare) ?? []
  if (head === undefined) return <span>{bare}</span>
  return (
    <span className="wrap-normal [word-break:keep-all]">
      {head}
      <wbr />
      {tail}
    </span>
  )
}
