'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useEffect, useMemo, useSyncExternalStore } from 'react'
import { FormMoves } from '@/components/classes/form-moves'
import { useProblems } from '@/components/problem-text'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FormKey } from '@/components/ui/form-key'
import { Notice } from '@/components/ui/notice'
import type { DraftState } from '@/lib/assets/draft-state'
import type { DraftDetail } from '@/lib/assets/draft-detail'
import type { FormChoices } from '@/lib/assets/form-choices'
import type { Precedent } from '@/lib/assets/precedents'
import { registrationFields, retirementFields, type AssetContent, type FieldGroup } from '@/lib/domain/asset-fields'
import type { Problem } from '@/lib/domain/problems'
import { pairName, typedContent, typedOf } from '@/lib/domain/typed-content'
import type { Change } from '@/lib/domain/workflow'
import { FormActionBar } from './form-action-bar'
import { useDutyWord } from './duty-words'
import { useFindingWords } from './finding-words'
import { FormConflict } from './form-conflict'
import { FormDuties } from './form-duties'
import { FormFindings } from './form-findings'
import { FormGroups } from './form-groups'
import { registrationGroups } from './form-layout'
import { blankDraft, useFormLife, type FormActions } from './form-life'
import { GuidanceProvider } from './form-questions'
import { FormProgress } from './form-progress'
import { FormReturn } from './form-return'
import type { Place } from './form-saver'
import { everythingAsked, senseOf, stillOpen } from './form-sense'
import { FormSubmission } from './form-submission'
import { FormUnit, type UnitChoice } from './form-unit'

type Props = Readonly<{
  change: Change
  content: AssetContent
  /** Null for a new asset. */
  place: Place | null
  /** The units to choose from for a new asset. */
  units: readonly UnitChoice[]
  returned: DraftDetail['returned']
  registered: DraftDetail['registered']
  /** What is missing, when somebody asked to see it. */
  problems: readonly Problem[]
  choices: FormChoices
  /** What was found of the same kind, when somebody without scripts asked. */
  precedents?: readonly Precedent[] | null | undefined
  actions: FormActions
  keys: Readonly<{ save: string; submission: string }>
}>

const retirementGroups = ['retirement'] as const satisfies readonly FieldGroup[]
const never = () => () => undefined

/** The form of an asset: to register, to change, or to retire it. */
export function AssetForm({ change, content, place, units, returned, registered, choices, actions, ...props }: Props) {
  const t = useTranslations('assetForm')
  const refusals = useTranslations('refusals')
  const labels = useTranslations('fields')
  const rules = useFindingWords()
  const duty = useDutyWord()
  const locale = useLocale()
  const { text } = useProblems()
  const [groups, fields] =
    change === 'retire' ? [retirementGroups, retirementFields] : [registrationGroups, registrationFields]
  const [saveAnswer, saveAction] = useActionState(actions.first.save, blankDraft)
  const [submitAnswer, submitAction] = useActionState(actions.first.submit, blankDraft)
  const served = isBlank(submitAnswer) ? saveAnswer : submitAnswer
  const stored = useMemo(() => typedOf(content, locale), [content, locale])
  const typed = useMemo(() => typedAgain(served) ?? stored, [served, stored])
  const answer = isBlank(served) ? { ...blankDraft, problems: props.problems } : served
  const isRetiring = change === 'retire'
  const life = useFormLife({
    fields,
    place,
    typed,
    base: typed === stored ? stored : null,
    answer,
    actions,
    senseOf: (now) => senseOf(now, { isRetiring, choices, registered }),
  })
  const { clash, form, missing, findings, unexplained, duties } = life
  const asTold = life.problems
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const asked = useMemo(() => (isLive ? life.asked : everythingAsked(life.asked)), [isLive, life.asked])
  const problems = useMemo(
    () => stillOpen(asTold, { missing, findings, unexplained, duties }),
    [asTold, missing, findings, unexplained, duties],
  )
  const guidance = useMemo(
    () => ({
      proposal: life.proposal,
      promised: life.promised,
      precedents: { seek: actions.seekPrecedents, found: props.precedents, href: hrefOfPrecedents(life.place) },
    }),
    [life.proposal, life.promised, life.place, actions.seekPrecedents, props.precedents],
  )
  const forbidden = useMemo(
    () => findings.filter(({ severity }) => severity === 'block').map(({ field }) => field),
    [findings],
  )
  // The whole list stays until nothing of it is left: a list that shrinks would take the focus away from the field.
  const told = life.answer.problems
  const summed = problems.some(({ field }) => told.some((one) => one.field === field)) ? told : []
  const remarks = useMemo(() => returned?.remarks ?? [], [returned])
  const labelOf = (name: string) => {
    if (name === 'unitId') return t('unit.label')
    if (name === 'comment') return t('comment.label')
    const rule = life.findings.find(({ ruleId }) => name === pairName('ruleReasons', ruleId))
    if (rule !== undefined) return rules.title(rule.ruleId)
    const ofDuty = pairName('dutiesRemoved', '')
    if (name.startsWith(ofDuty)) return duty(name.slice(ofDuty.length))
    const field = fields.find(({ key }) => key === name)
    return field === undefined ? undefined : labels(`${field.key}.label`)
  }

  useEffect(() => {
    // Going back in the browser brings the empty form to the address of the draft it became.
    if (place === null && window.location.pathname.endsWith('/edit')) window.location.reload()
  }, [place])

  return (
    <form
      ref={form}
      action={saveAction}
      noValidate
      className="@container flex flex-col gap-6"
      {...life.listeners}
      onSubmit={(event) => {
        event.preventDefault()
        life.save()
      }}
    >
      {/* Enter in a field saves; it never submits the request. */}
      <button type="submit" hidden />
      <FormKey value={props.keys.save} />
      <input type="hidden" name="submissionKey" value={props.keys.submission} />
      <input type="hidden" name="change" value={change} />
      <input type="hidden" name="assetId" value={life.place?.assetId ?? ''} />
      <input type="hidden" name="revision" value={clash.conflict?.revision ?? life.place?.revision ?? ''} />
      <ErrorSummary
        answer={life.answer}
        errors={summed.map((one) => ({ name: one.field || undefined, label: labelOf(one.field), message: text(one) }))}
      />
      {life.answer.reason !== undefined && life.answer.reason !== 'invalid' && !clash.conflict && (
        <Notice tone="error">{refusals(life.answer.reason)}</Notice>
      )}
      {clash.conflict && (
        <FormConflict
          conflict={clash.conflict}
          base={clash.base}
          mine={clash.mine}
          fields={fields}
          choices={choices}
          answer={life.answer}
          onKeep={(event) => {
            event.preventDefault()
            life.keep()
          }}
        />
      )}
      {returned !== null && <FormReturn returned={returned} />}
      <div
        className={
          groups.length > 1
            ? 'grid gap-6 @3xl:grid-cols-[minmax(0,1fr)_11rem] @5xl:grid-cols-[minmax(0,1fr)_13rem] @5xl:gap-8'
            : 'grid max-w-[53rem]'
        }
      >
        <div className="@container flex min-w-0 flex-col gap-10">
          {life.place === null && <FormUnit units={units} problems={problems} />}
          <GuidanceProvider value={guidance}>
            <FormGroups {...{ groups, typed, asked, problems, remarks, choices }} />
          </GuidanceProvider>
          {!isRetiring && <FormFindings findings={life.findings} typed={typed} problems={problems} />}
          {!isRetiring && <FormDuties now={life.duties} policy={choices.policy} {...{ typed, problems }} />}
          {life.place !== null && <FormMoves form={form} foresee={actions.later.foresee} policy={choices.policy} />}
          <FormSubmission defaultValue={String(served.typed['comment'] ?? '')} problems={problems} />
        </div>
        {groups.length > 1 && (
          <div className="order-first @3xl:order-none">
            <div className="@3xl:sticky @3xl:top-4">
              <FormProgress groups={groups} missing={life.missing} forbidden={forbidden} />
            </div>
          </div>
        )}
      </div>
      <FormActionBar life={life} submitAction={submitAction} wrong={problems} />
      <noscript>
        <p>{t('withoutScripts')}</p>
      </noscript>
    </form>
  )
}

const hrefOfPrecedents = (place: Place | null) =>
  place === null ? undefined : `/assets/${place.assetId}/edit?precedents=1#precedents`

function isBlank({ reason, saved, signedOut }: DraftState): boolean {
  return reason === undefined && saved === undefined && signedOut === undefined
}

/** What the form sent with the refused request, to be shown again. */
function typedAgain({ typed }: DraftState) {
  if (Object.keys(typed).length === 0) return null
  return typedContent({ keys: () => Object.keys(typed), getAll: (name) => [typed[name] ?? []].flat() })
}
