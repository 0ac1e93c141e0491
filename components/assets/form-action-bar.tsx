import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogCancel } from '@/components/ui/dialog-cancel'
import { assetFields } from '@/lib/domain/asset-fields'
import type { Problem } from '@/lib/domain/problems'
import type { useFormLife } from './form-life'
import { FormStatus } from './form-status'

type Props = Readonly<{
  life: Pick<ReturnType<typeof useFormLife>, 'place' | 'status' | 'work' | 'submit' | 'discard'>
  /** Before scripts run. */
  submitAction: (form: FormData) => void
  wrong: readonly Problem[]
}>

/** What the form ends with: submit, save, give up, and how far it is saved. */
export function FormActionBar({ life: { place, status, work, submit, discard }, submitAction, wrong }: Props) {
  const t = useTranslations('assetForm')
  const wrongField = assetFields.find(({ key }) =>
    wrong.some(({ field, code }) => field === key && code !== 'required'),
  )
  return (
    <ActionBar sticky aside={<FormStatus status={status} isNew={place === null} wrongField={wrongField?.key} />}>
      <Button
        type="submit"
        variant="primary"
        icon="send"
        formAction={submitAction}
        pending={work === 'submit'}
        onClick={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {t('submit')}
      </Button>
      <Button type="submit" pending={work === 'save'}>
        {t('save')}
      </Button>
      {place !== null && (
        <Dialog trigger={t('discard.act')} variant="tertiary" title={t('discard.title')}>
          <p>{t('discard.lead')}</p>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button variant="danger" pending={work === 'discard'} onClick={discard}>
              {t('discard.confirm')}
            </Button>
            <DialogCancel />
          </div>
        </Dialog>
      )}
    </ActionBar>
  )
}
