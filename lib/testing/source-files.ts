import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The paths of all TypeScript files below a folder of the project, from its root, in order. Tests are left out. */
export function filesBelow(folder: string): string[] {
  const found = readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

const files = new Map<string, ts.SourceFile>()

/** A file of the project as the compiler reads it. */
export function parsed(path: string): ts.SourceFile {
  const text = () => readFileSync(join(project, path), 'utf8')
  const file = files.get(path) ?? ts.createSourceFile(path, text(), ts.ScriptTarget.Latest, true)
  files.set(path, file)
  return file
}

/** Every node below a node, itself included. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (one: ts.Node): void => {
    found.push(one)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found
}

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** What a file exports and runs, by name ('default' included); types are left out, re-exports are named after their text. */
export function exportsOf(file: ts.SourceFile): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>()
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement)) found.set('default', statement.expression)
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) found.set(statement.getText(), statement)
    if (!isExported(statement)) continue
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      const isDefault = (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
      found.set(isDefault ? 'default' : (statement.name?.text ?? '?'), statement)
    }
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        found.set(name.getText(), initializer ?? statement)
      }
    }
  }
  return found
}

/** Every call in a node of one of these functions, with the text of its first argument when that is a literal. */
export function callsOf(node: ts.Node, names: readonly string[]): { name: string; literal: string | undefined }[] {
  return nodesOf(node).flatMap((one) => {
    if (!ts.isCallExpression(one) || !ts.isIdentifier(one.expression)) return []
    const [first] = one.arguments
    const literal = first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined
    return names.includes(one.expression.text) ? [{ name: one.expression.text, literal }] : []
  })
}

/** The directives of a file and of the functions in it: 'use server', 'use client', 'use cache'. */
export function directivesOf(file: ts.SourceFile): { text: string; isFirst: boolean }[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isExpressionStatement(node) || !ts.isStringLiteral(node.expression)) return []
    const isFirst = file.statements[0] === node
    return node.expression.text.startsWith('use ') ? [{ text: node.expression.text, isFirst }] : []
  })
}

/** What a file imports or re-exports, types apart, also by `import()`. */
export function importsOf(file: ts.SourceFile): string[] {
  return nodesOf(file).flatMap((node) => {
    if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) {
      return [textOf(node.moduleSpecifier)]
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly) return [textOf(node.moduleSpecifier)]
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
      return [textOf(node.arguments[0])]
    }
    return []
  })
}

const textOf = (node: ts.Expression) => (ts.isStringLiteralLike(node) ? node.text : node.getText())
