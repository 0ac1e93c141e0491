import { expect, test } from 'vitest'
import { comesFromOwnPage } from './own-origin'

const city = 'https://daicho.city.example'
const here = 'http://localhost:3000'

test.each([
  [city, { origin: city }, true],
  [city, { 'sec-fetch-site': 'same-origin' }, true],
  [city, { origin: 'https://evil.example' }, false],
  [city, { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  [city, { origin: 'https://evil.example', 'x-forwarded-host': 'daicho.city.example' }, false],
  [city, { origin: 'null', 'sec-fetch-site': 'same-origin' }, false],
  [city, { origin: 'http://daicho.city.example' }, false],
  [city, { origin: 'https://daicho.city.example:8443' }, false],
  [city, { origin: `${city}.evil.example` }, false],
  [city, { 'sec-fetch-site': 'same-site' }, false],
  [city, { 'sec-fetch-site': 'none' }, false],
  [city, {}, false],
  [here, { origin: 'http://localhost:3000' }, true],
  [here, { origin: 'http://127.0.0.1:3000' }, true],
  [here, { origin: 'http://[::1]:3000' }, true],
  [here, { origin: 'http://localhost:3001' }, false],
  [here, { origin: 'https://localhost:3000' }, false],
] as const)('a write to %s with %j comes from an own page: %s', (origin, sent, own) => {
  expect(comesFromOwnPage(new Headers(sent), origin)).toBe(own)
})
