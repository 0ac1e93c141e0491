import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { secretsOf, type Secrets } from './data-folder.mjs'
import { inWords } from './sentence.mjs'
import { cityTool, placeToListen } from './settings.mjs'

const secrets: Secrets = {
  superPassword: 's',
  ownerPassword: 'o',
  appPassword: 'a',
  authSecret: 'own-secret',
  passwordPepper: 'own-pepper',
}
const env = (given: Readonly<Record<string, string>>) => ({ NODE_ENV: 'test' as const, ...given })

describe('a tool on a database of the city', () => {
  test('works where the owner’s connection points, also when it is the only one given', () => {
    const settings = cityTool(env({ DATABASE_OWNER_URL: 'postgresql://owner@city/daicho' }), () => secrets)
    expect(settings).toMatchObject({
      DATABASE_OWNER_URL: 'postgresql://owner@city/daicho',
      DATABASE_URL: 'postgresql://owner@city/daicho',
      PASSWORD_PEPPER: 'own-pepper',
    })
  })

  test('keeps what is given, and draws no secret into its place', () => {
    const given = { DATABASE_URL: 'postgresql://app@city/daicho', PASSWORD_PEPPER_FILE: '/run/secrets/pepper' }
    const settings = cityTool(env(given), () => secrets)
    expect(settings).toMatchObject(given)
    expect(settings).not.toHaveProperty('PASSWORD_PEPPER')
  })

  test('is none where nobody names a database', () => {
    expect(cityTool(env({}), () => secrets)).toBeUndefined()
  })
})

test('an empty HOST or PORT is none: the register does not open itself to the network', () => {
  expect(placeToListen(env({ HOST: '', PORT: ' ' }))).toEqual({ host: '127.0.0.1', port: 3000 })
  expect(placeToListen(env({ HOST: '0.0.0.0', PORT: '8080' }))).toEqual({ host: '0.0.0.0', port: 8080 })
  expect(placeToListen(env({ PORT: 'abc' })).port).toBeNaN()
})

test.each([
  [
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' }),
    /データベースにつながりません/,
  ],
  [Object.assign(new Error('password authentication failed'), { code: '28P01' }), /データベースにつながりません/],
  [Object.assign(new TypeError("Unknown option '--x'"), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }), /指定のしかた/],
  [new Error('設定を確かめてください / check the settings: PASSWORD_PEPPER: required'), /PASSWORD_PEPPER/],
])('what a person can mend is said without a stack: %s', (error, words) => {
  expect(inWords(error)).toMatch(words)
  expect(inWords(error)).not.toMatch(/\n\s+at /)
})

test('a damaged secrets.json is said in a sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-settings-'))
  writeFileSync(join(folder, 'secrets.json'), '{"superPas')
  expect(() => secretsOf(folder)).toThrow(/secrets\.json が壊れています/)
})
