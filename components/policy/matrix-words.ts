import { useLocale, useTranslations } from 'next-intl'
import { placedKinds, publicCloud, type PlacementVerdict } from '@/lib/domain/policy'
import type { PolicyOverview } from '@/lib/policy/policy-overview'

type Named = Readonly<{ code: string; name: string }>

/** The lines and columns of the matrix in words: kinds of information and levels, segments and the cloud. */
export function useMatrixWords({ levels, segments }: Pick<PolicyOverview, 'levels' | 'segments'>) {
  const t = useTranslations('policy')
  const locale = useLocale()
  const contents: readonly Named[] = [
    ...placedKinds.map((code) => ({ code, name: t(`kinds.${code}`) })),
    ...levels.map((level) => ({ code: level.code, name: level[locale] })),
  ]
  const places: readonly Named[] = [
    ...segments.map((segment) => ({ code: segment.code, name: segment[locale] })),
    { code: publicCloud, name: t('publicCloud') },
  ]
  return { contents, places }
}

type Cells = PolicyOverview['matrix']

/** What the matrix says of a cell; what it does not know is allowed. */
export const verdictOf = (matrix: Cells, content: string, place: string): PlacementVerdict =>
  matrix.find((cell) => cell.content === content && cell.place === place)?.verdict ?? 'ok'
