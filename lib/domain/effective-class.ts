import { axes, type AssetContent, type Axis } from './asset-fields'

/** A level that somebody chose, and its rank on the one scale of the axis; both null while nobody did. */
export type Chosen = Readonly<{ code: string | null; rank: number | null }>

/** An asset that is registered, or a system or medium that holds some. */
export type ClassNode = Readonly<{ id: string; kind: 'asset' | 'system'; chosen: Readonly<Record<Axis, Chosen>> }>

/** How a class passes on: an asset into what holds it, a system into what it stands on, an original into its copy. */
export const flowKinds = ['held', 'stands', 'copy'] as const
export type Flow = Readonly<{ from: string; to: string; kind: (typeof flowKinds)[number] }>

export type ClassGraph = Readonly<{ nodes: readonly ClassNode[]; flows: readonly Flow[] }>

/**
 * What a node is to be protected as: the strictest level of everything that flows into it. `source` chose that level, of
 * several the one with the smallest id. `incomplete` when an asset that nobody rated flows in: the level may be higher.
 */
export type Effective = Chosen & Readonly<{ source: string | null; incomplete: boolean }>

/** The nodes from which a class flows into this one, itself first, the nearest before the farther. Circles do no harm. */
function upstreamOf(flows: ReadonlyMap<string, readonly Flow[]>, id: string): string[] {
  const found = new Set([id])
  for (const reached of found) for (const { from } of flows.get(reached) ?? []) found.add(from)
  return [...found]
}

/** The flows by the node they enter, each list by the id it comes from. */
function entering(flows: readonly Flow[]): ReadonlyMap<string, readonly Flow[]> {
  const by = new Map<string, Flow[]>()
  for (const flow of [...flows].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const list = by.get(flow.to)
    if (list === undefined) by.set(flow.to, [flow])
    else list.push(flow)
  }
  return by
}

/** The strictest of these nodes on an axis; of several equally strict ones that with the smallest id. */
function strictestOf(nodes: readonly ClassNode[], axis: Axis): Effective {
  let best: Effective = { code: null, rank: null, source: null, incomplete: false }
  for (const { id, chosen } of nodes) {
    const { code, rank } = chosen[axis]
    if (rank === null) continue
    const isHigher = best.rank === null || rank > best.rank
    if (isHigher || (rank === best.rank && best.source !== null && id < best.source))
      best = { code, rank, source: id, incomplete: false }
  }
  return { ...best, incomplete: nodes.some(({ kind, chosen }) => kind === 'asset' && chosen[axis].rank === null) }
}

/** The effective class of every node, each computed for itself from all that flows in, by the definition. */
export function effectiveClasses({ nodes, flows }: ClassGraph): Map<string, Readonly<Record<Axis, Effective>>> {
  const by = entering(flows)
  const known = new Map(nodes.map((node) => [node.id, node]))
  return new Map(
    nodes.map(({ id }) => {
      const upstream = upstreamOf(by, id).flatMap((one) => known.get(one) ?? [])
      const on = (axis: Axis) => strictestOf(upstream, axis)
      return [
        id,
        { confidentiality: on('confidentiality'), integrity: on('integrity'), availability: on('availability') },
      ]
    }),
  )
}

/** Why a node has its effective level on an axis: the way from who chose it, and everybody else who flows in. */
export type Explanation = Readonly<{
  axis: Axis
  effective: Effective
  /** From the source to the node, one flow after the other; empty when the node chose its own level, or nobody did. */
  path: readonly Flow[]
  /** All that flows in and chose a level or is an unrated asset, the strictest first; the source is the first of them. */
  contributors: readonly Readonly<{ id: string; kind: ClassNode['kind'] } & Chosen>[]
}>

/** The shortest way a class takes from `source` to `id`; of several the one through the smallest ids. */
function wayTo(by: ReadonlyMap<string, readonly Flow[]>, id: string, source: string): Flow[] {
  const next = new Map<string, Flow>()
  const reached = new Set([id])
  for (const one of reached) {
    for (const flow of by.get(one) ?? []) {
      if (reached.has(flow.from)) continue
      reached.add(flow.from)
      next.set(flow.from, flow)
    }
  }
  const way: Flow[] = []
  for (let at = next.get(source); at !== undefined; at = next.get(at.to)) way.push(at)
  return way
}

/** Why this node has its effective class: one explanation an axis. */
export function explain({ nodes, flows }: ClassGraph, id: string): Explanation[] {
  const by = entering(flows)
  const known = new Map(nodes.map((node) => [node.id, node]))
  const upstream = upstreamOf(by, id).flatMap((one) => known.get(one) ?? [])
  return axes.map((axis) => {
    const effective = strictestOf(upstream, axis)
    const contributors = upstream
      .filter(({ kind, chosen }) => chosen[axis].rank !== null || kind === 'asset')
      .map((node) => ({ id: node.id, kind: node.kind, ...node.chosen[axis] }))
      .sort((one, other) => (other.rank ?? 0) - (one.rank ?? 0) || (one.id < other.id ? -1 : 1))
    return { axis, effective, contributors, path: effective.source === null ? [] : wayTo(by, id, effective.source) }
  })
}

/**
 * The value that an explanation leads to, step by step and by no code of `explain`: its way has to exist and to begin
 * at somebody who chose the level, nobody it names is stricter, and it names everybody who flows in. Null when it does not
 * hold.
 */
export function replay({ nodes, flows }: ClassGraph, id: string, told: Explanation): Effective | null {
  const { axis, path, contributors } = told
  const named = new Map(contributors.map((one) => [one.id, one]))
  // Whoever flows into somebody in the circle of those who flow in flows in as well: grown until it stays as it is.
  const inside = new Set([id])
  for (let before = 0; before < inside.size;) {
    before = inside.size
    for (const { from, to } of flows) if (inside.has(to)) inside.add(from)
  }
  const due = nodes.filter((node) => inside.has(node.id) && (node.kind === 'asset' || node.chosen[axis].rank !== null))
  if (due.length !== named.size || due.some((node) => named.get(node.id)?.rank !== node.chosen[axis].rank)) return null
  const incomplete = due.some((node) => node.chosen[axis].rank === null)
  const isFlow = (step: Flow) => flows.some(({ from, to }) => from === step.from && to === step.to)
  if (!path.every(isFlow) || path.some((step, place) => step.to !== (path[place + 1]?.from ?? id))) return null
  const source = named.get(path[0]?.from ?? id)
  if (source?.rank === undefined || source.rank === null) {
    return due.every((node) => node.chosen[axis].rank === null)
      ? { code: null, rank: null, source: null, incomplete }
      : null
  }
  const { code, rank } = source
  return due.some((node) => (node.chosen[axis].rank ?? 0) > rank) ? null : { code, rank, source: source.id, incomplete }
}

/** The content with the levels it is to be protected by: the effective ones, which are what was chosen or stricter. */
export function protectedContent(
  content: AssetContent,
  effective: readonly Readonly<{ axis: Axis; code: string | null }>[],
): AssetContent {
  return effective.reduce((raised, { axis, code }) => (code === null ? raised : { ...raised, [axis]: code }), content)
}
