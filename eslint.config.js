import js from '@eslint/js'
import next from '@next/eslint-plugin-next'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import imports from 'eslint-plugin-import-x'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

const everywhere = [{ group: ['../*/../*'], message: 'import by @/…' }]
const database = { group: ['@/lib/db', '**/prisma/generated/**', 'pg'], message: 'only lib talks to the database' }

/**
 * Who may import whom (house style): of several fences on one file the last wins, so the narrowest comes last.
 * @param {string[]} files
 * @param {object[]} patterns
 */
const fence = (files, patterns) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': /** @type {const} */ ([
      'error',
      { patterns: [...patterns, ...everywhere] },
    ]),
  },
})

export default defineConfig(
  globalIgnores(['.next/', 'prisma/generated/', 'next-env.d.ts', 'node_modules/', '.daicho/', 'test-results/']),
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@next/next': next, 'import-x': imports, 'react-hooks': hooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs['core-web-vitals'].rules,
      ...hooks.configs.recommended.rules,
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 300, skipComments: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Japanese names hold U+3000.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true, skipJSXText: true },
      ],
      // Images are served as they are: no optimiser runs in a closed network.
      '@next/next/no-img-element': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A server action passed as the action of a form answers a promise that nobody awaits, by design of React.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'text is shown as text' },
        { selector: 'CallExpression[callee.property.name=/^\\$(query|execute)RawUnsafe$/]', message: 'use parameters' },
        {
          selector:
            "BinaryExpression[operator=/^[!=]==?$/][right.type='Literal'] > MemberExpression.left[property.name='role']",
          message: 'ask lib/domain/access.ts what an actor may do, not which role they hold',
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'lib/env.ts reads settings' },
      ],
    },
  },
  fence(['app/**'], [database]),
  fence(
    ['components/**'],
    [database, { group: ['@/app/**'] }, { regex: '^@/lib/(?!domain/|form-state$)', allowTypeImports: true }],
  ),
  fence(['lib/**'], [{ group: ['@/app/**', '@/components/**'] }]),
  fence(
    ['lib/domain/**'],
    [
      {
        group: ['@/**', '!@/lib/domain/**', 'next', 'next/**', 'react', 'node:*', 'server-only'],
        message: 'rules are pure',
      },
    ],
  ),
  {
    files: [
      '**/*.test.ts',
      'e2e/**',
      'lib/testing/**',
      'prisma/seed/**',
      'scripts/**',
      '*.config.*',
      'prisma.config.ts',
    ],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
      // Playwright reads the names of other fixtures from a pattern, also when there are none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  // next-intl is told its types by widening an interface.
  { files: ['global.d.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  { files: ['lib/env.ts', 'instrumentation.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
    rules: { 'no-undef': 'off', 'no-restricted-properties': 'off' },
  },
)
