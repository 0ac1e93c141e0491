import { useTranslations } from 'next-intl'
import type { BatchDetail } from '@/lib/ledgers/batch-detail'
import { ActForm } from '../assets/act-form'
import { DownloadLink } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogCancel } from '../ui/dialog-cancel'
import { SubmitButton } from '../ui/submit-button'
import type { LedgerAction } from './decide-form'

type Props = Readonly<{
  batch: BatchDetail
  keys: Readonly<Record<'again' | 'discard', string>>
  decide: LedgerAction
  discard: LedgerAction
}>

/** What else can be done with a ledger: take one's own file home, hold it against the register anew, or put it aside. */
export function BatchActs({ batch: { id, revision, state, counts, progress }, keys, decide, discard }: Props) {
  const t = useTranslations('ledgers')
  const isOpen = state === 'open' && progress?.stands !== 'running'
  return (
    <>
      {counts.decision + counts.error > 0 && (
        <DownloadLink href={`/ledgers/${id}/remarks`}>{t('remarks')}</DownloadLink>
      )}
      {isOpen && (
        <ActForm action={decide} idempotencyKey={keys.again} place={{ batchId: id, revision, show: '' }}>
          <SubmitButton variant="tertiary">{t('again')}</SubmitButton>
        </ActForm>
      )}
      {isOpen && (
        <Dialog trigger={t('discard.trigger')} variant="tertiary" title={t('discard.title')}>
          <p className="mb-4">{t('discard.text')}</p>
          <ActForm action={discard} idempotencyKey={keys.discard} place={{ batchId: id, revision }}>
            <div className="flex gap-3">
              <SubmitButton variant="danger">{t('discard.submit')}</SubmitButton>
              <DialogCancel />
            </div>
          </ActForm>
        </Dialog>
      )}
    </>
  )
}
