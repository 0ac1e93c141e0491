import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PlacementVerdict } from '@/lib/domain/policy'
import type { PolicyOverview } from '@/lib/policy/policy-overview'
import { Table, Td, Th, Tr } from '../ui/table'
import { useMatrixWords, verdictOf } from './matrix-words'

type Named = Readonly<{ code: string; name: string }>
type Props = Readonly<{
  policy: PolicyOverview
  cell: (content: Named, place: Named, verdict: PlacementVerdict) => ReactNode
}>

/** The matrix of a network model: what may be kept where. */
export function MatrixTable({ policy, cell }: Props) {
  const t = useTranslations('policy')
  const { contents, places } = useMatrixWords(policy)
  return (
    <Table caption={t('matrix.of', { model: t(`models.${policy.shown}`) })} dense>
      <thead>
        <tr>
          <Th>{t('matrix.content')}</Th>
          {places.map((place) => (
            <Th key={place.code} wrap className="min-w-28!">
              {place.name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contents.map((content) => (
          <Tr key={content.code}>
            <Th scope="row" pinned className="whitespace-normal!">
              {content.name}
            </Th>
            {places.map((place) => (
              <Td key={place.code}>{cell(content, place, verdictOf(policy.matrix, content.code, place.code))}</Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
