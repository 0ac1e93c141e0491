import { useLocale, useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { SegmentMark } from '@/components/assets/segment-mark'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { assetFilter, assetListHref, nothingChosen } from '@/lib/domain/asset-filter'
import type { MyWork } from '@/lib/home/my-work'
import { WorkBlock } from './work-block'

type Row = NonNullable<MyWork['city']>[number]
type Props = Readonly<{ matrix: readonly Row[]; policy: MyWork['policy'] }>

/** Registered assets by confidentiality and segment; each number opens the list behind it. */
export function CityMatrix({ matrix, policy }: Props) {
  const t = useTranslations('home.matrix')
  const levels = placed(
    policy.levels.filter(({ axis }) => axis === 'confidentiality'),
    matrix,
    'confidentiality',
  )
  const segments = placed(policy.segments, matrix, 'segmentCode')
  const sum = (ofPlace: (row: Row) => boolean) => matrix.filter(ofPlace).reduce((assets, row) => assets + row.assets, 0)
  return (
    <WorkBlock title={t('title')} lead={t('lead')}>
      <Table caption={t('title')}>
        <thead>
          <tr>
            <Th>{t('level')}</Th>
            {segments.map((segment) => (
              <Th key={segment} numeric className="w-1/5">
                {segment === null ? t('noSegment') : <SegmentMark code={segment} segments={policy.segments} />}
              </Th>
            ))}
            <Th numeric>{t('total')}</Th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <Tr key={level}>
              <Th scope="row">
                <LevelMark axis="confidentiality" code={level} policy={policy} />
              </Th>
              {segments.map((segment) => (
                <Td key={segment} numeric>
                  <Count
                    assets={sum((row) => row.confidentiality === level && row.segmentCode === segment)}
                    level={level}
                    segment={segment}
                  />
                </Td>
              ))}
              <Td numeric className="font-bold">
                <Count assets={sum((row) => row.confidentiality === level)} level={level} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </WorkBlock>
  )
}

/** The codes in force in their order, then those that assets still hold, and null where something has none. */
function placed(
  inForce: readonly Readonly<{ code: string }>[],
  matrix: readonly Row[],
  column: 'confidentiality' | 'segmentCode',
) {
  const held = matrix.map((row) => row[column])
  return [...new Set([...inForce.map(({ code }) => code), ...held.filter((code) => code !== null), ...held])]
}

type CountProps = Readonly<{ assets: number; level: string | null; segment?: string | null }>

function Count({ assets, level, segment }: CountProps) {
  const locale = useLocale()
  if (assets === 0) return <span className="text-solid-gray-700">0</span>
  const filter = assetFilter.parse({
    state: 'registered',
    confidentiality: level ?? nothingChosen,
    ...(segment === undefined ? {} : { segment: segment ?? nothingChosen }),
  })
  return <TextLink href={assetListHref(filter)}>{assets.toLocaleString(locale)}</TextLink>
}
