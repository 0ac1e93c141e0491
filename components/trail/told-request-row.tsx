import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/japanese-date'
import type { ToldRequest } from '@/lib/trails/told-request'
import { useActWord, useReasonWord, useSubjectWord, type Names } from './trail-words'

type Props = Readonly<{ request: ToldRequest; names: Names; ofAsset: boolean; isOpen: boolean; href: string }>

/** One request: when, who, what, on what, and how it ended. */
export function ToldRequestRow({ request, names, ofAsset, isOpen, href }: Props) {
  const t = useTranslations('trail')
  const actWord = useActWord()
  const { outcome, unitId, entries, key } = request
  return (
    <Tr id={`request-${key}`} className={outcome === 'refused' ? 'bg-red-50!' : ''}>
      <Td className="tabular-nums">
        <Moment at={request.at} />
      </Td>
      <Td>{request.actorName}</Td>
      <Th scope="row">{actWord(request.act)}</Th>
      {!ofAsset && (
        <Td className="max-w-72 whitespace-normal!">
          <About request={request} names={names} />
        </Td>
      )}
      {!ofAsset && <Td>{unitId === null ? '' : names[unitId]}</Td>}
      <Td>
        <Outcome request={request} />
      </Td>
      <Td>
        <TextLink href={`${href}#request-${key}`} scroll={false} aria-expanded={isOpen}>
          <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={16} className="mr-1 inline" />
          {t(isOpen ? 'close' : 'entries', { count: entries.length })}
        </TextLink>
      </Td>
    </Tr>
  )
}

/** To the second: two acts of one minute have an order. */
function Moment({ at }: Readonly<{ at: Date }>) {
  const seconds = String(at.getUTCSeconds()).padStart(2, '0')
  return <time dateTime={at.toISOString()}>{`${formatInstant(at, useLocale())}:${seconds}`}</time>
}

/** The asset, with a link to its page; else the person, unit or role. */
function About({ request: { assetId, subject, subjectId }, names }: Pick<Props, 'request' | 'names'>) {
  const subjectWord = useSubjectWord()
  if (assetId !== null) return <TextLink href={`/assets/${assetId}`}>{names[assetId] ?? subjectWord('asset')}</TextLink>
  if (subject === 'act') return null
  const name = names[subjectId] ?? names[`role:${subjectId}`]
  return name === undefined ? subjectWord(subject) : `${subjectWord(subject)} ${name}`
}

function Outcome({ request: { outcome, reason } }: Pick<Props, 'request'>) {
  const t = useTranslations('trail')
  const reasonWord = useReasonWord()
  if (outcome !== 'refused')
    return <Chip tone={outcome === 'done' ? 'green' : 'outline'}>{t(`outcomes.${outcome}`)}</Chip>
  return (
    <span className="flex items-center gap-2">
      <Chip tone="red" icon="error">
        {t('outcomes.refused')}
      </Chip>
      {reason !== null && reasonWord(reason)}
    </span>
  )
}
