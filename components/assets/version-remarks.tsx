import { useTranslations } from 'next-intl'
import type { ShownVersion } from '@/lib/assets/shown-version'
import { assetFields } from '@/lib/domain/asset-fields'

type Decision = ShownVersion['rounds'][number]['decisions'][number]

/** The comment of a decision and its remarks, each beside the field it is about. */
export function Remarks({ decision }: Readonly<{ decision: Decision | undefined }>) {
  const labels = useTranslations('fields')
  if (decision === undefined) return null
  const remarks = decision.remarks.map(({ field, text }) => {
    const key = assetFields.find((one) => one.key === field)?.key
    return { label: key === undefined ? field : labels(`${key}.label`), text }
  })
  return (
    <>
      {decision.comment !== '' && <p className="whitespace-pre-wrap">{decision.comment}</p>}
      {remarks.length > 0 && (
        <dl className="mt-1">
          {remarks.map(({ label, text }, place) => (
            <div key={place} className="grid grid-cols-[10rem_minmax(0,1fr)] gap-x-4 py-0.5">
              <dt className="font-bold">{label}</dt>
              <dd className="whitespace-pre-wrap">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
