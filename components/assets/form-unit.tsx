import { useTranslations } from 'next-intl'
import { useProblems } from '@/components/problem-text'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Problem } from '@/lib/domain/problems'

export type UnitChoice = Readonly<{ id: string; name: string; home: boolean }>

type Props = Readonly<{ units: readonly UnitChoice[]; problems: readonly Problem[] }>

/** The section the asset will belong to. Nobody is asked where there is only one. */
export function FormUnit({ units, problems }: Props) {
  const t = useTranslations('assetForm.unit')
  const { of } = useProblems()
  const [only, ...others] = units
  if (only !== undefined && others.length === 0) return <input type="hidden" name="unitId" value={only.id} />
  return (
    <Field label={t('label')} name="unitId" required support={t('support')} errors={of(problems, 'unitId')}>
      {(control) => (
        <Select
          {...control}
          width="medium"
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={units.find(({ home }) => home)?.id ?? ''}
        />
      )}
    </Field>
  )
}
