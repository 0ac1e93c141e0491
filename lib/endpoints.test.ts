import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { acts } from './domain/access'
import { actionTable, pageTable, routeTable, type Opens } from './testing/endpoints'
import { callsOf, directivesOf, exportsOf, filesBelow, importsOf, nodesOf, parsed } from './testing/source-files'

/**
 * Every way into the register stands in lib/testing/endpoints.ts, and asks there what its line says. The tree is read as
 * the compiler reads it. A message says what to add where.
 */
const table = 'lib/testing/endpoints.ts'
const inApp = filesBelow('app')
const everywhere = [...inApp, ...filesBelow('components'), ...filesBelow('lib'), 'proxy.ts']
const named = (name: string) => inApp.filter((path) => basename(path).replace(/\.tsx?$/, '') === name)
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

type Endpoint = Readonly<{ path: string; name: string; node: ts.Node; opens: Opens | undefined }>

const actions: Endpoint[] = named('actions').flatMap((path) =>
  [...exportsOf(parsed(path))].map(([name, node]) => ({ path, name, node, opens: actionTable[path]?.[name] })),
)
const routes: Endpoint[] = named('route').flatMap((path) =>
  [...exportsOf(parsed(path))].map(([name, node]) => ({ path, name, node, opens: routeTable[path]?.[name] })),
)
const pages: Endpoint[] = named('page').flatMap((path) => {
  const node = exportsOf(parsed(path)).get('default')
  return node === undefined ? [] : [{ path, name: 'default', node, opens: pageTable[path] }]
})

const gates = [
  'requireWriter',
  'requireActor',
  'requireSession',
  'requireSignedInWriter',
  'requireOwnPage',
  'comesFromOwnPage',
]

function statementsOf(node: ts.Node): readonly ts.Statement[] {
  const body = ts.isFunctionLike(node) && 'body' in node ? node.body : undefined
  return body !== undefined && ts.isBlock(body) ? body.statements : []
}

/** A form that is saved while it is typed into is told that nobody is signed in, instead of being sent away. */
const tellsSignedOut = (statement: ts.Statement | undefined) =>
  statement?.getText().replace(/\s+/g, ' ') === 'if ((await currentSession()) === null) return signedOut'

const readsNoRow = (statement: ts.Statement) => {
  if (ts.isReturnStatement(statement)) return false
  const awaited = nodesOf(statement).filter((node) => ts.isAwaitExpression(node))
  return awaited.every((node) =>
    /^((props\.)?(params|searchParams)|getTranslations\([^()]*\))$/.test(node.expression.getText()),
  )
}

/** The statements of a function, also of one that is wrapped in a call such as cache(…). */
const bodyOf = (node: ts.Node): readonly ts.Statement[] =>
  ts.isCallExpression(node) && node.arguments[0] !== undefined ? statementsOf(node.arguments[0]) : statementsOf(node)

/** The function of this name that the file itself holds, or imports from another file of the screens. */
function ownFunction(file: ts.SourceFile, name: string): ts.Node | undefined {
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const from = statement.moduleSpecifier.text
      const isNamed =
        statement.importClause?.namedBindings
          ?.getText()
          .split(/[{},\s]+/)
          .includes(name) === true
      const source = from.startsWith('@/app/') ? from.slice(2) : join(dirname(file.fileName), from)
      if (isNamed && /^(\.|@\/app\/)/.test(from)) return exportsOf(parsed(`${source}.ts`)).get(name)
    }
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement
    if (!ts.isVariableStatement(statement)) continue
    const found = statement.declarationList.declarations.find((one) => one.name.getText() === name)
    if (found?.initializer !== undefined) return found.initializer
  }
  return undefined
}

/** What a function asks before it waits for anything but its address, as the text of the call; '' when nothing. */
function asked(node: ts.Node): string {
  const file = node.getSourceFile()
  const isAction = basename(file.fileName) === 'actions.ts'
  const statements = bodyOf(node).filter((statement, place) => !(place === 0 && tellsSignedOut(statement)))
  const asks = (statement: ts.Statement) => callsOf(statement, gates).length > 0 || !readsNoRow(statement)
  const first = isAction ? statements[0] : statements.find(asks)
  if (first === undefined) return ''
  const calls = callsOf(first, gates).map(({ name, literal }) =>
    literal === undefined ? name : `${name}('${literal}')`,
  )
  if (calls.length > 0) return calls.join(', ')
  // Title and page may read through one function of the page.
  const names = nodesOf(first).flatMap((one) =>
    ts.isCallExpression(one) && ts.isIdentifier(one.expression) ? [one.expression.text] : [],
  )
  const own = names.map((name) => ownFunction(file, name)).find((one) => one !== undefined)
  return own === undefined || isAction ? '' : asked(own)
}

const wanted = (opens: Opens, gate: string) => (typeof opens === 'string' ? `${gate}('${opens}')` : (opens.gate ?? ''))

/** Endpoints without a line, lines without an endpoint, in words. */
function unlisted(kind: string, found: readonly Endpoint[], lines: readonly string[]): string[] {
  const missing = found.filter(({ opens }) => opens === undefined).map(({ path, name }) => `${path} ${name}`)
  const there = new Set(found.map(({ path, name }) => `${path} ${name}`))
  return [
    ...missing.map((one) => `add to ${kind} of ${table}: ${one}`),
    ...lines.filter((line) => !there.has(line)).map((line) => `remove from ${kind} of ${table}: ${line}`),
  ]
}
const linesOf = (lines: Readonly<Record<string, Readonly<Record<string, Opens>>>>) =>
  Object.entries(lines).flatMap(([path, names]) => Object.keys(names).map((name) => `${path} ${name}`))

/** Endpoints that ask something else than their line says, in words. */
function asksOtherwise(found: readonly Endpoint[], gate: string): string[] {
  return found.flatMap((endpoint) => {
    const { path, name, opens } = endpoint
    if (opens === undefined) return []
    const [should, does] = [wanted(opens, gate), asked(endpoint.node)]
    return should === does
      ? []
      : [`${path} ${name} has to begin with ${should || 'no gate'} and begins with ${does || 'none'}`]
  })
}

describe('every server action', () => {
  test('stands in the table', () => {
    expect(unlisted('actionTable', actions, linesOf(actionTable))).toEqual([])
  })

  test('asks first who writes, for the act of its line', () => {
    expect(asksOtherwise(actions, 'requireWriter')).toEqual([])
  })

  test('is an async function of its own, not something handed on', () => {
    expect(
      actions.filter(({ node }) => !ts.isFunctionDeclaration(node)).map(({ path, name }) => `${path} ${name}`),
    ).toEqual([])
  })

  test("is declared in an actions.ts below app, whose first line is 'use server'", () => {
    const wrong = everywhere.flatMap((path) => {
      const directives = directivesOf(parsed(path)).filter(({ text }) => text === 'use server')
      const isActions = path.startsWith('app/') && basename(path) === 'actions.ts'
      const isRight = isActions ? directives.length === 1 && directives[0]?.isFirst : directives.length === 0
      return isRight ? [] : [`${path}: 'use server' belongs into the first line of an actions.ts, and nowhere else`]
    })
    expect(wrong).toEqual([])
  })
})

describe('every page', () => {
  test('stands in the table', () => {
    expect(
      unlisted(
        'pageTable',
        pages,
        Object.keys(pageTable).map((path) => `${path} default`),
      ),
    ).toEqual([])
  })

  test('asks who reads, for the act of its line, before it reads anything', () => {
    expect(asksOtherwise(pages, 'requireActor')).toEqual([])
  })

  test('asks the same before its title says anything of a row', () => {
    const wrong = pages.flatMap(({ path, opens }) => {
      const file = parsed(path)
      const metadata = exportsOf(file).get('generateMetadata')
      if (metadata === undefined || opens === undefined) return []
      const waits = nodesOf(metadata)
        .filter((node) => ts.isAwaitExpression(node))
        .map((node) => node.expression.getText())
      const harmless = waits.every((text) => /^(getTranslations\(.*\)|params|searchParams|props\.\w+)$/.test(text))
      // The row in a title may be read with the reading act of its noun.
      const asks =
        asked(metadata) === wanted(opens, 'requireActor') || /^requireActor\('[a-z]+\.read'\)$/.test(asked(metadata))
      return harmless || asks ? [] : [`${path}: generateMetadata reads without ${wanted(opens, 'requireActor')}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('every route handler', () => {
  test('stands in the table, by its method', () => {
    expect(unlisted('routeTable', routes, linesOf(routeTable))).toEqual([])
    expect(
      routes.filter(({ name }) => !methods.includes(name)).map(({ path, name }) => `${path} exports ${name}`),
    ).toEqual([])
  })

  test('asks first what its line says', () => {
    const writes = ({ name }: Endpoint) => name === 'POST'
    expect(asksOtherwise(routes.filter(writes), 'requireWriter')).toEqual([])
    expect(
      asksOtherwise(
        routes.filter((route) => !writes(route)),
        'requireActor',
      ),
    ).toEqual([])
  })
})

test('the framework makes no other endpoint of a file below app', () => {
  const made = /^(icon|apple-icon|opengraph-image|twitter-image|sitemap|robots|manifest|favicon)\b/
  expect(inApp.filter((path) => made.test(basename(path)))).toEqual([])
})

test('every line names an act of the access table or says why none is needed', () => {
  const lines = [...Object.values(actionTable), ...Object.values(routeTable), pageTable].flatMap((one) =>
    Object.values(one),
  )
  expect(lines.filter((opens) => (typeof opens === 'string' ? !acts.includes(opens) : opens.because === ''))).toEqual(
    [],
  )
})

test('screens and their pieces never reach for the database', () => {
  const wrong = [...inApp, ...filesBelow('components')].flatMap((path) => {
    const sources = importsOf(parsed(path)).filter((from) =>
      /(^|\/)(lib\/db|lib\/scope|lib\/trail|prisma\/generated)(\/|$)|^pg$/.test(from),
    )
    return sources.map((from) => `${path} imports ${from}`)
  })
  expect(wrong).toEqual([])
})

test('nothing is cached between people', () => {
  const wrong = everywhere.flatMap((path) => {
    const file = parsed(path)
    const cached = directivesOf(file).filter(({ text }) => text.startsWith('use cache'))
    const calls = nodesOf(file).filter(
      (node) => ts.isIdentifier(node) && /^(unstable_cache|cacheLife|cacheTag)$/.test(node.text),
    )
    const fixed = [...exportsOf(file).keys()].filter((name) =>
      ['revalidate', 'dynamic', 'fetchCache', 'generateStaticParams'].includes(name),
    )
    return cached.length + calls.length + fixed.length > 0 ? [path] : []
  })
  expect(wrong).toEqual([])
})
