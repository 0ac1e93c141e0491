import { useTranslations } from 'next-intl'
import { ledgerFields } from '@/lib/domain/ledgers/fields'
import type { BatchDetail } from '@/lib/ledgers/batch-detail'
import { Field } from '../ui/field'
import { Select } from '../ui/select'

type Question = BatchDetail['questions'][number]

/** Questions about the file as a whole. A column is asked with cells from it, and what was taken so far is chosen. */
export function QuestionList({ questions, choices }: Pick<BatchDetail, 'questions' | 'choices'>) {
  const t = useTranslations('ledgers.questions')
  return (
    <ol className="flex flex-col divide-y divide-solid-gray-300">
      {questions.map((question) => (
        <li key={`${question.sheet}${question.code}${question.column ?? ''}`} className="flex flex-col gap-2 py-3">
          <p>
            {question.sheet !== '' && (
              <span className="mr-2 text-solid-gray-700">{t('sheet', { name: question.sheet })}</span>
            )}
            {question.sentence}
          </p>
          {question.samples.length > 0 && (
            <p className="text-[0.875rem] text-solid-gray-700">
              {t('samples', { values: question.samples.join('」「') })}
            </p>
          )}
          {question.code === 'HEADER_AMBIGUOUS' && <ColumnChoice {...question} />}
          {question.code === 'SCHEME_CONFIRM' && <SchemeChoice scheme={choices.scheme} proposed={question.proposed} />}
        </li>
      ))}
    </ol>
  )
}

function ColumnChoice({ column = '', proposed = '' }: Question) {
  const t = useTranslations('ledgers.questions')
  const fields = useTranslations('ledger.fields')
  return (
    <Field name={`column.${column}`} label={t('column', { column })} compact>
      {(control) => (
        <Select
          {...control}
          width="medium"
          defaultValue={proposed}
          empty={false}
          options={[
            ...ledgerFields.map((field) => ({ value: field, label: fields(field) })),
            { value: 'none', label: t('leaveOut') },
          ]}
        />
      )}
    </Field>
  )
}

type SchemeProps = Readonly<{ scheme: string | null; proposed: string | undefined }>

function SchemeChoice({ scheme, proposed }: SchemeProps) {
  const t = useTranslations('ledgers.questions')
  return (
    <Field name="scheme" label={t('scheme')} compact>
      {(control) => (
        <Select
          {...control}
          width="medium"
          defaultValue={scheme ?? proposed ?? 'old'}
          empty={false}
          options={[
            { value: 'old', label: t('schemes.old') },
            { value: 'ipa', label: t('schemes.ipa') },
            { value: 'new', label: t('schemes.new') },
          ]}
        />
      )}
    </Field>
  )
}
