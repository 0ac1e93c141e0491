import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** The tables of the demo city. All of it is invented: assets, vendors, staff and numbers. */
function rowsOf<Schema extends z.ZodType>(file: string, row: Schema): z.output<Schema>[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return z.array(row).parse(parse(text, { columns: true, bom: true, skip_empty_lines: true }))
}

const list = (separator: string) => z.string().transform((text) => text.split(separator).filter((part) => part !== ''))
const coded = <Code extends string>(codes: Readonly<Record<string, Code>>) =>
  z.string().transform((word, ctx) => {
    const code = codes[word]
    if (code !== undefined) return code
    ctx.addIssue({ code: 'custom', message: `unknown word ${word}` })
    return z.NEVER
  })

const orNull = z.string().transform((text) => (text === '' ? null : text))

export const units = () =>
  rowsOf(
    'organisation.csv',
    z.strictObject({
      code: z.string(),
      name: z.string(),
      parent: orNull,
      kind: coded({ 部: 'department', 課: 'section' }),
      valid_from: z.iso.date(),
      valid_to: orNull,
      successor_codes: list(';'),
      change: coded({ '': '', 改称: 'renamed', 分割: 'split', 統合: 'merged', 所管替え: 'moved', 廃止: 'abolished' }),
    }),
  )

const employments = {
  正規: 'regular',
  再任用: 'reappointed',
  会計年度任用: 'fiscal-year',
  派遣: 'dispatched',
  特別職: 'special',
}

export const people = () =>
  rowsOf(
    'staff.csv',
    z.strictObject({
      staff_no: z.string(),
      name: z.string(),
      kana: z.string(),
      email: z.string(),
      section_code: z.string(),
      post: z.string(),
      employment: coded(employments),
      roles: list(';').pipe(z.array(z.enum(['staff', 'manager', 'ciso', 'admin', 'auditor', 'ciso-office']))),
    }),
  )
export type PersonRow = ReturnType<typeof people>[number]

const segments = {
  個人番号利用事務系: 'my-number',
  LGWAN接続系: 'lgwan',
  インターネット接続系: 'internet',
  対象外: 'none',
}

export const systems = () =>
  rowsOf(
    'systems.csv',
    z.strictObject({
      code: z.string(),
      name: z.string(),
      aliases: z.string(),
      segment: coded(segments),
      admin_section: z.string(),
      vendor: z.string(),
      hosting: z.enum(['オンプレミス', 'ガバメントクラウド', 'LGWAN-ASP', 'SaaS', 'スタンドアロン']),
      ismap: coded({ '': 'unknown', なし: 'none', ISMAP: 'ismap', 'ISMAP-LIU': 'ismap-liu' }),
      conf: z.string(),
      integ: z.string(),
      avail: z.string(),
    }),
  )
export type SystemRow = ReturnType<typeof systems>[number]

/** What of a person is in it: no one, a person, special-care information, individual numbers (used for, related to). */
const personalWord = z.enum(['none', 'yes', 'special', 'use', 'related', 'special+use', 'special+related'])

export const businesses = () =>
  rowsOf(
    'businesses.csv',
    z.strictObject({
      code: z.string(),
      /** Codes of the sections that do this work. */
      section: list(';'),
      business: z.string(),
      system: z.string(),
      personal: personalWord,
      range: orNull,
      purpose: z.string(),
      subjects: z.string(),
      items: z.string(),
      law: z.string(),
      /** What follows from an error, and from not being able to use it; continued by 「おそれがあるため」 and 「ため」. */
      harm: z.string(),
      stop: z.string(),
      retention: z.string(),
    }),
  )
export type BusinessRow = ReturnType<typeof businesses>[number]

const forms = [
  'database',
  'file',
  'file-and-paper',
  'extract',
  'image',
  'paper',
  'backup',
  'manual',
  'published',
  'log',
  'recording',
] as const

export const storyNames = [
  'draft',
  'unrated',
  'discarded',
  'submitted',
  'withdrawn',
  'returned',
  'resubmitted',
  'rejected',
  'in-review',
  'returned-by-ciso',
  'registered',
  'change-draft',
  'change-submitted',
  'change-in-review',
  'change-lowered',
  'changed',
  'changed-class',
  'retire-draft',
  'retire-submitted',
  'retired',
] as const
export type StoryName = (typeof storyNames)[number]

export const assets = () =>
  rowsOf(
    'assets.csv',
    z.strictObject({
      business: z.string(),
      form: z.enum(forms),
      name: z.string(),
      kana: z.string(),
      description: z.string(),
      /** The columns from here on say only what differs from the business and the form. */
      system: z.string(),
      level: z.union([z.literal(''), z.string().regex(/^(1|2|3C|3B|3A)\/[12]\/[12]$/)]),
      reason: z.string(),
      personal: z.union([z.literal(''), personalWord]),
      retention: z.string(),
      story: z.enum(storyNames),
    }),
  )
export type AssetRow = ReturnType<typeof assets>[number]
