import { useTranslations } from 'next-intl'
import { useProblems } from '@/components/problem-text'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-input'
import { fieldId } from '@/components/ui/field-id'
import { gathered, type Finding } from '@/lib/domain/asset-rules'
import { pairsMeant } from '@/lib/domain/pairs'
import type { Problem } from '@/lib/domain/problems'
import { pairName, type TypedContent } from '@/lib/domain/typed-content'
import { FindingNote } from './finding-note'

type Props = Readonly<{ findings: readonly Finding[]; typed: TypedContent; problems: readonly Problem[] }>

/** What the policy has against what stands in the form, while it is typed; a warning takes its reason here. */
export function FormFindings({ findings, typed, problems }: Props) {
  const t = useTranslations('findings')
  const labels = useTranslations('fields')
  const reasons = pairsMeant([typed.ruleReasons].flat())
  const notes = gathered(findings)
  const isFirst = ({ ruleId }: Finding, place: number) =>
    notes.findIndex(({ finding: one }) => one.ruleId === ruleId && one.severity === 'warn') === place
  return (
    <Section id="findings" title={t('title')}>
      {findings.length === 0 && <p>{t('none')}</p>}
      <ul className="flex flex-col gap-3">
        {notes.map(({ key, finding, fields }, place) => (
          <FindingNote key={key} finding={finding}>
            <span className="flex flex-wrap gap-x-5 gap-y-1">
              {fields.map((field) => (
                <a key={field} href={`#${fieldId(field)}`} className="underline underline-offset-4">
                  {labels(`${field}.label`)}
                </a>
              ))}
            </span>
            {isFirst(finding, place) && (
              <Reason ruleId={finding.ruleId} value={reasons[finding.ruleId] ?? ''} problems={problems} />
            )}
          </FindingNote>
        ))}
      </ul>
    </Section>
  )
}

type ReasonProps = Readonly<{ ruleId: Finding['ruleId']; value: string; problems: readonly Problem[] }>

function Reason({ ruleId, value, problems }: ReasonProps) {
  const t = useTranslations('rules')
  const { of } = useProblems()
  const name = pairName('ruleReasons', ruleId)
  return (
    <Field label={t('reason')} name={name} required support={t('reasonSupport')} errors={of(problems, name)}>
      {(control) => <TextArea {...control} rows={2} defaultValue={value} />}
    </Field>
  )
}
