import { useTranslations } from 'next-intl'
import { createContext, useContext, type ComponentProps, type MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Radio } from '@/components/ui/choice'
import { FieldGroup } from '@/components/ui/fieldset-field'
import type { FormChoices } from '@/lib/assets/form-choices'
import { assetFields, axes } from '@/lib/domain/asset-fields'
import { pairsMeant } from '@/lib/domain/pairs'
import type { Duty } from '@/lib/domain/duties'
import type { Proposal } from '@/lib/domain/proposal'
import { questions } from '@/lib/domain/questions'
import { pairName, type TypedContent } from '@/lib/domain/typed-content'
import { writeField } from './form-clash'
import { FormPrecedents } from './form-precedents'
import { ProposedDuties } from './proposed-duties'
import { ProposalTable } from './proposal-table'
import { useQuestionWords } from './proposal-words'

type Guidance = Readonly<{
  proposal: Proposal | null
  promised: readonly Duty[]
  precedents: Readonly<Pick<ComponentProps<typeof FormPrecedents>, 'seek' | 'found' | 'href'>>
}>

/**
 * What the answers in the form propose now, what that obliges to, and where precedents come from; the questions stand deep in the form and
 * change more often than it.
 */
const GuidanceNow = createContext<Guidance | null>(null)
export const GuidanceProvider = GuidanceNow.Provider

type Props = Readonly<{ typed: TypedContent; choices: FormChoices }>

/** The questions that lead to a class, and what they propose, at the head of the classification. */
export function FormQuestions({ typed, choices }: Props) {
  const t = useTranslations('questions')
  const { proposal, promised = [], precedents } = useContext(GuidanceNow) ?? {}
  if (!proposal || precedents === undefined) return null
  const given = pairsMeant([typed.answers].flat())
  const known = proposal.asked.filter((one) => one.known)
  return (
    <section aria-labelledby="questions-title" className="rounded-8 border border-solid-gray-420 bg-solid-gray-50 p-5">
      <h3 id="questions-title" className="text-std-17B-170">
        {t('title')}
      </h3>
      <p className="mt-1 text-[0.875rem] leading-160">{t('lead')}</p>
      <div className="mt-4 flex flex-col gap-4">
        {questions.map(({ id, answers }) => (
          <div key={id} hidden={!proposal.asked.some((one) => one.id === id && !one.known)}>
            <Question id={id} answers={answers.map(({ code }) => code)} given={given[id] ?? ''} />
          </div>
        ))}
      </div>
      {known.length > 0 && (
        <ul className="mt-3 list-disc pl-6 text-[0.875rem] leading-160">
          {known.map(({ id, answer }) => (
            <KnownAnswer key={id} id={id} answer={answer ?? ''} />
          ))}
        </ul>
      )}
      <ProposedClass {...{ proposal, promised, choices }} />
      <FormPrecedents {...precedents} policy={choices.policy} />
    </section>
  )
}

function Question({ id, answers, given }: Readonly<{ id: string; answers: readonly string[]; given: string }>) {
  const words = useQuestionWords()
  const name = pairName('answers', id)
  return (
    <FieldGroup name={name} legend={words.ask(id)} support={words.help(id)} inline>
      {answers.map((code) => (
        <Radio key={code} name={name} value={code} label={words.answer(id, code)} defaultChecked={given === code} />
      ))}
    </FieldGroup>
  )
}

function KnownAnswer({ id, answer }: Readonly<{ id: string; answer: string }>) {
  const t = useTranslations('questions')
  const words = useQuestionWords()
  return (
    <li>
      {words.ask(id)} <span className="font-bold">{t('known', { answer: words.answer(id, answer) })}</span>
    </li>
  )
}

type ProposedProps = Readonly<{ proposal: Proposal; promised: readonly Duty[]; choices: FormChoices }>

/** The proposal, live; one click writes it into the fields below, where it can still be chosen otherwise. */
function ProposedClass({ proposal, promised, choices }: ProposedProps) {
  const t = useTranslations('proposal')
  const { levels, segment } = proposal
  const isBegun = axes.some((axis) => levels[axis] !== null)
  const isComplete = axes.every((axis) => levels[axis] !== null)
  function use({ currentTarget: button }: MouseEvent<HTMLButtonElement>) {
    if (button.form === null) return
    for (const field of assetFields) {
      const code =
        field.kind === 'level' ? levels[field.axis]?.code : field.key === 'segmentCode' ? segment?.code : null
      if (code) writeField(button.form, field, code)
    }
    button.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div aria-live="polite" className="@container mt-4 border-t border-solid-gray-420 pt-3">
      <h4 className="mb-2 font-bold">{t('title')}</h4>
      <ProposalTable proposal={proposal} policy={choices.policy} />
      {isBegun && <ProposedDuties duties={promised} />}
      {isComplete && (
        <div className="mt-3">
          <Button variant="secondary" onClick={use}>
            {t('use')}
          </Button>
        </div>
      )}
    </div>
  )
}
