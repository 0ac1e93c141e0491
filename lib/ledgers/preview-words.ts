import 'server-only'
import { createTranslator } from 'use-intl/core'
import { assetFields, type AssetContent, type FieldKey } from '@/lib/domain/asset-fields'
import { labelOfCode } from '@/lib/domain/ledgers/choices'
import type { LedgerValue } from '@/lib/domain/ledgers/fields'
import type { Locale } from '@/lib/domain/japanese-date'
import en from '@/messages/en.json' with { type: 'json' }
import ja from '@/messages/ja.json' with { type: 'json' }
import type { Preview } from './preview-ledger'
import type { PreviewRow } from './preview-rows'

const messages = { ja, en } as const
type Params = Readonly<Record<string, string | number>>

/** A value as a sentence shows it. */
export function shownValue(value: LedgerValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '○' : '×'
  if (typeof value === 'object') return 'bucket' in value ? value.bucket : value.join('・')
  return String(value)
}

function sentenceOf(locale: Locale, sentence: string): (params: Params) => string {
  const translate = createTranslator({ locale, messages: { sentence } })
  return (params) => translate('sentence', params)
}

/** The message of a key that is only known while the program runs. */
function messageOf(locale: Locale, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>(
      (tree, part) =>
        typeof tree === 'object' && tree !== null
          ? Object.entries(tree).find(([name]) => name === part)?.[1]
          : undefined,
      messages[locale],
    )
  if (typeof found === 'string') return found
  throw new TypeError(`no message ${key}`)
}

/** The sentences of a preview, in the language of whoever reads them. */
export function previewWords(locale: Locale) {
  const known = new Map<string, (params: Params) => string>()
  const say = (key: string, params: Params = {}): string => {
    const sentence = known.get(key) ?? sentenceOf(locale, messageOf(locale, key))
    known.set(key, sentence)
    return sentence(params)
  }
  return {
    say: (key: string, params?: Params) => say(`ledger.${key}`, params),
    field: (field: string) => say(`ledger.fields.${field}`),
    /** What is wrong with a value, in the sentence of the form. */
    inputProblem: (code: string, params: Params) => say(`problems.${code}`, params),
    /** The words of a file that is loaded by the command line. */
    load: (key: string, word = '', params: Params = {}) => say(`load.${key}${word === '' ? '' : `.${word}`}`, params),
    registerField: (key: FieldKey) => say(`fields.${key}.label`),
    /** A value of the register as an officer knows it; systems are shown by the name in the row. */
    registerValue: (key: FieldKey, value: AssetContent[FieldKey]): string => {
      const field = assetFields.find((one) => one.key === key)
      const word = (code: string) => {
        if (field !== undefined && 'list' in field) return say(`choices.${field.list}.${code}`)
        return field?.kind === 'segment' ? labelOfCode('segment', code) : code
      }
      if (typeof value === 'boolean') return value ? '○' : '×'
      if (Array.isArray(value)) return value.map((code) => word(String(code))).join('・')
      if (typeof value === 'string') return value === '' ? '' : word(value)
      return typeof value === 'number' ? String(value) : ''
    },
    status: (status: string) => say(`ledger.statuses.${status}`),
    refusal: ({ code, params }: NonNullable<Preview['refusal']>) => say(`ledger.refusals.${code}`, params),
    decision: ({ code, column = '' }: Preview['decisions'][number]) => say(`ledger.decisions.${code}`, { column }),
    note: ({ code, raw }: PreviewRow['notes'][number]) => say(`ledger.notes.${code}`, { raw }),
    /** What was found and what to do, with what may be proposed. */
    problem: ({ code, raw, proposed, why }: PreviewRow['problems'][number]) => {
      const reason =
        why === undefined ? '' : say(`problems.${why}`, { max: 0, min: 0, character: '', position: 0, word: '' })
      const sentence = say(`ledger.problems.${code}`, { raw, why: reason })
      const value = shownValue(proposed)
      return value === '' ? sentence : sentence + (locale === 'ja' ? '' : ' ') + say('ledger.proposed', { value })
    },
  }
}

export type PreviewWords = ReturnType<typeof previewWords>
