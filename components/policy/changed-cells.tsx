import { useTranslations } from 'next-intl'
import type { PolicyOverview } from '@/lib/policy/policy-overview'
import type { ChangedCell } from './matrix-form'
import { useMatrixWords } from './matrix-words'

type Props = Readonly<{ policy: PolicyOverview; cells: readonly ChangedCell[] }>

/** The cells that shall say something else, in words. */
export function ChangedCells({ policy, cells }: Props) {
  const t = useTranslations('policy')
  const { contents, places } = useMatrixWords(policy)
  const named = (list: typeof contents, code: string) => list.find((one) => one.code === code)?.name ?? code
  return (
    <ul className="list-disc pl-5">
      {cells.map(({ content, place, was, verdict }) => (
        <li key={`${content} ${place}`}>
          {t('matrix.change', {
            cell: t('matrix.cell', { content: named(contents, content), place: named(places, place) }),
            was: t(`verdicts.${was}`),
            becomes: t(`verdicts.${verdict}`),
          })}
        </li>
      ))}
    </ul>
  )
}
