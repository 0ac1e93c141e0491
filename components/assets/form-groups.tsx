import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useProblems } from '@/components/problem-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { FormChoices } from '@/lib/assets/form-choices'
import { assetFields, type AssetField, type FieldGroup } from '@/lib/domain/asset-fields'
import type { Problem } from '@/lib/domain/problems'
import type { TypedContent } from '@/lib/domain/typed-content'
import { FormField } from './form-field'
import { FormQuestions } from './form-questions'
import { groupId, isFolded, isFollowUp } from './form-layout'
import type { Asked } from './form-sense'

type Remarks = readonly Readonly<{ field: string; text: string }>[]

type Props = Readonly<{
  groups: readonly FieldGroup[]
  typed: TypedContent
  asked: Asked
  problems: readonly Problem[]
  remarks: Remarks
  choices: FormChoices
}>

/** The groups of fields. Drawn again when an answer changes what is asked for, not when a letter is typed. */
export const FormGroups = memo(function FormGroups({ groups, ...form }: Props) {
  return groups.map((group, index) => (
    <FormGroup key={group} group={group} number={groups.length > 1 ? index + 1 : null} {...form} />
  ))
})

type GroupProps = Omit<Props, 'groups'> & Readonly<{ group: FieldGroup; number: number | null }>

function FormGroup({ group, number, ...form }: GroupProps) {
  const t = useTranslations('fieldGroups')
  const words = useTranslations('assetForm')
  const { typed, problems, remarks } = form
  const fields = assetFields.filter((field) => field.group === group && field.kind !== 'pairs')
  const rare = fields.filter(isFolded)
  const isThere = (field: AssetField) => !form.asked.away.includes(field.key)
  const isTold = ({ key }: AssetField) =>
    typed[key].length > 0 || problems.some(({ field }) => field === key) || remarks.some(({ field }) => field === key)
  return (
    <Section id={groupId(group)} title={number === null ? t(group) : words('numbered', { number, title: t(group) })}>
      {group === 'classification' && <FormQuestions typed={typed} choices={form.choices} />}
      <FieldStack fields={fields.filter((field) => !isFolded(field))} {...form} />
      {rare.length > 0 && (
        <div hidden={!rare.some(isThere)}>
          <Disclosure summary={words('more')} open={rare.some((field) => isThere(field) && isTold(field))}>
            <FieldStack fields={rare} {...form} />
          </Disclosure>
        </div>
      )}
    </Section>
  )
}

type StackProps = Omit<Props, 'groups'> & Readonly<{ fields: readonly AssetField[] }>

function FieldStack({ fields, typed, asked, problems, remarks, choices }: StackProps) {
  const { of } = useProblems()
  return (
    <div className="flex flex-col gap-6">
      {fields.map((field) => {
        const errors = of(problems, field.key)
        return (
          <div
            key={field.key}
            hidden={asked.away.includes(field.key) && errors.length === 0}
            className={isFollowUp(field) && !isFolded(field) ? 'border-l-4 border-solid-gray-200 pl-4' : undefined}
          >
            <FormField
              field={field}
              value={typed[field.key]}
              choices={choices}
              required={asked.required.includes(field.key)}
              paperOnly={asked.paperOnly}
              errors={errors}
              remarks={remarks.filter((remark) => remark.field === field.key).map(({ text }) => text)}
            />
          </div>
        )
      })}
    </div>
  )
}
