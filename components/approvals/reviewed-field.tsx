import { useTranslations } from 'next-intl'
import { useFieldText } from '@/components/assets/field-words'
import { changedPart } from '@/components/ui/changed-part'
import type { Difference } from '@/lib/domain/asset-content'
import { assetFields, type AssetField } from '@/lib/domain/asset-fields'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { RemarkField } from './remark-field'

const fieldOf = new Map<string, AssetField>(assetFields.map((field) => [field.key, field]))

type Words = Readonly<{ policy: PolicyForScreens; systems: readonly Readonly<{ id: string; name: string }>[] }>
type ListProps = Words &
  Readonly<{ differences: readonly Difference[]; remarks: boolean; compared: boolean; framed?: boolean | undefined }>

/** Fields one under the other, each with what it holds, what it held, and a place for a remark. */
export function ReviewedFields({ differences, remarks, compared, framed = true, ...words }: ListProps) {
  return (
    <dl className={framed ? 'border-y border-solid-gray-200' : '[--label:7.5rem]'}>
      {differences.map((difference) => (
        <ReviewedField key={difference.key} {...{ difference, remarks, compared }} {...words} />
      ))}
    </dl>
  )
}

type Props = Words & Readonly<{ difference: Difference; remarks: boolean; compared: boolean }>

function ReviewedField({ difference, remarks, compared, policy, systems }: Props) {
  const labels = useTranslations('fields')
  const text = useFieldText(policy, systems)
  const { key, before, after, kind } = difference
  const field = fieldOf.get(key)
  if (field === undefined) return null
  const label = labels(`${key}.label`)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-b border-solid-gray-200 py-0.5 last:border-b-0 sm:grid-cols-[var(--label,9rem)_minmax(0,1fr)_auto]">
      <dt className="col-span-full py-1 text-[0.875rem] leading-170 text-solid-gray-700 sm:col-span-1">{label}</dt>
      <dd className="min-w-0 py-0.5 leading-160 whitespace-pre-wrap">
        {compared && kind !== 'same' ? (
          <BeforeAndAfter before={text(field, before) ?? ''} after={text(field, after) ?? ''} />
        ) : (
          text(field, after)
        )}
      </dd>
      {remarks && (
        <dd className="contents">
          <RemarkField
            field={key}
            label={label}
            className="open:col-span-full sm:open:col-span-2 sm:open:col-start-2 sm:open:row-start-2"
          />
        </dd>
      )}
    </div>
  )
}

function BeforeAndAfter({ before, after }: Readonly<{ before: string; after: string }>) {
  const t = useTranslations('approvals')
  const part = changedPart(before, after)
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <span className="text-[0.8125rem] leading-[1.6rem] text-solid-gray-700">{t('before')}</span>
      <span className="text-solid-gray-700">
        {before === '' && t('noValue')}
        {part.head}
        {part.before && <del className="bg-red-50 decoration-red-900">{part.before}</del>}
        {part.tail}
      </span>
      <span className="text-[0.8125rem] leading-[1.6rem] text-solid-gray-700">{t('after')}</span>
      <span>
        {after === '' && t('noValue')}
        {part.head}
        {part.after && <ins className="bg-green-50 font-bold no-underline">{part.after}</ins>}
        {part.tail}
      </span>
    </div>
  )
}
