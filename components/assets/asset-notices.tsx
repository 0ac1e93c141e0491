import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { AssetDetail, UnderWay } from '@/lib/assets/asset-detail'
import { formatInstant } from '@/lib/domain/japanese-date'
import { Remarks } from './version-remarks'

/** What was just done on another screen and is said here once. */
export const doneActs = ['submitted', 'withdrawn', 'discarded'] as const
export type DoneAct = (typeof doneActs)[number]

type Props = Readonly<{ asset: AssetDetail; done: DoneAct | undefined }>

/** The answer to what was done, and what one has to know before reading on. */
export function AssetNotices({ asset, done }: Props) {
  const t = useTranslations('assetDetail')
  const { registered, working, last } = asset
  return (
    <>
      {done !== undefined && <Notice tone="success" title={t(`done.${done}`)} />}
      {working !== null && <WorkingNotice working={working} unitName={asset.unitName} />}
      {registered?.state === 'retired' && <Notice still tone="info" title={t('retired')} />}
      {registered === null && working === null && (
        <Notice still tone="info" title={t(last.state === 'rejected' ? 'rejected' : 'discarded')}>
          <Remarks decision={last.rounds.at(-1)?.decisions.at(-1)} />
        </Notice>
      )}
    </>
  )
}

/** Whom a version waits for, or why it came back. */
function WorkingNotice({ working, unitName }: Readonly<{ working: UnderWay; unitName: string }>) {
  const t = useTranslations('assetDetail')
  const locale = useLocale()
  const { state, change, round } = working
  if (state === 'returned') {
    const decision = round?.decisions.at(-1)
    const title = decision && {
      by: decision.decidedByName,
      at: formatInstant(decision.decidedAt, locale),
    }
    return (
      <Notice still tone="warning" word={t('returned')} title={title && t('returnedBy', title)}>
        <Remarks decision={decision} />
      </Notice>
    )
  }
  if (state !== 'submitted' && state !== 'in_review') return null
  return (
    <Notice still tone="info" title={t(state === 'submitted' ? 'waitsForManager' : 'waitsForCiso', { unit: unitName })}>
      {round !== null && (
        <p>
          {t(`submittedBy.${change}`, { by: round.submittedByName, at: formatInstant(round.submittedAt, locale) })}
          {round.comment !== '' && (
            <span className="block whitespace-pre-wrap">{t('comment', { text: round.comment })}</span>
          )}
        </p>
      )}
    </Notice>
  )
}
