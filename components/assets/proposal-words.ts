import { useTranslations } from 'next-intl'
import type { Because } from '@/lib/domain/proposal'

type Of = ReturnType<typeof useTranslations<'questions.of'>>
type Key = Parameters<Of>[0]

function isKey(t: Readonly<{ has(key: string): boolean }>, key: string): key is Key {
  return t.has(key)
}

/** The words of a question, its answers and its article, and a reason of a proposal as a sentence. */
export function useQuestionWords() {
  const t = useTranslations('questions.of')
  const proposal = useTranslations('proposal')
  const word = (key: string) => (isKey(t, key) ? t(key) : key)
  const answerWord = (id: string, answer: string) => word(`${id}.answers.${answer}`)
  return {
    ask: (id: string) => word(`${id}.ask`),
    help: (id: string) => word(`${id}.help`),
    answer: answerWord,
    because: ({ question, answer }: Pick<Because, 'question' | 'answer'>) =>
      proposal('because', {
        ask: word(`${question}.ask`),
        answer: answerWord(question, answer),
        basis: word(`${question}.basis`),
      }),
  }
}
