import { randomUUID } from 'node:crypto'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disconnect } from './db'
import { acts, can, mayEver, reach, type Actor } from './domain/access'
import { actorOf, asOwner, forgetOwner } from './testing/given'
import { commandLines, places, type CommandLine, type Place } from './testing/matrix-commands'
import {
  givenMatrixPerson,
  givenTwoSections,
  inOwnRequest,
  matrixPeople,
  type MatrixPerson,
} from './testing/matrix-people'
import { exportsOf, filesBelow, parsed } from './testing/source-files'

/**
 * Every command × everybody who might ask × own, foreign and missing rows. What is expected is computed from the access
 * table alone; what happens is read behind the register's back, by the id of the request.
 */
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Sections = Awaited<ReturnType<typeof givenTwoSections>>
let sections: Sections
beforeAll(async () => {
  sections = await givenTwoSections()
})

/** What the table says of this act here: it is done, or for which reason it is refused. */
function expected({ act, over }: CommandLine, { declared }: MatrixPerson, place: Place): string {
  if (!mayEver(declared, act)) return 'forbidden'
  if (over?.[place] !== undefined) return over[place]
  if (place === 'missing') return 'not-found'
  const section = place === 'foreign' ? sections.theirs : sections.mine
  const reached = reach(declared, act)
  if (reached.kind === 'own' && !reached.unitIds.includes(section.unitId)) return 'not-found'
  const submittedById = place === 'by oneself' ? declared.id : section.staff.id
  return can(declared, act, { unitId: section.unitId, submittedById }) ? 'done' : 'four-eyes'
}

/** Only who may submit can have submitted. */
const isPossible = ({ act }: CommandLine, { declared }: MatrixPerson, place: Place) =>
  place !== 'by oneself' || !act.startsWith('asset.') || can(declared, 'asset.submit', { unitId: sections.mine.unitId })

type Told = Readonly<{ kind: string; subject: string; after: unknown; actor: string }>

/** What the trail and the register's other tables keep of a request; `keys` and `sessions` leave no trail of their own. */
async function traceOf(asker: Actor, key: string): Promise<{ told: Told[]; keys: number; sessions: unknown }> {
  const told = await asOwner(
    `SELECT kind, subject, subject_id, after, actor_id FROM audit.entry WHERE request_id = $1 ORDER BY id`,
    [asker.requestId],
  )
  return {
    told: told.map((row) => ({
      kind: String(row['kind']),
      subject: `${String(row['subject'])} ${String(row['subject_id'])}`,
      after: row['after'],
      actor: String(row['actor_id']),
    })),
    keys: (await asOwner('SELECT FROM command_key WHERE key = $1', [key])).length,
    sessions: await sessionsOfBoth(),
  }
}

async function sessionsOfBoth(): Promise<unknown> {
  const [row] = await asOwner(
    `SELECT count(*) AS all, count(ended_at) AS ended FROM session JOIN person ON person.id = session.person_id
     WHERE person.unit_id IN ($1, $2)`,
    [sections.mine.unitId, sections.theirs.unitId],
  )
  return row
}

const aimed = new Map<Place, Record<string, unknown>>()

/** An input for this place. What was refused stays as it was, so that the next who asks tries the same row. */
async function inputFor(line: CommandLine, { actor }: MatrixPerson, place: Place, willChange: boolean) {
  const input = aimed.get(place) ?? (await line.aim({ sections, place, actor }))
  const isAnybodys = place !== 'by oneself' && !line.act.startsWith('account.')
  if (willChange || !isAnybodys) aimed.delete(place)
  else aimed.set(place, input)
  return input
}

async function tryAt(line: CommandLine, person: MatrixPerson, place: Place) {
  const asker = inOwnRequest(person.actor)
  const input = await inputFor(line, person, place, expected(line, person, place) === 'done')
  const idempotencyKey = randomUUID()
  const before = await sessionsOfBoth()
  const result = await line.run(asker, { ...input, idempotencyKey })
  const trace = await traceOf(asker, idempotencyKey)
  const answer = result.ok ? 'done' : result.refusal.reason
  const problems = result.ok ? [] : result.refusal.problems
  return { answer, problems, before, ...trace }
}

describe.each(Object.entries(commandLines))('%s', (_, line) => {
  beforeAll(() => aimed.clear())

  test.each(Object.keys(matrixPeople))('by %s does what the table says', async (called) => {
    const person = await givenMatrixPerson(called, sections)
    const answers = new Map<Place, unknown>()
    for (const place of line.at.filter((one) => isPossible(line, person, one))) {
      const { answer, problems, told, keys, before, sessions } = await tryAt(line, person, place)
      const should = expected(line, person, place)
      expect({ place, answer, problems }).toEqual({ place, answer: should, problems: [] })
      if (should === 'done') {
        expect(told).toContainEqual(expect.objectContaining({ kind: 'done', actor: person.actor.id }))
        expect(keys).toBe(1)
      } else {
        const refused = { kind: 'refused', subject: `act ${line.act}`, after: { refused: line.act, reason: should } }
        expect(told).toEqual([{ ...refused, actor: person.actor.id }])
        expect({ keys, sessions }).toEqual({ keys: 0, sessions: before })
      }
      answers.set(place, { answer, problems })
    }
    if (expected(line, person, 'foreign') === 'not-found')
      expect(answers.get('foreign')).toEqual(answers.get('missing'))
  })
})

test('a deactivated person is nobody, whatever they hold', async () => {
  const { actor } = await givenMatrixPerson('manager', sections)
  await asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [actor.id])
  await expect(actorOf(actor.id)).rejects.toThrow('nobody')
})

test('every command stands in the matrix under its act', () => {
  const found = filesBelow('lib').flatMap((path) =>
    [...exportsOf(parsed(path))].flatMap(([name, node]) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'command') return []
      const [act] = node.arguments
      return [`${name} ${act !== undefined && ts.isStringLiteral(act) ? act.text : '?'}`]
    }),
  )
  const lines = Object.entries(commandLines).map(([name, { act }]) => `${name} ${act}`)
  expect({
    'commands without a line in lib/testing/matrix-commands.ts': found.filter((one) => !lines.includes(one)),
  }).toEqual({
    'commands without a line in lib/testing/matrix-commands.ts': [],
  })
  expect(lines.filter((one) => !found.includes(one))).toEqual([])
})

test('every act that is not for reading has a command', () => {
  const written = new Set(Object.values(commandLines).map(({ act }) => act))
  // An export reads; what it writes is its entry in the trail.
  const isReading = (act: string) => act.endsWith('.read') || act === 'register.export'
  expect(acts.filter((act) => !isReading(act) && !written.has(act))).toEqual([])
})

test('the matrix tries every role and every place', () => {
  expect(places.filter((place) => !Object.values(commandLines).some(({ at }) => at.includes(place)))).toEqual([])
})
