import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeNext } from './safe-next'

describe('after sign-in', () => {
  test.each(['/', '/assets', '/assets?unit=1&page=2', '/assets/0190?tab=history#changes', '/people/new'])(
    'one comes back to %s',
    (path) => {
      expect(safeNext(path)).toBe(path)
    },
  )

  test.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%0d%0aLocation:/evil.example/..//..//evil.example',
    'https://evil.example/',
    'https:evil.example',
    'http://here.invalid@evil.example/',
    'https://here.invalid/assets',
    'javascript:alert(1)',
    'data:text/html,x',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '',
    'assets',
    '/sign-in?next=/sign-in',
    '/api/auth/csrf',
    ['/assets', '/people'],
    undefined,
    { toString: () => '/assets' },
  ])('%j leads no further than home or a path of the register', (asked) => {
    const path = safeNext(asked)
    expect(new URL(path, 'https://register.example').origin).toBe('https://register.example')
    expect(path).toMatch(/^\/(?![/\\])/)
    expect(path).not.toMatch(/[\s\\]/)
  })

  test('whatever is asked for, one stays in the register', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '/',
        '\\',
        '.',
        ':',
        '@',
        '?',
        '#',
        '%',
        '2',
        'f',
        'e',
        '\t',
        '\n',
        '\r',
        ' ',
        'evil.example',
        'http',
      ),
    })
    fc.assert(
      fc.property(fc.oneof(nasty, fc.webUrl(), fc.string()), (asked) => {
        const path = safeNext(`/${asked}`)
        for (const base of ['https://register.example/sign-in', 'http://localhost:3000/']) {
          expect(new URL(path, base).origin).toBe(new URL(base).origin)
          expect(new URL(safeNext(asked), base).origin).toBe(new URL(base).origin)
        }
      }),
      { numRuns: 5000 },
    )
  })
})

test('an address elsewhere leads home, and not to the same path of the register', () => {
  expect(safeNext('//evil.example/assets')).toBe('/')
})
