import { useLocale, useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon'
import type { OpenRequest } from '@/lib/approvals/request-detail'
import { assetFields } from '@/lib/domain/asset-fields'
import { formatInstant } from '@/lib/domain/japanese-date'
import { verdicts } from '@/lib/domain/workflow'

type Round = OpenRequest['rounds'][number]

/** Did anybody say anything, or is this more than the first submission? */
export function hasStory(rounds: readonly Round[]): boolean {
  return rounds.some(({ comment, decisions }) => comment !== '' || decisions.length > 0) || rounds.length > 1
}

/** What the submitter and those who decided said, from the first submission on. */
export function RequestStory({ rounds }: Readonly<{ rounds: readonly Round[] }>) {
  const t = useTranslations('approvals.story')
  return (
    <ol aria-label={t('title')} className="flex flex-col rounded-8 bg-solid-gray-50 px-4 py-1">
      {rounds.map((round) => (
        <RoundLines key={round.id} round={round} />
      ))}
    </ol>
  )
}

function RoundLines({ round }: Readonly<{ round: Round }>) {
  const t = useTranslations('approvals.story')
  const { submittedByName, submittedAt, comment, decisions, outcome } = round
  return (
    <>
      <StoryLine word={t('submitted')} icon="send" by={submittedByName} at={submittedAt} comment={comment} />
      {decisions.map((decision) => (
        <DecisionLine key={decision.step} decision={decision} />
      ))}
      {outcome === 'withdrawn' && <StoryLine word={t('withdrawn')} icon="return" by={submittedByName} />}
    </>
  )
}

const looks = {
  approve: { word: 'approved', tone: 'green', icon: 'check' },
  return: { word: 'returned', tone: 'yellow', icon: 'return' },
  reject: { word: 'rejected', tone: 'red', icon: 'close' },
} as const

function DecisionLine({ decision }: Readonly<{ decision: Round['decisions'][number] }>) {
  const t = useTranslations('verdicts')
  const verdict = verdicts.find((one) => one === decision.outcome) ?? 'approve'
  const { word, ...look } = looks[verdict]
  const { decidedByName: by, decidedAt: at, comment, remarks } = decision
  return <StoryLine word={t(word)} {...look} {...{ by, at, comment, remarks }} />
}

type LineProps = Readonly<{
  word: string
  tone?: ChipTone
  icon: IconName
  by: string
  at?: Date
  comment?: string
  remarks?: Round['decisions'][number]['remarks']
}>

function StoryLine({ word, tone, icon, by, at, comment = '', remarks = [] }: LineProps) {
  const t = useTranslations('approvals.story')
  const locale = useLocale()
  return (
    <li className="border-b border-solid-gray-200 py-2.5 last:border-0">
      <p className="flex flex-wrap items-center gap-x-3 text-[0.875rem]">
        <Chip tone={tone} icon={icon}>
          {word}
        </Chip>
        <span className="font-bold">{by}</span>
        {at && <span className="text-solid-gray-700">{formatInstant(at, locale)}</span>}
      </p>
      {comment !== '' && <p className="mt-1 leading-160 whitespace-pre-wrap">{comment}</p>}
      {remarks.length > 0 && <Remarks label={t('remarks')} remarks={remarks} />}
    </li>
  )
}

function Remarks({ label, remarks }: Readonly<{ label: string; remarks: Round['decisions'][number]['remarks'] }>) {
  const labels = useTranslations('fields')
  const wordOf = (key: string) => {
    const field = assetFields.find((one) => one.key === key)
    return field === undefined ? key : labels(`${field.key}.label`)
  }
  return (
    <ul aria-label={label} className="mt-1 flex flex-col gap-0.5">
      {remarks.map(({ field, text }) => (
        <li key={field} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 leading-160">
          <span className="text-[0.875rem] text-solid-gray-700">{wordOf(field)}</span>
          <span className="whitespace-pre-wrap">{text}</span>
        </li>
      ))}
    </ul>
  )
}
