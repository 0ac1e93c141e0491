import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { z } from 'zod'
import type { ShownVersion } from '@/lib/assets/shown-version'
import { formatInstant } from '@/lib/domain/japanese-date'
import { verdicts } from '@/lib/domain/workflow'
import { Remarks } from './version-remarks'

type Round = ShownVersion['rounds'][number]

const decided = z.object({ step: z.enum(['manager', 'ciso']), outcome: z.enum(verdicts) })

/** What happened to a version: submissions, decisions and withdrawals in their order, with the names of the day. */
export function VersionRounds({ rounds }: Readonly<{ rounds: readonly Round[] }>) {
  const t = useTranslations('history')
  if (rounds.length === 0) return <span className="text-solid-gray-700">{t('neverSubmitted')}</span>
  return (
    <ol className="flex flex-col gap-1.5">
      {rounds.map((round) => (
        <RoundEvents key={round.id} round={round} />
      ))}
    </ol>
  )
}

function RoundEvents({ round }: Readonly<{ round: Round }>) {
  const t = useTranslations('history')
  return (
    <>
      <Event word={t('submitted')} by={round.submittedByName} at={round.submittedAt}>
        {round.comment}
      </Event>
      {round.decisions.map((decision) => {
        const { step, outcome } = decided.parse(decision)
        return (
          <Event key={step} word={t(`decision.${step}.${outcome}`)} by={decision.decidedByName} at={decision.decidedAt}>
            <Remarks decision={decision} />
          </Event>
        )
      })}
      {round.outcome === 'withdrawn' && round.closedAt !== null && (
        <Event word={t('withdrawn')} by={round.submittedByName} at={round.closedAt} />
      )}
    </>
  )
}

type EventProps = Readonly<{ word: string; by: string; at: Date; children?: ReactNode }>

function Event({ word, by, at, children }: EventProps) {
  const locale = useLocale()
  return (
    <li>
      <span className="mr-3 inline-block min-w-20 font-bold">{word}</span>
      <span className="mr-3">{by}</span>
      <time dateTime={at.toISOString()} className="whitespace-nowrap text-solid-gray-700 tabular-nums">
        {formatInstant(at, locale)}
      </time>
      {children && <div className="ml-23 text-solid-gray-800 empty:hidden">{children}</div>}
    </li>
  )
}
