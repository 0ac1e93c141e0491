import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/components/ui/icon'
import { fieldId } from '@/components/ui/field-id'
import type { FieldKey } from '@/lib/domain/asset-fields'
import type { SaveStatus } from './form-saver'

const signs = {
  untouched: null,
  typing: null,
  saving: null,
  saved: 'check',
  failing: 'warning',
  refused: 'warning',
  conflict: 'warning',
  'signed-out': 'warning',
  stopped: 'warning',
} as const satisfies Record<SaveStatus['phase'], IconName | null>

type Props = Readonly<{ status: SaveStatus; isNew: boolean; wrongField: FieldKey | undefined }>

/** How far the work is saved, in words. Only what needs an act of the person is announced. */
export function FormStatus({ status, isNew, wrongField }: Props) {
  const t = useTranslations('assetForm.status')
  const fields = useTranslations('fields')
  const sign = signs[status.phase]
  const isTrouble = sign === 'warning'
  const phase = status.phase === 'untouched' && !isNew ? 'kept' : status.phase
  const words = status.phase === 'saved' ? t('saved', { at: status.at }) : t(phase)
  return (
    <>
      {!isTrouble && (
        <p className="flex items-center gap-1.5">
          {sign !== null && <Icon name={sign} size={16} className="text-green-800" />}
          {words}
        </p>
      )}
      <div role="status">
        {isTrouble && (
          <p className="flex max-w-md items-center gap-1.5 font-bold text-red-900">
            <Icon name={sign} />
            <span>
              {words}
              {status.phase === 'refused' && wrongField !== undefined && (
                <a href={`#${fieldId(wrongField)}`} className="ml-1 underline underline-offset-4">
                  {fields(`${wrongField}.label`)}
                </a>
              )}
              {status.phase === 'conflict' && (
                <a href="#conflict" className="ml-1 underline underline-offset-4">
                  {t('choose')}
                </a>
              )}
              {status.phase === 'signed-out' && (
                <a href="/sign-in" target="_blank" className="ml-1 underline underline-offset-4">
                  {t('signIn')}
                </a>
              )}
            </span>
          </p>
        )}
      </div>
    </>
  )
}
