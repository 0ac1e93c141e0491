import { useTranslations } from 'next-intl'
import { useProblems } from '@/components/problem-text'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-input'
import type { Problem } from '@/lib/domain/problems'

type Props = Readonly<{ defaultValue: string; problems: readonly Problem[] }>

/** What the person wants to tell the one who approves. */
export function FormSubmission({ defaultValue, problems }: Props) {
  const t = useTranslations('assetForm.comment')
  const { of } = useProblems()
  return (
    <Field label={t('label')} name="comment" support={t('support')} errors={of(problems, 'comment')}>
      {(control) => <TextArea {...control} defaultValue={defaultValue} />}
    </Field>
  )
}
