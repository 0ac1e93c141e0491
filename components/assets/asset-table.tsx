import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Marked } from '@/components/search/marked'
import { Icon } from '@/components/ui/icon'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { AssetList, AssetRow } from '@/lib/assets/asset-list'
import { assetListHref, directionOf, type AssetFilter, type AssetSort } from '@/lib/domain/asset-filter'
import { axes, type Axis } from '@/lib/domain/asset-fields'
import { inScheme } from '@/lib/domain/policy'
import { searchWords } from '@/lib/domain/search-text'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { AssetHits } from './asset-hits'
import { LevelMark } from './level-mark'
import { PersonalMark } from './personal-mark'
import { SegmentMark } from './segment-mark'
import { ShortDate } from './short-date'
import { StateChip } from './state-chip'

type Props = Readonly<{ rows: AssetList['rows']; policy: AssetList['policy']; filter: AssetFilter }>

/** A cell that breaks its text between words, in a column narrower than others that wrap. */
const narrow = 'leading-140 whitespace-normal! text-pretty [word-break:auto-phrase]'
/** A column as narrow as what stands in it, so that what is left goes to the names. */
const tight = 'w-px'

/** The register, one row per asset. */
export function AssetTable({ rows, policy, filter }: Props) {
  const t = useTranslations('assets')
  const labels = useTranslations('fields')
  const marks = marksOnce(policy)
  const words = searchWords(filter.q)
  return (
    <Table caption={t('title')} dense sticky>
      <thead>
        <tr>
          <Th className={tight} sort={sortOf(filter, 'number')}>
            {t('columns.number')}
          </Th>
          <Th pinned sort={sortOf(filter, 'name')}>
            {labels('name.label')}
          </Th>
          <Th>{t('columns.unit')}</Th>
          <Th>{t('columns.business')}</Th>
          <Th className="leading-140 wrap-normal [word-break:keep-all] whitespace-normal!">
            {labels('segmentCode.label')}
          </Th>
          {axes.map((axis) => (
            <Th key={axis} className={tight}>
              {labels(`${axis}.label`)}
            </Th>
          ))}
          <Th className={`${tight} min-w-19 wrap-normal ${narrow}`}>{labels('personal.label')}</Th>
          <Th className={tight}>{t('columns.state')}</Th>
          <Th className={tight} sort={sortOf(filter, 'updated')}>
            {t('columns.updated')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AssetLine key={row.id} row={row} marks={marks} unnamed={t('unnamed')} words={words} />
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

/**
 * The marks of the list, each made once: a page has hundreds of them and few that differ, and React sends the same
 * element only once.
 */
function marksOnce(policy: PolicyForScreens) {
  const made = new Map<string, ReactNode>()
  const once = (parts: readonly unknown[], make: () => ReactNode): ReactNode => {
    const key = JSON.stringify(parts)
    if (!made.has(key)) made.set(key, make())
    return made.get(key)
  }
  return {
    level: (axis: Axis, { [axis]: code, schemeId }: Pick<AssetRow, Axis | 'schemeId'>) =>
      once([axis, code, schemeId], () => <LevelMark axis={axis} code={code} policy={inScheme(policy, schemeId)} />),
    segment: (code: string | null) =>
      once(['segment', code], () => <SegmentMark short code={code} segments={policy.segments} />),
    personal: ({ personal, specialCare, myNumber }: AssetRow) =>
      once(['personal', personal, specialCare, myNumber], () => (
        <PersonalMark {...{ personal, specialCare, myNumber }} />
      )),
    state: ({ state, change }: AssetRow) =>
      once(['state', state, change], () => <StateChip state={state} change={change} />),
  }
}

type LineProps = Readonly<{
  row: AssetRow
  marks: ReturnType<typeof marksOnce>
  unnamed: string
  /** The words that were searched for, to be marked. */
  words: readonly string[]
}>

function AssetLine({ row, marks, unnamed, words }: LineProps) {
  return (
    <Tr>
      <Td className="tabular-nums">
        <Marked text={row.assetNo} words={words} />
      </Td>
      <Th scope="row" pinned className={`min-w-40 ${narrow}`}>
        <TextLink href={`/assets/${row.assetId}`}>
          {row.name === '' ? unnamed : <Marked text={row.name} words={words} />}
        </TextLink>
        {row.beside.length > 0 && <AssetHits beside={row.beside} words={words} />}
      </Th>
      <Td className={`max-w-32 min-w-20 ${narrow}`}>
        <Marked text={row.unitName} words={words} />
      </Td>
      <Td className={`max-w-32 min-w-18 ${narrow}`}>
        <Marked text={row.business} words={words} />
      </Td>
      <Td className={`max-w-40 min-w-28 ${narrow}`}>{marks.segment(row.segmentCode)}</Td>
      {axes.map((axis) => (
        <Td key={axis}>
          {row.raised[axis] === undefined ? (
            marks.level(axis, row)
          ) : (
            <RaisedLevel axis={axis} row={row} marks={marks} />
          )}
        </Td>
      ))}
      <Td>{marks.personal(row)}</Td>
      <Td>{marks.state(row)}</Td>
      <Td className="tabular-nums">
        <ShortDate instant={row.updatedAt} />
      </Td>
    </Tr>
  )
}

type RaisedProps = Readonly<{ axis: Axis; row: AssetRow; marks: LineProps['marks'] }>

/** The level an asset is to be protected as, where that is stricter than what was chosen; what was chosen leads to why. */
function RaisedLevel({ axis, row, marks }: RaisedProps) {
  const t = useTranslations('assets')
  const chosen = row[axis] ?? t('unrated')
  return (
    <span className="flex flex-col items-start gap-0.5">
      <span className="inline-flex items-center gap-0.5">
        <Icon name="sort-ascending" size={16} className="text-blue-1000" />
        {marks.level(axis, { ...row, [axis]: row.raised[axis] ?? null })}
      </span>
      <TextLink href={`/assets/${row.assetId}/why`} className="text-[0.75rem] leading-140">
        <span className="sr-only">{t('raisedWhy')}</span>
        {t('chosen', { level: chosen })}
      </TextLink>
    </span>
  )
}
