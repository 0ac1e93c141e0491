import { axes, isOnPaper, type AssetContent, type Axis } from './asset-fields'
import type { Policy } from './policy'
import { questions } from './questions'

/** One answer that has a say: which question, what was answered, and the least rank it implies on an axis. */
export type Because = Readonly<{ question: string; answer: string; axis: Axis; rank: number }>

/** The answer that decides the segment. */
type Decided = Pick<Because, 'question' | 'answer'>

/** What the answers propose on one axis, and the answers that decide it. */
type Proposed = Readonly<{ code: string; because: readonly Because[] }>

/** A question as it stands in the form: its answer, and whether the form itself gave it. */
type AskedQuestion = Readonly<{ id: string; answer: string | null; known: boolean }>

/**
 * What the questions propose so far. An axis is null while a question that could still decide it is open: a guess is no
 * proposal. `segment` is null too for what nobody asked about; nothing but the medium decides it for paper.
 */
export type Proposal = Readonly<{
  asked: readonly AskedQuestion[]
  levels: Readonly<Record<Axis, Proposed | null>>
  segment: Readonly<{ code: string; because: Decided | null }> | null
}>

/** The questions that are asked now, in their order; what the form knows counts before what was answered. */
function askedQuestions(content: AssetContent): AskedQuestion[] {
  const answered = new Map<string, string>()
  const answerOf = (id: string) => answered.get(id) ?? null
  return questions.flatMap(({ id, answers, known, asked }) => {
    const given = known(content) ?? content.answers[id] ?? null
    const answer = answers.some(({ code }) => code === given) ? given : null
    if (!asked(answerOf)) return []
    if (answer !== null) answered.set(id, answer)
    return [{ id, answer, known: known(content) !== null }]
  })
}

const answerIn = (id: string, code: string | null) =>
  questions.find((question) => question.id === id)?.answers.find((answer) => answer.code === code)

/** Could an answer to this question still have a say on the axis? */
const concerns = (id: string, axis: Axis) =>
  questions.find((question) => question.id === id)?.answers.some(({ implies }) => implies[axis] !== undefined) === true

function levelFrom(asked: readonly AskedQuestion[], axis: Axis, { levels }: Pick<Policy, 'levels'>): Proposed | null {
  const relevant = asked.filter(({ id }) => concerns(id, axis))
  const because = relevant.flatMap(({ id, answer }): Because[] => {
    const rank = answerIn(id, answer)?.implies[axis]
    return rank === undefined || answer === null ? [] : [{ question: id, answer, axis, rank }]
  })
  if (because.length === 0 || relevant.some(({ answer }) => answer === null)) return null
  const least = Math.max(...because.map(({ rank }) => rank))
  const fitting = levels.filter((level) => level.axis === axis && level.rank >= least)
  const level = fitting.sort((a, b) => a.rank - b.rank)[0]
  return level === undefined ? null : { code: level.code, because: because.filter(({ rank }) => rank === least) }
}

/** Paper is in no segment; an answer that names one decides, the strictest first (基本方針 2条(10)–(12)). */
function segmentFrom(content: AssetContent, asked: readonly AskedQuestion[]): Proposal['segment'] {
  if (content.media.length === 0) return null
  if (isOnPaper(content)) return { code: 'none', because: null }
  const named = asked.flatMap(({ id, answer }) => {
    const code = answerIn(id, answer)?.segment
    return code === undefined || answer === null ? [] : [{ code, because: { question: id, answer } }]
  })
  return named.find(({ code }) => code === 'my-number') ?? named[0] ?? null
}

/** What the answers propose under the levels in force, with the answers that decide. */
export function proposalOf(content: AssetContent, policy: Pick<Policy, 'levels'>): Proposal {
  const asked = askedQuestions(content)
  return {
    asked,
    levels: {
      confidentiality: levelFrom(asked, 'confidentiality', policy),
      integrity: levelFrom(asked, 'integrity', policy),
      availability: levelFrom(asked, 'availability', policy),
    },
    segment: segmentFrom(content, asked),
  }
}

const isOther = (proposed: string | undefined, chosen: string | null) =>
  proposed !== undefined && chosen !== null && chosen !== proposed

/** Where somebody chose otherwise than proposed: the axes, and the segment. */
export function chosenOtherwise(
  content: Pick<AssetContent, Axis | 'segmentCode'>,
  { levels, segment }: Proposal,
): (Axis | 'segmentCode')[] {
  const others = axes.filter((axis) => isOther(levels[axis]?.code, content[axis]))
  return isOther(segment?.code, content.segmentCode) ? [...others, 'segmentCode'] : others
}

type ReasonField = `${Axis}Reason` | 'segmentReason'

/** The field in which somebody says why they chose as they did. */
export const reasonField = (chosen: Axis | 'segmentCode'): ReasonField =>
  chosen === 'segmentCode' ? 'segmentReason' : `${chosen}Reason`

/** What is missing where somebody chose otherwise than proposed and did not say why. */
export function unexplained(content: AssetContent, proposal: Proposal) {
  return chosenOtherwise(content, proposal)
    .map((chosen) => ({
      field: reasonField(chosen),
      code: chosen === 'segmentCode' ? 'segmentDiffers' : 'differsFromProposal',
    }))
    .filter(({ field }) => content[field].trim() === '')
}
