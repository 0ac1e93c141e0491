import { isOnPaper, type AssetContent, type Axis } from './asset-fields'
import { foldForSearch } from './search-text'

/** The least rank an answer implies on an axis (one scale for all schemes: 50 3A, 40 3B, 30 3C, 20, 10). */
type Implied = Readonly<Partial<Record<Axis, number>>>
type Answer = Readonly<{ code: string; implies: Implied; segment?: string }>

type Question = Readonly<{
  id: string
  answers: readonly Answer[]
  /** The answer that the form already gave; null when it did not. */
  known: (content: AssetContent) => string | null
  /** Is it still of use, given what is known and was answered before? */
  asked: (answerOf: (id: string) => string | null) => boolean
}>

const familyRegister = ['戸籍', '户籍', 'こせき'].map(foldForSearch)

/** 戸籍事務等 (基本方針 2条(10)): the name of the work tells, however it is written (戶籍, 戸 籍, コセキ). */
export function isFamilyRegisterWork({ business }: Pick<AssetContent, 'business'>): boolean {
  const work = foldForSearch(business)
  return familyRegister.some((name) => work.includes(name))
}

const always = () => true
const never = () => null
const yesOrNo = (answer: boolean | null) => (answer === null ? null : answer ? 'yes' : 'no')

const large = ['under-100000', 'under-300000', 'from-300000']

/** 10,000 people or more make a leak grave even without special items (domain 3.2: 規模). */
function knownNumber({ personal, personCount, personRange }: AssetContent): string | null {
  if (personal !== true) return null
  if (personCount !== null) return personCount >= 10_000 ? 'many' : 'few'
  if (personRange === null || personRange === 'unknown') return null
  return large.includes(personRange) ? 'many' : 'few'
}

/**
 * The questions that lead to a class, in the order that ends soonest: what is published needs no more questions of
 * secrecy, and what is 3B already is not asked how many. Words, help and article of each stand in messages/ under
 * `questions.<id>`; the criteria are those of domain 3.2, in the words of 基本方針 2条(7)–(9).
 */
export const questions: readonly Question[] = [
  {
    id: 'published',
    answers: [
      { code: 'yes', implies: { confidentiality: 10 } },
      { code: 'no', implies: { confidentiality: 20 } },
    ],
    known: ({ userScope, personal }) => (personal === true ? 'no' : userScope === 'public' ? 'yes' : null),
    asked: always,
  },
  {
    id: 'personal',
    answers: [
      { code: 'yes', implies: { confidentiality: 30 } },
      { code: 'no', implies: {} },
    ],
    known: ({ personal }) => yesOrNo(personal),
    asked: (answerOf) => answerOf('published') !== 'yes',
  },
  {
    id: 'my-number',
    answers: [
      { code: 'use', implies: { confidentiality: 40 }, segment: 'my-number' },
      { code: 'related', implies: { confidentiality: 40 } },
      { code: 'none', implies: {} },
    ],
    known: ({ myNumber }) => myNumber,
    asked: (answerOf) => answerOf('personal') === 'yes',
  },
  {
    id: 'family-register',
    answers: [
      { code: 'yes', implies: { confidentiality: 40 }, segment: 'my-number' },
      { code: 'no', implies: {} },
    ],
    known: (content) => (content.business === '' ? null : yesOrNo(isFamilyRegisterWork(content))),
    asked: (answerOf) => answerOf('personal') === 'yes',
  },
  {
    id: 'special-care',
    answers: [
      { code: 'yes', implies: { confidentiality: 40 } },
      { code: 'no', implies: {} },
    ],
    known: ({ specialCare }) => yesOrNo(specialCare),
    asked: (answerOf) => answerOf('personal') === 'yes',
  },
  {
    id: 'persons',
    answers: [
      { code: 'many', implies: { confidentiality: 40 } },
      { code: 'few', implies: {} },
    ],
    known: knownNumber,
    asked: (answerOf) =>
      answerOf('personal') === 'yes' &&
      answerOf('my-number') === 'none' &&
      answerOf('family-register') !== 'yes' &&
      answerOf('special-care') !== 'yes',
  },
  {
    id: 'harm',
    answers: [
      { code: 'yes', implies: { confidentiality: 30 } },
      { code: 'no', implies: {} },
    ],
    known: never,
    asked: (answerOf) => answerOf('published') !== 'yes' && answerOf('personal') === 'no',
  },
  {
    id: 'secret',
    answers: [
      { code: 'yes', implies: { confidentiality: 50 } },
      { code: 'no', implies: {} },
    ],
    known: never,
    asked: (answerOf) => answerOf('published') !== 'yes' && answerOf('personal') === 'no' && answerOf('harm') === 'yes',
  },
  {
    id: 'wrong',
    answers: [
      { code: 'yes', implies: { integrity: 20 } },
      { code: 'no', implies: { integrity: 10 } },
    ],
    known: never,
    asked: always,
  },
  {
    id: 'stopped',
    answers: [
      { code: 'day', implies: { availability: 20 } },
      { code: 'days', implies: { availability: 10 } },
    ],
    known: never,
    asked: always,
  },
  {
    id: 'outward',
    answers: [
      { code: 'yes', implies: {}, segment: 'internet' },
      { code: 'no', implies: {}, segment: 'lgwan' },
    ],
    known: (content) =>
      isOnPaper(content) || content.myNumber === 'use' || isFamilyRegisterWork(content) ? 'no' : null,
    asked: always,
  },
]

/** Is it an answer to this question? */
export const isAnswer = (question: string, answer: string): boolean =>
  questions.some(({ id, answers }) => id === question && answers.some(({ code }) => code === answer))
