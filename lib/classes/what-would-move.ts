import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { contentOf } from '@/lib/assets/content-row'
import { registeredContent } from '@/lib/assets/judged-content'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Tx } from '@/lib/db'
import type { Act, Actor } from '@/lib/domain/access'
import { assetContentInput } from '@/lib/domain/asset-input'
import { axes, type AssetContent } from '@/lib/domain/asset-fields'
import { changes, editableStates, routeOf } from '@/lib/domain/workflow'
import { rowId } from '@/lib/domain/row-input'
import { inScopeOf } from '@/lib/scope'
import { classChange, type AssetChange } from './class-change'
import { classNames, type NamedNode } from './class-names'
import { foreseenContent } from './foreseen-content'

const movedRow = z.object({
  id: z.string(),
  axis: z.enum(axes),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
type Level = Pick<z.output<typeof movedRow>, 'axis' | 'before' | 'after'>

/** What becomes of the effective class of one asset or system, or of so many assets of other sections alike. */
export type Move = Readonly<{ node: NamedNode; count: number; levels: readonly Level[] }>

const sameLevels = (one: Move, other: Move) => JSON.stringify(one.levels) === JSON.stringify(other.levels)

/** Assets of other sections are not told apart. */
function countedTogether(moves: readonly Move[]): Move[] {
  const told: Move[] = []
  for (const move of moves) {
    const place = move.node.id === null ? told.findIndex((one) => one.node.id === null && sameLevels(one, move)) : -1
    const earlier = told[place]
    if (earlier === undefined) told.push(move)
    else told[place] = { ...earlier, count: earlier.count + 1 }
  }
  return told
}

type Scene = Readonly<{ tx: Tx; actor: Actor; act: Act }>

/**
 * Whose effective class would be another one after this change, beside the node that is left out. Nothing is written. To
 * be called in a scope of the act.
 */
export async function movesAfter(scene: Scene, change: Prisma.Sql, leftOut: string | null = null): Promise<Move[]> {
  const rows = await scene.tx.$queryRaw<unknown[]>`
    SELECT node_id AS id, axis, before, after FROM class_moves(${change})
    WHERE node_id IS DISTINCT FROM ${leftOut}::uuid AND before IS DISTINCT FROM after ORDER BY kind DESC, node_id, axis`
  const moved = movedRow.array().parse(rows)
  const ids = [...new Set(moved.map(({ id }) => id))]
  const node = await classNames(scene, ids)
  return countedTogether(
    ids.map((id) => ({
      node: node(id),
      count: 1,
      levels: axes.flatMap((axis) => moved.filter((row) => row.id === id && row.axis === axis)).map(levelOf),
    })),
  )
}

/** The same after the change of an asset, beside the asset itself. */
export const whatWouldMove = (scene: Scene, change: AssetChange): Promise<Move[]> =>
  movesAfter(scene, classChange(change), change.assetId)

const levelOf = ({ axis, before, after }: Level): Level => ({ axis, before, after })

const asked = z.object({ assetId: rowId, content: assetContentInput })

/**
 * What would follow if the draft were registered as it is typed now: whose class moves, and which way the request goes.
 * Null when something typed cannot be read or names no system, or there is no such draft.
 */
export function draftMoves(actor: Actor, typed: unknown) {
  return inScopeOf(actor, 'asset.revise', async (tx) => {
    const { success, data } = asked.safeParse(typed)
    if (!success) return null
    const version = await tx.assetVersion.findFirst({
      where: {
        AND: [visibleVersions(actor, 'asset.revise'), { assetId: data.assetId, state: { in: [...editableStates] } }],
      },
    })
    const change = changes.find((one) => one === version?.change)
    if (version === null || change === undefined) return null
    const { assetId, schemeId } = version
    const content = await foreseenContent({ tx, actor, act: 'asset.revise' }, contentOf(version), data.content)
    if (content === null) return null
    const before = await registeredContent(tx, assetId)
    const after: AssetContent | null = change === 'retire' ? null : content
    const moves = await whatWouldMove({ tx, actor, act: 'asset.revise' }, { assetId, schemeId, content: after })
    return { moves, route: routeOf(change, content, before), before, after }
  })
}

export type DraftMoves = NonNullable<Awaited<ReturnType<typeof draftMoves>>>
