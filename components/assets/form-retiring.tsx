import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { FormChoices } from '@/lib/assets/form-choices'
import { isEmpty } from '@/lib/domain/asset-content'
import { assetFields, type AssetContent, type FieldKey } from '@/lib/domain/asset-fields'
import { AssetSheet } from './asset-sheet'
import { useFieldText } from './field-words'

/** What tells one asset from another, and what matters when it is disposed of. */
const telling: readonly FieldKey[] = [
  'name',
  'business',
  'assetKind',
  'media',
  'systemId',
  'location',
  'confidentiality',
  'personal',
  'retention',
  'retentionUntil',
]

type Props = Readonly<{ content: AssetContent }> & FormChoices

/** The asset that is about to be retired, to read. */
export function RetiringAsset({ content, policy, systems }: Props) {
  const t = useTranslations('assetForm.edit')
  const labels = useTranslations('fields')
  const text = useFieldText(policy, systems)
  const fields = assetFields.filter(({ key }) => telling.includes(key) && !isEmpty(content[key]))
  return (
    <Section title={t('summary')}>
      <DescriptionList
        columns={2}
        entries={fields.map((field) => ({
          term: labels(`${field.key}.label`),
          description: text(field, content[field.key]),
        }))}
      />
      <Disclosure summary={t('summaryMore')}>
        <AssetSheet content={content} policy={policy} systems={systems} />
      </Disclosure>
    </Section>
  )
}
