import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { command, type Scene } from '@/lib/command'
import { levelInput, schemeDraftInput, schemeInput } from '@/lib/domain/policy-input'
import { Refusal } from '@/lib/refusal'

export const schemeAnswer = z.object({ schemeId: z.string() })

type Scheme = Readonly<{ schemeId: string; revision: number }>

/**
 * Changes exactly the scheme that was read, in the state `from` names, and answers it as it was. Whoever changes a level
 * changes its scheme, so that nobody puts in force what they have not seen. Refuses: not-found, conflict.
 */
export async function changeScheme(
  { tx }: Scene,
  { schemeId, revision }: Scheme,
  from: Prisma.SchemeWhereInput,
  change: Prisma.SchemeUpdateManyMutationInput,
) {
  const scheme = await tx.scheme.findUnique({ where: { id: schemeId } })
  if (scheme === null) throw new Refusal('not-found')
  const { count } = await tx.scheme.updateMany({
    where: { AND: [{ id: schemeId, revision }, from] },
    data: { ...change, revision: revision + 1 },
  })
  if (count === 0) throw new Refusal('conflict')
  return scheme
}

export const isDraft = { publishedAt: null } as const satisfies Prisma.SchemeWhereInput

/** The next version of the family, with the levels of this one. */
async function copyOf({ tx }: Scene, fromId: string, name: Readonly<{ ja: string; en: string }>): Promise<string> {
  const from = await tx.scheme.findFirst({
    where: { id: fromId, publishedAt: { not: null } },
    include: { levels: true },
  })
  if (from === null) throw new Refusal('not-found')
  const { family, levels } = from
  const { _max: highest } = await tx.scheme.aggregate({ where: { family }, _max: { version: true } })
  const version = (highest.version ?? 0) + 1
  const { id } = await tx.scheme.create({
    data: { ...name, family, version, code: `${family}.${version}` },
    select: { id: true },
  })
  await tx.level.createMany({ data: levels.map((level) => ({ ...level, schemeId: id, revision: 1 })) })
  return id
}

/** A draft of a new version, as a copy of a published scheme of either family. Refuses: not-found, invalid, conflict. */
export const beginSchemeDraft = command(
  'policy.revise',
  { input: schemeDraftInput, answer: schemeAnswer },
  async (scene, { fromId, ja, en }) => {
    const schemeId = await copyOf(scene, fromId, { ja, en })
    return { value: { schemeId }, trail: [{ subject: 'scheme', subjectId: schemeId, detail: { ja, en } }] }
  },
)

/**
 * The words and the handling of a level of a draft. The step of the scale that it is stays. Refuses: not-found, invalid,
 * conflict (somebody saved since, or the scheme is published).
 */
export const reviseLevel = command(
  'policy.revise',
  { input: levelInput, answer: schemeAnswer },
  async (scene, { schemeId, axis, code, revision, ...words }) => {
    const { tx } = scene
    const scheme = await tx.scheme.findUnique({ where: { id: schemeId }, select: { revision: true } })
    if (scheme === null) throw new Refusal('not-found')
    await changeScheme(scene, { schemeId, revision: scheme.revision }, isDraft, {})
    const { count } = await tx.level.updateMany({
      where: { schemeId, axis, code, revision },
      data: { ...words, revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('conflict')
    return {
      value: { schemeId },
      trail: [{ subject: 'level', subjectId: schemeId, detail: { scheme_id: schemeId, axis, code } }],
    }
  },
)

/** Throws a draft away. Refuses: not-found, conflict (somebody saved since, or it is published). */
export const discardSchemeDraft = command(
  'policy.revise',
  { input: schemeInput, answer: schemeAnswer },
  async (scene, asked) => {
    const { ja, en } = await changeScheme(scene, asked, isDraft, {})
    await scene.tx.level.deleteMany({ where: { schemeId: asked.schemeId } })
    await scene.tx.scheme.deleteMany({ where: { id: asked.schemeId } })
    const { schemeId } = asked
    return { value: { schemeId }, trail: [{ subject: 'scheme', subjectId: schemeId, detail: { ja, en } }] }
  },
)
