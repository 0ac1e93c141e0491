import { z } from 'zod'

/**
 * What is wrong with one field, in words of our own: `code` is a key of `problems` in messages/*.json, `params` fill its
 * text, `field` is the path with dots ('' for the form as a whole). No sentence of zod reaches a person.
 */
export type Problem = Readonly<{ field: string; code: string; params?: ProblemParams }>
export type ProblemParams = Readonly<Record<string, string | number>>

type Issue = z.core.$ZodIssue
type Finding = Pick<Problem, 'code' | 'params'>

const missing = 'required'

// Only here does zod still show what came in: an answer that is absent, null or empty is a missing one, not a wrong one.
z.config({ customError: ({ input }) => (input === undefined || input === null || input === '' ? missing : undefined) })

/** A code of our own for `refine(rule, problem('code'))` and `ctx.addIssue({ code: 'custom', ...problem('code') })`. */
export function problem(code: string, params: ProblemParams = {}) {
  return { params: { ...params, problem: code } }
}

/** Every problem of a refused input, in the order of the schema, each once. Unknown fields are named one by one. */
export function problemsOf(error: z.ZodError): Problem[] {
  return distinct(error.issues.flatMap((issue) => problemsOfIssue(issue, [])))
}

function problemsOfIssue(issue: Issue, above: readonly PropertyKey[]): Problem[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: fieldOf([...path, key]), code: 'unknownField' }))
  if (issue.code === 'invalid_union' && issue.message !== missing) {
    const nearest = issue.errors.find((branch) => branch.some(isSpecific))
    if (nearest) return nearest.flatMap((inner) => problemsOfIssue(inner, path))
  }
  return [{ field: fieldOf(path), ...findingOf(issue) }]
}

/** Of several allowed shapes the person meant the one whose form or size was judged, not merely its kind. */
const isSpecific = (issue: Issue) =>
  issue.path.length > 0 || !['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code)

function findingOf(issue: Issue): Finding {
  if (issue.code === 'custom') return customFinding(issue.params ?? {})
  if (issue.message === missing) return { code: missing }
  switch (issue.code) {
    case 'invalid_type':
      return { code: codeOfKind(issue.expected) }
    case 'invalid_value':
      return { code: 'notChoice' }
    case 'invalid_union':
      return { code: issue.discriminator || offersValues(issue.errors) ? 'notChoice' : 'wrongShape' }
    case 'invalid_format':
      return { code: codeOfFormat(issue.format) }
    case 'too_small':
      return tooLittle(issue)
    case 'too_big':
      return tooMuch(issue)
    case 'not_multiple_of':
      return { code: issue.divisor === 1 ? 'notWhole' : 'wrongShape' }
    default:
      return { code: 'wrongShape' }
  }
}

function customFinding({ problem: code, ...rest }: Readonly<Record<string, unknown>>): Finding {
  if (typeof code !== 'string') return { code: 'wrongShape' }
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(rest))
    if (typeof value === 'string' || typeof value === 'number') params[name] = value
  return Object.keys(params).length ? { code, params } : { code }
}

function codeOfKind(expected: string): string {
  if (expected === 'int') return 'notWhole'
  if (expected === 'number') return 'notNumber'
  return expected === 'date' ? 'notDate' : 'wrongShape'
}

function codeOfFormat(format: string): string {
  if (format === 'date' || format === 'datetime') return 'notDate'
  return format === 'email' ? 'notEmail' : 'wrongShape'
}

const offersValues = (branches: readonly (readonly Issue[])[]) =>
  branches.some((branch) => branch.some(({ code }) => code === 'invalid_value'))

/** Numbers of the register are whole, so "more than 0" reads "at least 1". */
function tooLittle({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Finding {
  const min = Number(minimum)
  if (origin === 'string') return min === 1 ? { code: missing } : { code: 'tooShort', params: { min } }
  if (origin === 'array' || origin === 'set') return min === 1 ? { code: missing } : { code: 'tooFew', params: { min } }
  if (!isNumeric(origin)) return { code: 'wrongShape' }
  return { code: 'tooSmall', params: { min: inclusive === false ? min + 1 : min } }
}

function tooMuch({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Finding {
  const max = Number(maximum)
  if (origin === 'string') return { code: 'tooLong', params: { max } }
  if (origin === 'array' || origin === 'set') return { code: 'tooMany', params: { max } }
  if (!isNumeric(origin)) return { code: 'wrongShape' }
  return { code: 'tooBig', params: { max: inclusive === false ? max - 1 : max } }
}

const isNumeric = (origin: string) => ['number', 'int', 'bigint'].includes(origin)

const fieldOf = (path: readonly PropertyKey[]) => path.map(String).join('.')

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify([one.field, one.code, one.params]), one])).values()]
}
