import { useTranslations } from 'next-intl'
import type { BatchDetail } from '@/lib/ledgers/batch-detail'
import { useFindingWords } from '../assets/finding-words'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'
import { AnswerControl } from './answer-control'
import { StatusChip } from './status-chip'

type Row = BatchDetail['rows'][number]
type Props = Readonly<{ rows: readonly Row[]; mayDecide: boolean; severalSheets: boolean }>

/** Rows of a ledger: what each would become, what is open in it and where in the file it stands. */
export function RowTable({ rows, mayDecide, severalSheets }: Props) {
  const t = useTranslations('ledgers.rows')
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th numeric>{t('row')}</Th>
          <Th>{t('status')}</Th>
          <Th className="w-72">{t('asset')}</Th>
          <Th>{t('what')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.place} className="align-top">
            <Td numeric>
              {row.row}
              {severalSheets && <span className="block text-[0.8125rem] text-solid-gray-700">{row.sheet}</span>}
            </Td>
            <Td>
              <StatusChip status={row.status} />
            </Td>
            <Th scope="row" wrap className="max-w-72">
              <RowName {...row} />
            </Th>
            <Td wrap>
              <RowContent row={row} mayDecide={mayDecide} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function RowName({ name, match }: Row) {
  const t = useTranslations('ledgers.rows')
  return (
    <>
      <span className="block font-bold">{name === '' ? t('noName') : name}</span>
      {match && (
        <span className="block text-[0.8125rem] leading-150">
          <TextLink href={`/assets/${match.assetId}`} className="tabular-nums">
            {match.assetNo}
          </TextLink>{' '}
          <span className="text-solid-gray-700">{t(`by.${match.by}`)}</span>
        </span>
      )}
    </>
  )
}

function RowContent({ row, mayDecide }: Readonly<{ row: Row; mayDecide: boolean }>) {
  const t = useTranslations('ledgers.rows')
  const { titleOf } = useFindingWords()
  const blocking = row.findings.filter(({ severity }) => severity === 'block')
  return (
    <div className="flex flex-col gap-1.5">
      {row.problems.map((problem) => (
        <OpenCell
          key={`${problem.cell}${problem.field}${problem.code}`}
          row={row}
          problem={problem}
          mayDecide={mayDecide}
        />
      ))}
      {row.changes.length > 0 && (
        <ul>
          {row.changes.map(({ label, before, after }) => (
            <li key={label}>
              <span className="text-solid-gray-700">{label}</span>{' '}
              <del className="bg-red-50 decoration-red-900">{before === '' ? t('empty') : before}</del>
              <span aria-hidden> → </span>
              <span className="sr-only">{t('becomes')}</span>
              <ins className="bg-green-50 font-bold no-underline">{after === '' ? t('empty') : after}</ins>
            </li>
          ))}
        </ul>
      )}
      {blocking.length > 0 && (
        <p className="text-yellow-1200">
          {t('stays', { rules: [...new Set(blocking.map(({ ruleId }) => titleOf(ruleId)))].join('、') })}
        </p>
      )}
      {row.notes.map(({ cell, label, sentence }) => (
        <p key={`${cell}${sentence}`} className="text-[0.8125rem] text-solid-gray-700">
          {t('note', { cell, label, sentence })}
        </p>
      ))}
    </div>
  )
}

type OpenProps = Readonly<{ row: Row; problem: Row['problems'][number]; mayDecide: boolean }>

function OpenCell({ row, problem, mayDecide }: OpenProps) {
  const t = useTranslations('ledgers.rows')
  const { cell, field, label, sentence, proposal, choices, severity } = problem
  const isOpen = severity === 'ask' && mayDecide
  return (
    <div className={isOpen ? 'grid gap-x-4 gap-y-1 lg:grid-cols-[minmax(0,1fr)_16rem]' : ''}>
      <p>
        {cell !== '' && <span className="mr-1.5 font-mono text-[0.8125rem] text-solid-gray-700">{cell}</span>}
        <span className="font-bold">{label}</span>　{sentence}
      </p>
      {isOpen && (
        <AnswerControl
          name={`row.${row.place.toString()}.${field}`}
          label={t('decide', { row: row.row, label })}
          proposal={proposal}
          choices={choices}
        />
      )}
    </div>
  )
}
