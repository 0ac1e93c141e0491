import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { isEmpty } from '@/lib/domain/asset-content'
import {
  applies,
  assetFields,
  fieldGroups,
  isRequired,
  type AssetContent,
  type AssetField,
  type FieldGroup,
} from '@/lib/domain/asset-fields'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { useFieldText } from './field-words'

type Props = Readonly<{
  content: AssetContent
  policy: PolicyForScreens
  systems: readonly Readonly<{ id: string; name: string }>[]
}>

/** The content of an asset to read, by groups. Fields that are not asked for are left out, empty ones wait at the end. */
export function AssetSheet({ content, policy, systems }: Props) {
  const t = useTranslations('assetDetail')
  const asked = assetFields.filter((field) => applies(field, content))
  const unfilled = asked.filter((field) => field.group !== 'retirement' && isBlank(field, content))
  return (
    <div className="flex flex-col gap-8">
      {fieldGroups.map((group) => (
        <SheetGroup
          key={group}
          group={group}
          fields={asked.filter((field) => field.group === group && !isBlank(field, content))}
          {...{ content, policy, systems }}
        />
      ))}
      {unfilled.length > 0 && (
        <div className="print:hidden">
          <Disclosure summary={t('showUnfilled', { count: unfilled.length })}>
            <FieldList fields={unfilled} {...{ content, policy, systems }} />
          </Disclosure>
        </div>
      )}
    </div>
  )
}

/** A level that nobody chose is shown in its place as 未分類, and a field that must be filled shows that it is not. */
function isBlank(field: AssetField, content: AssetContent): boolean {
  return isEmpty(content[field.key]) && field.kind !== 'level' && !isRequired(field, content)
}

type GroupProps = Props & Readonly<{ group: FieldGroup; fields: readonly AssetField[] }>

function SheetGroup({ group, fields, ...sheet }: GroupProps) {
  const t = useTranslations('fieldGroups')
  const isRetiring = !isEmpty(sheet.content.disposedOn)
  if (fields.length === 0 || (group === 'retirement' && !isRetiring)) return null
  return (
    <section aria-labelledby={`sheet-${group}`}>
      <h2 id={`sheet-${group}`} className="border-b-2 border-solid-gray-420 pb-1 text-std-16B-170">
        {t(group)}
      </h2>
      <FieldList fields={fields} {...sheet} />
    </section>
  )
}

function FieldList({ fields, content, policy, systems }: Props & Readonly<{ fields: readonly AssetField[] }>) {
  const labels = useTranslations('fields')
  const text = useFieldText(policy, systems)
  const entries = fields.map((field) => ({
    term: labels(`${field.key}.label`),
    description: text(field, content[field.key]),
    wide: field.kind === 'lines',
  }))
  return <DescriptionList columns={2} entries={entries} />
}
