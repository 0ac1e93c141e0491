import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from './db'
import { mayEver, type Act, type Actor } from './domain/access'
import { problemsOf } from './domain/problems'
import { Refusal, type Reason, type Result } from './refusal'
import { inScopeOf } from './scope'
import { appendToTrail, type TrailEntry } from './trail'

/** What a command works with: who acts, the transaction in their scope, and the one clock reading of this act. */
export type Scene = Readonly<{ actor: Actor; tx: Tx; now: Date }>

/** A command answers a value and what the trail shall say of it: an empty trail does not type-check. */
export type Outcome<Value> = Readonly<{ value: Value; trail: readonly [TrailEntry, ...TrailEntry[]] }>

const keyed = z.looseObject({ idempotencyKey: z.uuid() })

/** Splits the idempotency key from what the command itself takes. Every write carries one. */
function splitKey(raw: unknown): { key: string; rest: Record<string, unknown> } {
  const { idempotencyKey, ...rest } = keyed.parse(raw)
  return { key: idempotencyKey, rest }
}

/** What is asked with a key: an act and its input. The same key with anything else is another request. */
type Asked = Readonly<{ act: Act; key: string; inputHash: string }>

/** SHA-256 of an input; its fields come in the order of its schema, so the same input is the same text. */
const hashOf = (input: unknown) => createHash('sha256').update(JSON.stringify(input)).digest('hex')

/**
 * Takes the key for this act, or answers what was answered before. A second request with the same key waits here until
 * the first one is committed. Refuses: invalid (the key was used for something else).
 */
async function earlierAnswer<Value>(
  scene: Scene,
  { act, key, inputHash }: Asked,
  answer: z.ZodType<Value>,
): Promise<{ value: Value } | undefined> {
  const taken = await scene.tx.$executeRaw`INSERT INTO command_key (person_id, key, act, input_hash)
    VALUES (${scene.actor.id}::uuid, ${key}::uuid, ${act}, ${inputHash}) ON CONFLICT DO NOTHING`
  if (taken === 1) return undefined
  const earlier = await scene.tx.commandKey.findFirst({ where: { personId: scene.actor.id, key } })
  if (earlier === null || earlier.act !== act || earlier.inputHash !== inputHash)
    throw new Refusal('invalid', [{ field: '', code: 'formUsed' }])
  return { value: answer.parse(earlier.result) }
}

async function rememberAnswer(scene: Scene, key: string, value: unknown, secrets: readonly string[]): Promise<void> {
  const result = JSON.stringify(value, (name, held: unknown) => (secrets.includes(name) ? null : held))
  await scene.tx.$executeRaw`UPDATE command_key SET result = ${result}::jsonb
    WHERE person_id = ${scene.actor.id}::uuid AND key = ${key}::uuid`
}

/** What is expected to go wrong: a refusal, or an input of the wrong shape. `content.` is where the fields of an asset stand. */
function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (!(error instanceof z.ZodError)) return undefined
  const problems = problemsOf(error)
  return new Refusal(
    'invalid',
    problems.map((found) => ({ ...found, field: found.field.replace(/^content\./, '') })),
  )
}

const toldRefusals = ['forbidden', 'not-found', 'four-eyes', 'through-others'] as const satisfies readonly Reason[]

/**
 * Refusals that say something about the person are kept, and those that may have told them of others (`learnt`); a typing
 * error is not.
 */
async function recordRefusal(actor: Actor, act: Act, refusal: Refusal, learnt: Learnt): Promise<void> {
  if (learnt === null && !toldRefusals.some((reason) => reason === refusal.reason)) return
  const entry = { subject: 'act', subjectId: act, detail: { refused: act, reason: refusal.reason, ...learnt } }
  await inScopeOf(actor, 'account.read', (tx) => appendToTrail(tx, 'refused', [entry]))
}

type Learnt = Readonly<Record<string, unknown>> | null

type Shapes<Schema extends z.ZodType, Value> = Readonly<{
  /** What the command takes, without the idempotency key. */
  input: Schema
  /** What it answers; a repeated request gets the same answer from the store. */
  answer: z.ZodType<Value>
  /** Names in the answer that are shown once and never stored; a repeated request gets null for them. */
  secrets?: readonly string[]
  /** Of whose rows a refusal of this input may tell, which nothing else would keep; null when of nobody's. */
  learns?: (input: z.output<Schema>) => Learnt
  /** Milliseconds that the transaction may take, where many rows are written at once. */
  timeout?: number
}>

/**
 * The door every write goes through: may the actor do this at all, is the input of the right shape, was it asked before;
 * then the command in one transaction in the actor's scope, with its trail. A refusal rolls everything back.
 */
export function command<Schema extends z.ZodType, Value>(
  act: Act,
  { input: schema, answer, secrets = [], learns, timeout }: Shapes<Schema, Value>,
  run: (scene: Scene, input: z.output<Schema>) => Promise<Outcome<Value>>,
) {
  return async (actor: Actor, raw: unknown): Promise<Result<Value>> => {
    let learnt: Learnt = null
    try {
      if (!mayEver(actor, act)) throw new Refusal('forbidden')
      const { key, rest } = splitKey(raw)
      const input = schema.parse(rest)
      learnt = learns?.(input) ?? null
      const value = await inScopeOf(
        actor,
        act,
        async (tx) => {
          const scene = { actor, tx, now: new Date() }
          const earlier = await earlierAnswer(scene, { act, key, inputHash: hashOf(input) }, answer)
          if (earlier !== undefined) return earlier.value
          const outcome = await run(scene, input)
          await appendToTrail(tx, 'done', outcome.trail)
          await rememberAnswer(scene, key, outcome.value, secrets)
          return outcome.value
        },
        timeout,
      )
      return { ok: true, value }
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal === undefined) throw error
      await recordRefusal(actor, act, refusal, learnt)
      return { ok: false, refusal }
    }
  }
}
