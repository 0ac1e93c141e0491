import { useTranslations } from 'next-intl'
import { useProblems } from '@/components/problem-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { fieldId } from '@/components/ui/field-id'
import { FieldErrors } from '@/components/ui/field-notes'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-input'
import type { Duty } from '@/lib/domain/duties'
import { pairsMeant } from '@/lib/domain/pairs'
import type { Problem } from '@/lib/domain/problems'
import { pairName, type TypedContent } from '@/lib/domain/typed-content'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { DutyStages, DutyText } from './duty-stages'
import { useDutyWord } from './duty-words'
import type { DutiesNow } from './form-sense'

type Props = Readonly<{
  now: DutiesNow
  typed: TypedContent
  problems: readonly Problem[]
  policy: PolicyForScreens
}>

/** The duties in force for what stands in the form, while it is typed; one can be taken out with a reason. */
export function FormDuties({ now, typed, problems, policy }: Props) {
  const t = useTranslations('duties')
  const { of } = useProblems()
  const reasons = pairsMeant([typed.dutiesRemoved].flat(), 'kept')
  const astray = problems.filter(({ code }) => code === 'dutyNotInForce')
  return (
    <Section id="duties" title={t('title')} lead={t('formLead')}>
      {astray.map(({ field }) => (
        <div key={field} id={fieldId(field)} tabIndex={-1}>
          <FieldErrors id={`${fieldId(field)}-errors`} errors={of(problems, field)} />
        </div>
      ))}
      <DutyStages duties={now.due}>
        {(duty) => {
          const name = pairName('dutiesRemoved', duty.code)
          return (
            <>
              <DutyText {...{ duty, policy }} removed={now.removed.includes(duty.code)} />
              <TakeOut {...{ duty, name }} reason={reasons[duty.code] ?? ''} errors={of(problems, name)} />
            </>
          )
        }}
      </DutyStages>
    </Section>
  )
}

type TakeOutProps = Readonly<{ duty: Duty; name: string; reason: string; errors: readonly string[] }>

function TakeOut({ duty, name, reason, errors }: TakeOutProps) {
  const t = useTranslations('duties')
  const word = useDutyWord()
  return (
    <Disclosure
      open={reason !== '' || errors.length > 0}
      summary={
        <span className="text-[0.875rem]">
          {t('takeOut')}
          <span className="sr-only">{t('takeOutOf', { duty: word(duty.code) })}</span>
        </span>
      }
    >
      <Field label={t('reason')} name={name} support={t('reasonSupport')} errors={errors}>
        {(control) => <TextArea {...control} rows={2} defaultValue={reason} />}
      </Field>
    </Disclosure>
  )
}
