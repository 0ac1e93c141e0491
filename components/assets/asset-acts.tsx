import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogCancel } from '@/components/ui/dialog-cancel'
import { SubmitButton } from '@/components/ui/submit-button'
import type { AssetDetail } from '@/lib/assets/asset-detail'
import { ActForm, type AssetAction } from './act-form'

export type AssetActions = Readonly<Record<'beginRevision' | 'beginRetirement' | 'withdraw' | 'discard', AssetAction>>
/** One idempotency key for each of the acts. */
export type ActKeys = Readonly<Record<keyof AssetActions, string>>
type Props = Readonly<{ asset: AssetDetail; actions: AssetActions; keys: ActKeys }>

/** What the reader may do with this asset now. */
export function AssetActs({ asset, actions, keys }: Props) {
  const t = useTranslations('assetDetail.acts')
  const { assetId, working, mayBegin } = asset
  const steps = working?.steps ?? []
  const place = { assetId, revision: working?.revision ?? 0 }
  return (
    <>
      {steps.includes('asset.approve') && (
        <ButtonLink variant="primary" icon="check" href={`/approvals/${assetId}`}>
          {t('approve')}
        </ButtonLink>
      )}
      {steps.includes('asset.review') && (
        <ButtonLink variant="primary" icon="shield" href={`/reviews/${assetId}`}>
          {t('review')}
        </ButtonLink>
      )}
      {steps.includes('asset.submit') && (
        <ButtonLink variant="primary" icon="pencil" href={`/assets/${assetId}/edit`}>
          {t(working?.state === 'returned' ? 'correct' : 'edit')}
        </ButtonLink>
      )}
      {steps.includes('asset.withdraw') && (
        <ActForm action={actions.withdraw} idempotencyKey={keys.withdraw} place={place}>
          <SubmitButton variant="secondary" icon="return">
            {t('withdraw')}
          </SubmitButton>
        </ActForm>
      )}
      {mayBegin.revise && (
        <ActForm action={actions.beginRevision} idempotencyKey={keys.beginRevision} place={{ assetId }}>
          <SubmitButton variant="secondary" icon="pencil">
            {t('revise')}
          </SubmitButton>
        </ActForm>
      )}
      {mayBegin.retire && (
        <ActForm action={actions.beginRetirement} idempotencyKey={keys.beginRetirement} place={{ assetId }}>
          <SubmitButton variant="tertiary">{t('retire')}</SubmitButton>
        </ActForm>
      )}
      {steps.includes('asset.discard') && (
        <Dialog trigger={t('discard')} variant="tertiary" title={t('discardTitle')}>
          <p className="mb-6">{t(asset.registered === null ? 'discardText' : 'discardChangeText')}</p>
          <ActForm action={actions.discard} idempotencyKey={keys.discard} place={place}>
            <div className="flex gap-3">
              <SubmitButton variant="danger">{t('discardConfirm')}</SubmitButton>
              <DialogCancel />
            </div>
          </ActForm>
        </Dialog>
      )}
    </>
  )
}
