import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { fieldId } from '@/components/ui/field-id'
import type { DraftDetail } from '@/lib/assets/draft-detail'
import { assetFields } from '@/lib/domain/asset-fields'
import { formatInstant } from '@/lib/domain/japanese-date'

type Props = Readonly<{ returned: NonNullable<DraftDetail['returned']> }>

/** Why the draft came back, and the way to each field with a remark. */
export function FormReturn({ returned: { by, at, comment, remarks } }: Props) {
  const t = useTranslations('assetForm.returned')
  const labels = useTranslations('fields')
  const locale = useLocale()
  const remarked = assetFields.filter(({ key }) => remarks.some(({ field }) => field === key))
  return (
    <Notice tone="warning" still word={t('word')} title={t('by', { by, at: formatInstant(at, locale) })}>
      {comment !== '' && <p className="whitespace-pre-wrap">{comment}</p>}
      {remarked.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-4">
          <li>{t('fields')}</li>
          {remarked.map(({ key }) => (
            <li key={key}>
              <a href={`#${fieldId(key)}`} className="text-blue-1000 underline underline-offset-4">
                {labels(`${key}.label`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
