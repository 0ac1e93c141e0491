import { useTranslations } from 'next-intl'
import { Table, Td, Th } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import type { ToldRequest } from '@/lib/trails/told-request'
import { ToldEntry } from './told-entry'
import { ToldRequestRow } from './told-request-row'
import type { Names } from './trail-words'

type Props = Readonly<{
  requests: readonly ToldRequest[]
  names: Names
  policy: PolicyForScreens
  /** The key of the request that shows what was written in it, or 'all'. */
  opened: string | undefined
  /** The address of this table with that request opened, or with none. */
  hrefOf: (to: Readonly<{ open?: string }>) => string
  /** On the page of one asset, what it is about goes without saying. */
  ofAsset?: boolean | undefined
}>

/** What was done, one line per request; opened, every change of a row stands underneath. */
export function ToldRequestTable({ requests, names, policy, opened, hrefOf, ofAsset = false }: Props) {
  const t = useTranslations('trail')
  return (
    <Table caption={t('title')} dense>
      <thead>
        <tr>
          <Th>{t('at')}</Th>
          <Th>{t('actor')}</Th>
          <Th>{t('act')}</Th>
          {!ofAsset && <Th>{t('subject')}</Th>}
          {!ofAsset && <Th>{t('unit')}</Th>}
          <Th>{t('outcome')}</Th>
          <Th>
            <TextLink href={hrefOf(opened === 'all' ? {} : { open: 'all' })} scroll={false} className="font-normal">
              {t(opened === 'all' ? 'closeAll' : 'openAll')}
            </TextLink>
          </Th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => {
          const isOpen = opened === 'all' || opened === request.key
          const href = hrefOf(opened === request.key ? {} : { open: request.key })
          return [
            <ToldRequestRow key={request.key} {...{ request, names, ofAsset, isOpen, href }} />,
            isOpen && (
              <tr key="entries">
                <Td colSpan={ofAsset ? 5 : 7} className="bg-solid-gray-50 whitespace-normal!">
                  <div className="flex flex-col gap-5 py-2">
                    {request.entries.map((entry) => (
                      <ToldEntry key={String(entry.id)} {...{ entry, names, policy }} />
                    ))}
                  </div>
                </Td>
              </tr>
            ),
          ]
        })}
      </tbody>
    </Table>
  )
}
