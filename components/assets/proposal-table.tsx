import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { axes, type Axis } from '@/lib/domain/asset-fields'
import type { Proposal } from '@/lib/domain/proposal'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { LevelMark } from './level-mark'
import { useQuestionWords } from './proposal-words'
import { SegmentMark } from './segment-mark'

type Props = Readonly<{
  proposal: Proposal
  policy: PolicyForScreens
  /** What is said of an axis on which nothing is proposed; by default that the questions wait for an answer. */
  open?: string
}>

/** What the answers propose, axis by axis, each with the answers that decide it. */
export function ProposalTable({ proposal: { levels, segment }, policy, open }: Props) {
  const labels = useTranslations('fields')
  const t = useTranslations('proposal')
  const words = useQuestionWords()
  return (
    <dl className="grid gap-y-2">
      {axes.map((axis) => (
        <Line key={axis} label={labels(`${axis}.label`)} mark={levels[axis] && <Mark {...{ axis, policy, levels }} />}>
          {levels[axis]?.because.map((one) => <p key={one.question}>{words.because(one)}</p>) ?? open ?? t('open')}
        </Line>
      ))}
      {segment !== null && (
        <Line label={labels('segmentCode.label')} mark={<SegmentMark code={segment.code} segments={policy.segments} />}>
          {segment.because === null ? t('paper') : words.because(segment.because)}
        </Line>
      )}
    </dl>
  )
}

type MarkProps = Readonly<{ axis: Axis; levels: Proposal['levels']; policy: PolicyForScreens }>

function Mark({ axis, levels, policy }: MarkProps) {
  return <LevelMark axis={axis} code={levels[axis]?.code ?? null} policy={policy} />
}

type LineProps = Readonly<{ label: string; mark: ReactNode; children: ReactNode }>

function Line({ label, mark, children }: LineProps) {
  return (
    <div className="grid items-start gap-x-4 gap-y-0.5 @lg:grid-cols-[8.5rem_10rem_minmax(0,1fr)]">
      <dt className="font-bold">{label}</dt>
      <dd>{mark ?? '—'}</dd>
      <dd className="text-[0.875rem] leading-160 text-solid-gray-700">{children}</dd>
    </div>
  )
}
