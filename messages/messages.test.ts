import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser'
import ts from 'typescript'
import { expect, test } from 'vitest'
import en from './en.json'
import ja from './ja.json'

type Tree = Readonly<{ [key: string]: string | Tree }>

/** Every message with its whole key, e.g. 'assets.list.title'. */
function flat(tree: Tree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const path = above === '' ? key : `${above}.${key}`
    return typeof value === 'string' ? [[path, value]] : flat(value, path)
  })
}

const japanese = new Map(flat(ja))
const english = new Map(flat(en))

/** The names of the arguments of a message, in its branches too. */
function namesOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isPluralElement(element) || isSelectElement(element)) {
      return [element.value, ...Object.values(element.options).flatMap((branch) => namesOf(branch.value))]
    }
    return isArgumentElement(element) || 'style' in element ? [element.value] : []
  })
}

const argumentsOf = (message: string) => [...new Set(namesOf(parse(message)))].sort()

test('both languages have the same messages', () => {
  expect([...english.keys()].filter((key) => !japanese.has(key))).toEqual([])
  expect([...japanese.keys()].filter((key) => !english.has(key))).toEqual([])
})

test('no message is empty, and both languages take the same arguments', () => {
  const wrong = [...japanese].filter(([key, message]) => {
    const other = english.get(key) ?? ''
    return message === '' || other === '' || argumentsOf(message).join() !== argumentsOf(other).join()
  })
  expect(wrong).toEqual([])
})

test('English is English', () => {
  expect([...english].filter(([, message]) => /[\u3040-\u30ff]/.test(message))).toEqual([])
})

const folders = ['app', 'components', 'lib']
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name)),
)

/** 'states.${…}', '${…}.title' or '${…}Lead': some of the key is written out. */
function beginsLikeAKey({ head, templateSpans: [first] }: ts.TemplateExpression): boolean {
  if (head.text === '') return /^\.?[a-z]{3}/i.test(first?.literal.text ?? '')
  return /^[a-z][\w-]*(\.|$)/i.test(head.text)
}

/** What in a file may name a message: literals as they are, templates that begin like a key with their holes open. */
function namesIn(path: string): { exact: string[]; patterns: RegExp[] } {
  const exact: string[] = []
  const patterns: RegExp[] = []
  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) exact.push(node.text)
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) exact.push(node.name.text)
    if (ts.isTemplateExpression(node) && beginsLikeAKey(node)) {
      const rest = node.templateSpans.map(({ literal }) => `[\\w-]+${escape(literal.text)}`).join('')
      patterns.push(new RegExp(`^${escape(node.head.text)}${rest}$`))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX))
  return { exact, patterns }
}

/** All ways to name a message below its namespace, e.g. 'a.b.c' → 'a.b.c', 'b.c', 'c'. */
function waysToName(key: string): string[] {
  const parts = key.split('.')
  return parts.map((_, at) => parts.slice(at).join('.'))
}

function unusedOf(keys: readonly string[]): string[] {
  const names = sources.map(namesIn)
  const exact = new Set(names.flatMap((found) => found.exact))
  const patterns = names.flatMap((found) => found.patterns)
  return keys.filter(
    (key) => !waysToName(key).some((way) => exact.has(way) || patterns.some((pattern) => pattern.test(way))),
  )
}

test('every message is used somewhere', () => {
  // The second key shows that this test can fail.
  expect(unusedOf([...japanese.keys(), 'assets.neverUsed'])).toEqual(['assets.neverUsed'])
})
