import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { axes } from '@/lib/domain/asset-fields'
import { explain, flowKinds, type ClassGraph, type Explanation } from '@/lib/domain/effective-class'
import { contentOf } from '@/lib/assets/content-row'
import { visibleVersions } from '@/lib/assets/visible-versions'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { classNames, type NamedNode } from './class-names'

const level = z.object({ code: z.string().nullable(), rank: z.number().nullable() })
const upstreamRow = z.object({
  id: z.string(),
  kind: z.enum(['asset', 'system']),
  chosen: z.record(z.enum(axes), level),
  flows: z.array(z.object({ from: z.string(), to: z.string(), kind: z.enum(flowKinds) })),
})

/** All that flows into a node, itself among them. */
async function upstreamOf(tx: Tx, id: string): Promise<ClassGraph> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT node_id AS id, kind, chosen, flows FROM class_upstream(${id}::uuid)`
  const nodes = upstreamRow.array().parse(rows)
  return { nodes, flows: nodes.flatMap(({ flows }) => flows) }
}

/** An explanation with everybody in it by name; what is not named is an asset of another section. */
function named({ axis, effective, path, contributors }: Explanation, node: (id: string) => NamedNode) {
  const { code, incomplete } = effective
  return {
    axis,
    code,
    incomplete,
    source: effective.source === null ? null : node(effective.source),
    path: path.map(({ from, to, kind }) => ({ from: node(from), to: node(to), kind })),
    contributors: contributors.map(({ id, code: chosen }) => ({ node: node(id), code: chosen })),
  }
}

/** The registered asset or the system that is asked about, and what was chosen of an asset; null for what does not exist or belongs to others. */
async function askedAbout(tx: Tx, actor: Actor, kind: NamedNode['kind'], id: string) {
  if (kind === 'system') {
    const system = await tx.informationSystem.findUnique({ where: { id }, select: { name: true, code: true } })
    return system && { ...system, isRegistered: true, chosen: null }
  }
  const rows = await tx.assetVersion.findMany({
    where: { AND: [visibleVersions(actor, 'asset.read'), { assetId: id }] },
    orderBy: { number: 'desc' },
  })
  const registered = rows.find(({ state }) => state === 'registered')
  const shown = registered ?? rows[0]
  if (shown === undefined) return null
  const chosen = { content: contentOf(shown), schemeId: shown.schemeId }
  return { name: shown.name, code: shown.assetNo, isRegistered: registered !== undefined, chosen }
}

/**
 * Why an asset or a system has its effective class: on every axis the way from who chose it, and everybody else who flows
 * in, strictest first; and of an asset what the section `chosen`. An asset that is not registered has no effective class. Null for what does not exist or belongs to others.
 */
export function whyEffective(actor: Actor, kind: NamedNode['kind'], id: string) {
  const act = kind === 'asset' ? 'asset.read' : 'system.read'
  return inScopeOf(actor, act, async (tx) => {
    const asked = await askedAbout(tx, actor, kind, id)
    if (asked === null) return null
    const graph = asked.isRegistered ? await upstreamOf(tx, id) : { nodes: [], flows: [] }
    const node = await classNames({ tx, actor, act }, [id, ...graph.nodes.map((one) => one.id)])
    const reasons = asked.isRegistered ? explain(graph, id).map((told) => named(told, node)) : []
    return { kind, id, ...asked, reasons, policy: await policyForScreens(tx) }
  })
}

export type Why = NonNullable<Awaited<ReturnType<typeof whyEffective>>>
