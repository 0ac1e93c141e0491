import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/japanese-date'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import type { ToldRequest } from '@/lib/trails/told-request'
import { ToldEntry } from './told-entry'
import { useActWord, useReasonWord, useSubjectWord, type Names } from './trail-words'

type Props = Readonly<{
  requests: readonly ToldRequest[]
  names: Names
  policy: PolicyForScreens
  /** On the page of one asset, what it is about goes without saying. */
  ofAsset?: boolean | undefined
}>

/** What was done, one line per request, with every change of a row underneath. */
export function ToldRequestTable({ requests, names, policy, ofAsset = false }: Props) {
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
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <RequestLine key={request.key} {...{ request, names, policy, ofAsset }} />
        ))}
      </tbody>
    </Table>
  )
}

type LineProps = Readonly<{ request: ToldRequest; names: Names; policy: PolicyForScreens; ofAsset: boolean }>

function RequestLine({ request, names, policy, ofAsset }: LineProps) {
  const actWord = useActWord()
  const locale = useLocale()
  return (
    <>
      <Tr className={request.outcome === 'refused' ? 'bg-red-50' : ''}>
        <Td className="border-b-0 tabular-nums">
          <time dateTime={request.at.toISOString()}>{formatInstant(request.at, locale)}</time>
        </Td>
        <Td className="border-b-0">{request.actorName}</Td>
        <Th scope="row" className="border-b-0 font-bold">
          {actWord(request.act)}
        </Th>
        {!ofAsset && (
          <Td className="border-b-0">
            <About request={request} names={names} />
          </Td>
        )}
        {!ofAsset && <Td className="border-b-0">{request.unitId === null ? '' : names[request.unitId]}</Td>}
        <Td className="border-b-0">
          <Outcome request={request} />
        </Td>
      </Tr>
      <tr className={request.outcome === 'refused' ? 'bg-red-50' : ''}>
        <Td colSpan={ofAsset ? 4 : 6} className="pt-0 whitespace-normal!">
          <Entries {...{ request, names, policy }} />
        </Td>
      </tr>
    </>
  )
}

/** The asset, with a link to its page; else the person, unit or role. */
function About({ request: { assetId, subject, subjectId }, names }: Readonly<{ request: ToldRequest; names: Names }>) {
  const subjectWord = useSubjectWord()
  if (assetId !== null) return <TextLink href={`/assets/${assetId}`}>{names[assetId] ?? subjectWord('asset')}</TextLink>
  if (subject === 'act') return null
  const name = names[subjectId] ?? names[`role:${subjectId}`]
  return name === undefined ? subjectWord(subject) : `${subjectWord(subject)} ${name}`
}

function Outcome({ request: { outcome, reason } }: Readonly<{ request: ToldRequest }>) {
  const t = useTranslations('trail')
  const reasonWord = useReasonWord()
  if (outcome !== 'refused') return <Chip tone={outcome === 'done' ? 'green' : 'outline'}>{t(`outcomes.${outcome}`)}</Chip>
  return (
    <span className="flex items-center gap-2">
      <Chip tone="red" icon="error">
        {t('outcomes.refused')}
      </Chip>
      {reason !== null && reasonWord(reason)}
    </span>
  )
}

function Entries({ request, names, policy }: Omit<LineProps, 'ofAsset'>) {
  const t = useTranslations('trail')
  return (
    <Disclosure summary={t('entries', { count: request.entries.length })}>
      <div className="flex flex-col gap-5 py-2">
        {request.entries.map((entry) => (
          <ToldEntry key={String(entry.id)} {...{ entry, names, policy }} />
        ))}
      </div>
    </Disclosure>
  )
}
