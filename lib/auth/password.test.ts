import { describe, expect, test } from 'vitest'
import { hashPassword, oneTimePassword, verifyPassword } from './password'
import { passwordProblems } from './password-rules'
import { turns } from './turns'

const holder = { staffNo: '001009', name: '脚注　夏子', kana: 'キャクチュウ　ナツコ' }
const codes = (password: string) => passwordProblems(password, holder).map(({ code }) => code)

describe('a password may be', () => {
  test.each([
    '青い鳥が窓辺で三度鳴いていた朝',
    'correct horse battery staple',
    'tea with 3 friends',
    'ｋｏｎｂｉｎｉ　ｎｏ　ｕｒａ　ｄｅ',
    '4719 0382 6655 1023 98217364501',
    `${'長い文'.repeat(20)} 木漏れ日 渡り廊下 縁側`,
  ])('%s', (password) => {
    expect(codes(password)).toEqual([])
  })
})

describe('a password may not be', () => {
  test.each([
    ['みじかい', ['tooShort']],
    ['fourteen signs', ['tooShort']],
    ['あ'.repeat(129), ['tooLong']],
    ['passwordpassword', ['passwordCommon']],
    ['Password12345678', ['passwordCommon']],
    ['P@ssw0rd20260401', ['passwordCommon']],
    ['123456789012345', ['passwordCommon']],
    ['aaaaaaaaaaaaaaaaaaa', ['passwordCommon']],
    ['qwertyuiopasdfghjkl', ['passwordCommon']],
    ['1qaz2wsx3edc4rfv', ['passwordCommon']],
    ['さくらさくらさくらさくら2026', ['passwordCommon']],
    ['20240401-20250401-20260401', ['passwordCommon']],
    ['my number is 001009', ['passwordOwnWord']],
    ['natsu と 脚注 の 本 を 読む 会', ['passwordOwnWord']],
    ['ＫＡＷＡＧＵＣＨＩ shiyakusho 4F', ['passwordOwnWord']],
    ['情報資産をまもる会の合言葉です', ['passwordOwnWord']],
  ])('%s', (password, expected) => {
    expect(codes(password)).toEqual(expected)
  })
})

describe('a hash', () => {
  test('knows its password, however it is composed, and no other', async () => {
    const hash = await hashPassword('がぎぐげご ＡＢＣ')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(hash, 'がぎぐげご ABC'.normalize('NFD'))).toBe(true)
    expect(await verifyPassword(hash, 'がぎぐげご abc')).toBe(false)
  })

  test('is different each time, and nobody has none', async () => {
    expect(await hashPassword('one and the same')).not.toBe(await hashPassword('one and the same'))
    expect(await verifyPassword(null, 'one and the same')).toBe(false)
  })

  test('looks at all of a long password', async () => {
    const hash = await hashPassword(`${'あ'.repeat(127)}い`)
    expect(await verifyPassword(hash, `${'あ'.repeat(127)}う`)).toBe(false)
  })
})

test('a one-time password is readable, long enough and never the same', () => {
  const some = Array.from({ length: 200 }, oneTimePassword)
  expect(new Set(some).size).toBe(200)
  for (const password of some) expect(password).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
})

describe('turns', () => {
  test('lets so many work at a time and refuses who would wait too long', async () => {
    const inTurn = turns(2, 1)
    const ends: (() => void)[] = []
    const work = () => inTurn(() => new Promise<void>((end) => ends.push(end)))
    const [first, second, third, fourth] = [work(), work(), work(), work()]
    await expect(fourth).rejects.toMatchObject({ reason: 'unavailable' })
    expect(ends.length).toBe(2)
    ends[0]?.()
    await first
    await Promise.resolve()
    expect(ends.length).toBe(3)
    ends[1]?.()
    ends[2]?.()
    await Promise.all([second, third])
  })

  test('a failure gives its turn to the next', async () => {
    const inTurn = turns(1, 5)
    const broken = inTurn(() => Promise.reject(new Error('broken')))
    const next = inTurn(() => Promise.resolve('done'))
    await expect(broken).rejects.toThrow('broken')
    expect(await next).toBe('done')
  })
})
