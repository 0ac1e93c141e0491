import { useTranslations } from 'next-intl'
import { changedPart } from './changed-part'
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
          <Th className="w-44">{t('field')}</Th>
          <Th className="w-20">{t('kind')}</Th>
          <Th className="w-1/3">{beforeLabel ?? t('before')}</Th>
          <Th>{afterLabel ?? t('after')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DiffLine key={row.label} {...row} kindWord={t(row.kind)} />
        ))}
      </tbody>
    </Table>
  )
}

function DiffLine({ label, before, after, kind, kindWord }: DiffRow & Readonly<{ kindWord: string }>) {
  const same = kind === 'same'
  const part = changedPart(before ?? '', after ?? '')
  return (
    <tr className={`align-top ${same ? 'text-solid-gray-700' : ''}`}>
      <Th scope="row" wrap>
        {label}
      </Th>
      <Td>
        <Chip {...marks[kind]}>{kindWord}</Chip>
      </Td>
      <Td wrap className="whitespace-pre-wrap">
        <Nothing unless={before} />
        {part.head}
        {part.before && (same ? part.before : <del className="bg-red-50 decoration-red-900">{part.before}</del>)}
        {part.tail}
      </Td>
      <Td wrap className="whitespace-pre-wrap">
        <Nothing unless={after} />
        {part.head}
        {part.after && (same ? part.after : <ins className="bg-green-50 font-bold no-underline">{part.after}</ins>)}
        {part.tail}
      </Td>
    </tr>
  )
}

function Nothing({ unless }: Readonly<{ unless: string | null }>) {
  const t = useTranslations('ui')
  return unless ? null : <span className="text-solid-gray-600">{t('none')}</span>
}
