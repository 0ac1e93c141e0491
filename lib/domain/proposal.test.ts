import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphaPlacements, aPolicy } from '@/lib/testing/policy'
import ja from '@/messages/ja.json'
import { emptyContent } from './asset-content'
import { axes, type AssetContent } from './asset-fields'
import { judge } from './asset-rules'
import { proposalOf, unexplained, type Because, type Proposal } from './proposal'
import { questions } from './questions'

const document = readFileSync(new URL('../../docs/classification-questions.md', import.meta.url), 'utf8')
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| 情報資産 '))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const yes = (text = '') => (text === '-' ? null : text === 'yes')

/** The content of a row of the document, with the answers that the form does not know. */
function contentOf(cells: readonly string[]): AssetContent {
  const [, , business = '', medium = '', held = '', published = '', harm = '', wrong = '', stopped = '', outward = ''] =
    cells
  const [personal, specialCare, myNumber = '-'] = held.split(' ')
  const answers = { published, harm, wrong, stopped, outward, persons: 'few', secret: 'no' }
  return {
    ...emptyContent,
    business,
    media: [medium],
    personal: yes(personal),
    specialCare: yes(specialCare),
    myNumber: myNumber === '-' ? null : myNumber,
    answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '-')),
  }
}

const told = ({ levels }: Proposal) => axes.map((axis) => levels[axis]?.code ?? '?').join('/')

test('the document has every sample asset of the domain', () => {
  expect(rows).toHaveLength(18)
})

test.each(rows)('%s「%s」 is proposed the class of the document', (...cells) => {
  const content = contentOf(cells)
  const proposal = proposalOf(content, aPolicy)
  const [proposed = '', segment = '', given = '', why = ''] = cells.slice(10)
  expect([told(proposal), proposal.segment?.code]).toEqual([proposed, segment])
  if (proposed === given) return
  // A difference is explained, and the rule that explains it speaks up.
  const [confidentiality = ''] = given.split('/')
  const chosen = { ...content, confidentiality, integrity: '2', availability: '2' }
  const around = { holders: [], originals: null, excepted: [], registered: null }
  expect(judge(chosen, aPolicy, around).map(({ ruleId }) => ruleId)).toContain(why.slice(0, 3))
})

/** What the matrix says of a row of the document: its class, in the segment that the answers propose. */
function placedAs(cells: readonly string[]): string[] {
  const [segmentCode = '', given = ''] = cells.slice(11)
  const [confidentiality = '', integrity = '', availability = ''] = given.split('/')
  const cloud = cells[3] === 'cloud'
  const placed = { segmentCode, cloud, cloudKind: cloud ? 'saas' : null, confidentiality, integrity, availability }
  const around = { holders: [], originals: null, excepted: [], registered: null }
  return judge({ ...contentOf(cells), ...placed }, { ...aPolicy, placements: alphaPlacements }, around)
    .filter(({ ruleId }) => ['R02', 'R03', 'R04', 'R08'].includes(ruleId))
    .map(({ ruleId, severity }) => `${ruleId} ${severity}`)
}

test('the document names every sample that the matrix lets be only with a reason; none is blocked', () => {
  const named = [...document.matchAll(/^- (.+): ((?:R\d\d ?)+)/gm)].map(([, name, ids = '']) => ({
    name,
    found: ids.split(' ').map((id) => `${id} warn`),
  }))
  const judged = rows.map((cells) => ({ name: cells[1], found: placedAs(cells) }))
  expect(judged.filter(({ found }) => found.length > 0)).toEqual(named)
})

const answers = fc.record(
  Object.fromEntries(
    questions.map(({ id, answers: all }) => [id, fc.constantFrom('', ...all.map(({ code }) => code))]),
  ),
)
const contents = fc.record({
  answers,
  personal: fc.constantFrom(null, true, false),
  specialCare: fc.constantFrom(null, true, false),
  myNumber: fc.constantFrom(null, 'none', 'use', 'related'),
  media: fc.constantFrom([], ['paper'], ['system'], ['cloud', 'paper']),
  personCount: fc.constantFrom(null, 5, 20_000),
  userScope: fc.constantFrom(null, 'public', 'section'),
  business: fc.constantFrom('', '戸籍', '広報'),
})

/** The proposal once more, from nothing but the answers it gives as its reasons. */
function replayed(because: readonly Because[]): string | undefined {
  const ranks = because.map(({ question, answer, axis }) => {
    const implied = questions.find(({ id }) => id === question)?.answers.find(({ code }) => code === answer)?.implies
    return { axis, rank: implied?.[axis] ?? 0 }
  })
  const [first] = ranks
  if (first === undefined) return undefined
  const least = Math.max(...ranks.map(({ rank }) => rank))
  return aPolicy.levels
    .filter(({ axis, rank }) => axis === first.axis && rank >= least)
    .reduce((lowest, level) => (level.rank < lowest.rank ? level : lowest)).code
}

/** The segment once more: what the deciding answer names; paper is in none. */
function replayedSegment({ media }: Pick<AssetContent, 'media'>, { segment }: Proposal): string | undefined {
  if (segment?.because == null) return media.join() === 'paper' ? 'none' : undefined
  const { question, answer } = segment.because
  return questions.find(({ id }) => id === question)?.answers.find(({ code }) => code === answer)?.segment
}

test('every segment proposed follows from the answer it gives, and no stricter one was named', () => {
  let decided = 0
  fc.assert(
    fc.property(contents, (over) => {
      const proposal = proposalOf({ ...emptyContent, ...over }, aPolicy)
      const named = proposal.asked.flatMap(
        ({ id, answer }) =>
          questions.find((one) => one.id === id)?.answers.find(({ code }) => code === answer)?.segment ?? [],
      )
      expect(proposal.segment?.code).toBe(replayedSegment(over, proposal))
      if (proposal.segment?.because == null) return
      decided += 1
      expect(proposal.asked).toContainEqual(
        expect.objectContaining({ id: proposal.segment.because.question, answer: proposal.segment.because.answer }),
      )
      expect(named.includes('my-number')).toBe(proposal.segment.code === 'my-number')
    }),
    { numRuns: 2000 },
  )
  expect(decided).toBeGreaterThan(100)
})

test('every proposal follows from the reasons it gives, and each of them decides', () => {
  fc.assert(
    fc.property(contents, (over) => {
      const { levels, asked } = proposalOf({ ...emptyContent, ...over }, aPolicy)
      for (const axis of axes) {
        const proposed = levels[axis]
        if (proposed === null) continue
        expect(replayed(proposed.because)).toBe(proposed.code)
        for (const one of proposed.because) {
          expect(replayed([one])).toBe(proposed.code)
          expect(asked).toContainEqual(expect.objectContaining({ id: one.question, answer: one.answer }))
        }
      }
    }),
    { numRuns: 2000 },
  )
})

test('who chooses another segment than proposed says why', () => {
  const content = { ...emptyContent, media: ['system'], segmentCode: 'none', answers: { outward: 'no' } }
  expect(proposalOf(content, aPolicy).segment?.code).toBe('lgwan')
  expect(unexplained(content, proposalOf(content, aPolicy))).toEqual([
    { field: 'segmentReason', code: 'segmentDiffers' },
  ])
  const reasoned = { ...content, segmentReason: 'つながない端末で使うため' }
  expect(unexplained(reasoned, proposalOf(reasoned, aPolicy))).toEqual([])
})

test('another answer never lowers what stricter facts propose', () => {
  const content = {
    ...emptyContent,
    personal: true,
    specialCare: true,
    myNumber: 'use',
    media: ['system'],
    business: '税',
  }
  const strict = proposalOf({ ...content, answers: { published: 'yes', harm: 'no' } }, aPolicy)
  expect(strict.levels.confidentiality?.code).toBe('3B')
})

test('nothing is proposed while a question that could decide is open', () => {
  expect(told(proposalOf(emptyContent, aPolicy))).toBe('?/?/?')
  expect(told(proposalOf({ ...emptyContent, personal: true, myNumber: 'none' }, aPolicy))).toBe('?/?/?')
})

test('who chooses otherwise than proposed says why', () => {
  const content = { ...emptyContent, integrity: '1', answers: { wrong: 'yes' } }
  expect(unexplained(content, proposalOf(content, aPolicy))).toEqual([
    { field: 'integrityReason', code: 'differsFromProposal' },
  ])
  const reasoned = { ...content, integrityReason: '写しであるため' }
  expect(unexplained(reasoned, proposalOf(reasoned, aPolicy))).toEqual([])
})

test('there are at most twelve questions, each with words, help and an article', () => {
  expect(questions.length).toBeGreaterThanOrEqual(8)
  expect(questions.length).toBeLessThanOrEqual(12)
  const words = new Map(Object.entries(ja.questions.of))
  for (const { id, answers: all } of questions) {
    expect(Object.keys(words.get(id) ?? {}), id).toEqual(expect.arrayContaining(['ask', 'help', 'basis', 'answers']))
    expect(Object.keys(words.get(id)?.answers ?? {}), id).toEqual(all.map(({ code }) => code))
  }
})
