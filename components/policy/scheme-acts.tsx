import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/assets/act-form'
import type { SchemeDetail } from '@/lib/policy/policy-overview'
import { ButtonLink } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogCancel } from '../ui/dialog-cancel'
import { SubmitButton } from '../ui/submit-button'
import { ReasonForm, type PolicyAction } from './reason-form'

type Props = Readonly<{
  scheme: SchemeDetail
  discard: PolicyAction
  takeBack: PolicyAction
  keys: Readonly<{ discard: string; takeBack: string }>
}>

/** What the office may do with a scheme in its state. */
export function SchemeActs({ scheme, discard, takeBack, keys }: Props) {
  const t = useTranslations('policy.schemes')
  const { id, revision, state } = scheme
  if (state === 'draft')
    return (
      <>
        <ButtonLink variant="primary" href={`/policy/schemes/${id}/publish`}>
          {t('publish')}
        </ButtonLink>
        <Dialog trigger={t('discard')} variant="tertiary" title={t('discardTitle')}>
          <p className="mb-6">{t('discardText')}</p>
          <ActForm action={discard} idempotencyKey={keys.discard} place={{ schemeId: id, revision }}>
            <div className="flex gap-3">
              <SubmitButton variant="danger">{t('discardDo')}</SubmitButton>
              <DialogCancel />
            </div>
          </ActForm>
        </Dialog>
      </>
    )
  return (
    <>
      <ButtonLink icon="copy" href={`/policy/schemes/${id}/copy`}>
        {t('copy')}
      </ButtonLink>
      {state === 'future' && (
        <Dialog trigger={t('takeBack')} variant="tertiary" title={t('takeBackTitle')}>
          <p className="mb-6">{t('takeBackText')}</p>
          <ReasonForm
            action={takeBack}
            idempotencyKey={keys.takeBack}
            hidden={[
              ['schemeId', id],
              ['revision', revision],
            ]}
            variant="danger"
          >
            {t('takeBack')}
          </ReasonForm>
        </Dialog>
      )}
    </>
  )
}
