import { z } from 'zod'
import { writtenDay } from './written-day'

/** What an entry tells of: an act that was done, one that was refused, or the change of a row. */
export const trailKinds = ['done', 'refused', 'changes'] as const
export type TrailKind = (typeof trailKinds)[number]

const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((given) => given.trim())
    .catch('')

/** The conditions of the trail as the address has them; what is not understood counts as not given. Days are of Japan. */
export const trailFilter = z.object({
  from: writtenDay,
  to: writtenDay,
  person: text(80),
  act: z
    .string()
    .regex(/^[a-z][a-z-]*(\.[a-z-]+)?$/)
    .optional()
    .catch(undefined),
  asset: text(40),
  unit: z.uuid().optional().catch(undefined),
  kind: z.enum(trailKinds).optional().catch(undefined),
  /** The number of the last entry that was shown: the next page lies before it. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
})
export type TrailFilter = z.output<typeof trailFilter>

/** The conditions that are set, without the page. */
export function narrowingOfTrail({ before: _, ...conditions }: TrailFilter): [string, string][] {
  return Object.entries(conditions).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))
}

/** The address of the trail under these conditions; `before` is the number of the entry above the page. */
export function trailHref(filter: TrailFilter, before?: string): string {
  const search = new URLSearchParams([
    ...narrowingOfTrail(filter),
    ...(before === undefined ? [] : [['before', before] as [string, string]]),
  ]).toString()
  return search === '' ? '/trail' : `/trail?${search}`
}
