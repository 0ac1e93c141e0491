import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const guards = z
  .array(
    z.strictObject({
      guard: z.string().min(1),
      file: z.string(),
      find: z.string().min(1),
      replace: z.string(),
      tests: z.array(z.string()).min(1),
      named: z.string().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync('scripts/guards.json', 'utf8')))

/** `npm run guard-test` takes them away; here only: is each still where the list says? */
test('every guard of the program is found in its file exactly once', () => {
  const lost = guards.filter(({ file, find }) => readFileSync(file, 'utf8').split(find).length !== 2)
  expect(lost.map(({ guard, file }) => `mend scripts/guards.json: «${guard}» in ${file}`)).toEqual([])
})

test('every test that shall notice a missing guard is there', () => {
  for (const path of new Set(guards.flatMap(({ tests }) => tests))) expect(() => readFileSync(path)).not.toThrow()
})
