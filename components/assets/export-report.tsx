import { useTranslations } from 'next-intl'
import { addressOfList, type AssetFilter } from '@/lib/domain/asset-filter'
import type { Unwritable } from '@/lib/ledgers/unwritable-cells'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Table, Td, Th, Tr } from '../ui/table'

const codesOf = (sign: string) =>
  Array.from(sign, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')

type Props = Readonly<{ filter: AssetFilter; unwritable: readonly Unwritable[] }>

/** The signs that the file cannot hold, their cells and what is proposed: nothing is replaced that was not seen here. */
export function ExportReport({ filter, unwritable }: Props) {
  const t = useTranslations('export.report')
  return (
    <section id="signs" aria-label={t('title')} className="flex scroll-mt-4 flex-col gap-4">
      <Notice tone="warning" title={t('title')}>
        {t('text', { count: unwritable.length })}
      </Notice>
      <Table caption={t('caption')} dense>
        <thead>
          <tr>
            <Th>{t('sign')}</Th>
            <Th>{t('replacement')}</Th>
            <Th numeric>{t('count')}</Th>
            <Th wrap>{t('cells')}</Th>
          </tr>
        </thead>
        <tbody>
          {unwritable.map(({ sign, replacement, count, cells }) => (
            <Tr key={sign}>
              <Th scope="row">
                <span className="mr-2 text-[1.25rem]">{sign}</span>
                <span className="text-solid-gray-700">{codesOf(sign)}</span>
              </Th>
              <Td>
                <span className="mr-2 text-[1.25rem]">{replacement}</span>
                <span className="text-solid-gray-700">{codesOf(replacement)}</span>
              </Td>
              <Td numeric>{count}</Td>
              <Td wrap>
                <ul>
                  {cells.map(({ address, assetNo, heading, text }) => (
                    <li key={address}>{t('cell', { address, assetNo, heading, text })}</li>
                  ))}
                  {count > cells.length && <li>{t('more', { count: count - cells.length })}</li>}
                </ul>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <form action="/assets/export/file" method="post">
        <input type="hidden" name="list" value={addressOfList(filter)} />
        <input type="hidden" name="format" value="csv-cp932" />
        {unwritable.map(({ sign }) => (
          <input key={sign} type="hidden" name="accepted" value={sign} />
        ))}
        <Button type="submit" icon="download">
          {t('accept')}
        </Button>
      </form>
    </section>
  )
}
