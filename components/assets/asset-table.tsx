import { useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { AssetList, AssetRow } from '@/lib/assets/asset-list'
import { assetListHref, directionOf, type AssetFilter, type AssetSort } from '@/lib/domain/asset-filter'
import { axes } from '@/lib/domain/asset-fields'
import { LevelMark } from './level-mark'
import { PersonalMark } from './personal-mark'
import { SegmentMark } from './segment-mark'
import { ShortDate } from './short-date'
import { StateChip } from './state-chip'

type Props = Readonly<{ rows: AssetList['rows']; policy: AssetList['policy']; filter: AssetFilter }>

/** The register, one row per asset. */
export function AssetTable({ rows, policy, filter }: Props) {
  const t = useTranslations('assets')
  const labels = useTranslations('fields')
  return (
    <Table caption={t('title')} dense sticky>
      <thead>
        <tr>
          <Th sort={sortOf(filter, 'number')}>{t('columns.number')}</Th>
          <Th pinned sort={sortOf(filter, 'name')}>
            {labels('name.label')}
          </Th>
          <Th>{t('columns.unit')}</Th>
          <Th>{t('columns.business')}</Th>
          <Th className={narrow}>{labels('segmentCode.label')}</Th>
          {axes.map((axis) => (
            <Th key={axis}>{labels(`${axis}.label`)}</Th>
          ))}
          <Th>{labels('personal.label')}</Th>
          <Th>{t('columns.state')}</Th>
          <Th sort={sortOf(filter, 'updated')}>{t('columns.updated')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AssetLine key={row.id} row={row} policy={policy} />
        ))}
      </tbody>
    </Table>
  )
}

function sortOf(filter: AssetFilter, sort: AssetSort) {
  const current = filter.sort === sort ? directionOf(filter) : undefined
  const opposite = current === 'asc' ? 'desc' : 'asc'
  const href = assetListHref({ ...filter, sort, direction: current === undefined ? undefined : opposite })
  return { href, direction: current && (`${current}ending` as const) }
}

function AssetLine({ row, policy }: Readonly<{ row: AssetRow; policy: AssetList['policy'] }>) {
  const t = useTranslations('assets')
  return (
    <Tr>
      <Td className="tabular-nums">{row.assetNo}</Td>
      <Th scope="row" pinned className={`min-w-44 ${narrow}`}>
        <TextLink href={`/assets/${row.assetId}`}>{row.name === '' ? t('unnamed') : row.name}</TextLink>
      </Th>
      <Td className={`max-w-32 min-w-24 ${narrow}`}>{row.unitName}</Td>
      <Td className={`max-w-32 min-w-24 ${narrow}`}>{row.business}</Td>
      <Td className={`max-w-44 min-w-32 ${narrow}`}>
        <SegmentMark short code={row.segmentCode} segments={policy.segments} />
      </Td>
      {axes.map((axis) => (
        <Td key={axis}>
          <LevelMark axis={axis} code={row[axis]} levels={policy.levels} />
        </Td>
      ))}
      <Td>
        <PersonalMark {...row} />
      </Td>
      <Td>
        <StateChip state={row.state} change={row.change} />
      </Td>
      <Td className="tabular-nums">
        <ShortDate instant={row.updatedAt} />
      </Td>
    </Tr>
  )
}

/** A cell that breaks its text between words, in a column narrower than others that wrap. */
const narrow = 'leading-140 whitespace-normal! [word-break:auto-phrase]'
