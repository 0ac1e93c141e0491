import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from './chip'
import type { IconName } from './icon'
import { Table, Td, Th } from './table'

const marks = {
  changed: { tone: 'yellow', icon: 'pencil' },
  added: { tone: 'green', icon: 'plus' },
  removed: { tone: 'red', icon: 'minus' },
  same: { tone: 'outline', icon: undefined },
} as const satisfies Record<string, { tone: ChipTone; icon: IconName | undefined }>

export type DiffRow = Readonly<{
  label: string
  before: string | null
  after: string | null
  kind: keyof typeof marks
}>
type Props = Readonly<{
  caption: string
  rows: readonly DiffRow[]
  beforeLabel?: string | undefined
  afterLabel?: string | undefined
}>

/** Two versions side by side, field by field, as they were written. */
export function DiffTable({ caption, rows, beforeLabel, afterLabel }: Props) {
  const t = useTranslations('ui.diff')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th className="w-48">{t('field')}</Th>
          <Th className="w-24">{t('kind')}</Th>
          <Th>{beforeLabel ?? t('before')}</Th>
          <Th>{afterLabel ?? t('after')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, before, after, kind }) => (
          <tr key={label} className="align-top">
            <Th scope="row" wrap className="font-bold">
              {label}
            </Th>
            <Td>
              <Chip {...marks[kind]}>{t(kind)}</Chip>
            </Td>
            <Td wrap>
              <Before value={before} kind={kind} />
            </Td>
            <Td wrap>
              <After value={after} kind={kind} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Before({ value, kind }: Readonly<{ value: string | null; kind: DiffRow['kind'] }>) {
  if (value === null || value === '') return <Nothing />
  if (kind === 'same') return <span className="whitespace-pre-wrap">{value}</span>
  return <del className="bg-red-50 whitespace-pre-wrap decoration-red-900">{value}</del>
}

function After({ value, kind }: Readonly<{ value: string | null; kind: DiffRow['kind'] }>) {
  if (value === null || value === '') return <Nothing />
  if (kind === 'same') return <span className="whitespace-pre-wrap">{value}</span>
  return <ins className="bg-green-50 font-bold whitespace-pre-wrap no-underline">{value}</ins>
}

function Nothing() {
  const t = useTranslations('ui')
  return <span className="text-solid-gray-600">{t('none')}</span>
}
