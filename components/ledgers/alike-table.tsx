import { useTranslations } from 'next-intl'
import type { BatchDetail } from '@/lib/ledgers/batch-detail'
import { Section } from '../ui/section'
import { Table, Td, Th, Tr } from '../ui/table'
import { AnswerControl } from './answer-control'

/** Cells that are open for the same reason, decided once for all of them. */
export function AlikeTable({ groups }: Pick<BatchDetail, 'groups'>) {
  const t = useTranslations('ledgers.alike')
  if (groups.length === 0) return null
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Table caption={t('title')} dense>
        <thead>
          <tr>
            <Th>{t('field')}</Th>
            <Th numeric>{t('rows')}</Th>
            <Th>{t('what')}</Th>
            <Th className="w-64">{t('decision')}</Th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, label, raw, rows, sentence, proposal, choices }) => (
            <Tr key={key}>
              <Th scope="row" className="font-bold">
                {label}
              </Th>
              <Td numeric>{t('count', { count: rows })}</Td>
              <Td wrap>{sentence}</Td>
              <Td>
                <AnswerControl
                  name={`alike.${key}`}
                  label={t('decide', { label, raw, count: rows })}
                  proposal={proposal}
                  proposed={t('proposed', { values: proposal })}
                  choices={choices}
                />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
