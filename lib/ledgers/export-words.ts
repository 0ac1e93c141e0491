import 'server-only'
import { createTranslator } from 'use-intl/core'
import { axes } from '@/lib/domain/asset-fields'
import { nothingChosen, type AssetFilter } from '@/lib/domain/asset-filter'
import { formatInstant, type Locale } from '@/lib/domain/japanese-date'
import { isWorking, type Change, type State } from '@/lib/domain/workflow'
import en from '@/messages/en.json' with { type: 'json' }
import ja from '@/messages/ja.json' with { type: 'json' }

const messages = { ja, en } as const

type Names = Readonly<{
  units: readonly Readonly<{ id: string; name: string }>[]
  segments: readonly Readonly<{ code: string; ja: string; en: string }>[]
}>

/** A line of the cover: what it is about, and what it says. */
export type CoverLine = readonly [label: string, value: string]

/** What the cover tells of an export. `leftOut`: cells whose text no cell of a spreadsheet can hold. */
export type Cover = Readonly<{
  at: Date
  person: Readonly<{ name: string; unitName: string }>
  count: number
  leftOut: readonly string[]
}>

/** The words of an export, in the language of whoever takes it; columns and values are Japanese, as ledgers are. */
export function exportWords(locale: Locale) {
  const t = createTranslator({ locale, messages: messages[locale] })
  const japanese = createTranslator({ locale: 'ja', messages: ja })
  const between = locale === 'ja' ? '、' : ', '

  /** The conditions of a list in words, each with its value. */
  function conditions(filter: AssetFilter, { units, segments }: Names): CoverLine[] {
    const { q, unit, state, segment, personal } = filter
    const segmentWord = (code: string) =>
      code === nothingChosen ? t('assets.noSegment') : (segments.find((one) => one.code === code)?.[locale] ?? code)
    const stateWord =
      state === 'current' || state === 'changing' || state === 'all'
        ? t(`assets.filter.states.${state}`)
        : t(`states.${state}`)
    const lines: [string, readonly string[]][] = [
      [t('assets.filter.words'), q === '' ? [] : [q]],
      [t('assets.filter.unit'), unit === undefined ? [] : [units.find(({ id }) => id === unit)?.name ?? '—']],
      [t('assets.filter.state'), [stateWord]],
      [t('fields.segmentCode.label'), segment.map(segmentWord)],
      ...axes.map((axis): [string, readonly string[]] => [
        t(`fields.${axis}.label`),
        filter[axis].map((code) => (code === nothingChosen ? t('assets.unrated') : code)),
      ]),
      [t('fields.personal.label'), personal.map((kind) => t(`assets.filter.personal.${kind}`))],
    ]
    return lines.flatMap(([label, values]): CoverLine[] => (values.length === 0 ? [] : [[label, values.join(between)]]))
  }

  return {
    conditions,
    /** The state of a version in the word of the list. */
    state: ({ state, change }: Readonly<{ state: State; change: Change }>): string =>
      isWorking(state) ? japanese(`states.working.${change}.${state}`) : japanese(`states.${state}`),
    sheets: [t('export.cover.sheet'), japanese('export.list')] as const,
    foot: t('export.foot'),
    /** What the name of the file says of its class. */
    classMark: japanese('export.classMark'),
    cover: ({ at, person, count, leftOut }: Cover, chosen: readonly CoverLine[]): CoverLine[] => [
      [t('export.cover.title'), ''],
      [t('export.cover.class'), t('export.cover.classText')],
      [t('export.cover.at'), formatInstant(at, locale)],
      [t('export.cover.person'), [person.unitName, person.name].filter((part) => part !== '').join(' ')],
      [t('export.cover.count'), t('export.cover.counted', { count })],
      ...chosen,
      [t('export.cover.return'), t('export.cover.returnText')],
      ...(leftOut.length === 0
        ? []
        : [[t('export.cover.leftOut'), t('export.cover.leftOutText', { cells: leftOut.join(between) })] as const]),
    ],
  }
}

export type ExportWords = ReturnType<typeof exportWords>
