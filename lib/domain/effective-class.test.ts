import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyContent } from './asset-content'
import { axes, type Axis } from './asset-fields'
import {
  effectiveClasses,
  explain,
  protectedContent,
  replay,
  type ClassGraph,
  type ClassNode,
  type Flow,
} from './effective-class'
import { graphs } from '@/lib/testing/class-graphs'

const node = (id: string, confidentiality: [string, number] | null, kind: ClassNode['kind'] = 'asset'): ClassNode => {
  const low = { code: '1', rank: 10 }
  const [code, rank] = confidentiality ?? [null, null]
  return { id, kind, chosen: { confidentiality: { code, rank }, integrity: low, availability: low } }
}
const system = (id: string, level: [string, number] | null = null) => node(id, level, 'system')
const flow = (from: string, to: string, kind: Flow['kind'] = 'held'): Flow => ({ from, to, kind })
const on = (graph: ClassGraph, id: string, axis: Axis = 'confidentiality') => effectiveClasses(graph).get(id)?.[axis]

describe('an example: two assets in a system that stands on another', () => {
  const graph: ClassGraph = {
    nodes: [node('a', ['3B', 40]), node('b', ['2', 20]), system('s', ['2', 20]), system('t')],
    flows: [flow('a', 's'), flow('b', 's'), flow('s', 't', 'stands')],
  }
  test('the strictest that is held counts, down to the bottom', () => {
    expect(on(graph, 't')).toEqual({ code: '3B', rank: 40, source: 'a', incomplete: false })
    expect(on(graph, 'b')).toEqual({ code: '2', rank: 20, source: 'b', incomplete: false })
  })
  test('the explanation is the way from who chose it, and everybody else', () => {
    const told = explain(graph, 't').find(({ axis }) => axis === 'confidentiality')
    expect(told?.path).toEqual([flow('a', 's'), flow('s', 't', 'stands')])
    expect(told?.contributors.map(({ id, code }) => [id, code])).toEqual([
      ['a', '3B'],
      ['b', '2'],
      ['s', '2'],
    ])
  })
  test('an asset that nobody rated makes what holds it incomplete, a system without a level does not', () => {
    const unrated = { ...graph, nodes: [...graph.nodes.slice(1), node('a', null)] }
    expect(on(unrated, 's')).toEqual({ code: '2', rank: 20, source: 'b', incomplete: true })
    expect(on(graph, 't')?.incomplete).toBe(false)
  })
  test('of several equally strict ones the smallest id is told', () => {
    const twice = { ...graph, nodes: [...graph.nodes, node('0', ['3B', 40])], flows: [...graph.flows, flow('0', 's')] }
    expect(on(twice, 's')?.source).toBe('0')
  })
  test('a circle that is there all the same has one class', () => {
    const circle = { ...graph, flows: [...graph.flows, flow('t', 's', 'stands')] }
    expect(on(circle, 's')).toEqual(on(circle, 't'))
  })
})

const ranked = (graph: ClassGraph) =>
  [...effectiveClasses(graph)].map(([id, levels]) => [id, axes.map((axis) => levels[axis].rank ?? 0)] as const)

describe('for any graph, with circles too', () => {
  test('the order in which nodes and flows come does not matter', () => {
    fc.assert(
      fc.property(graphs(), ({ nodes, flows }) => {
        const turned = { nodes: [...nodes].reverse(), flows: [...flows].reverse() }
        expect(Object.fromEntries(effectiveClasses(turned))).toEqual(
          Object.fromEntries(effectiveClasses({ nodes, flows })),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('choosing what counts already changes nothing', () => {
    fc.assert(
      fc.property(graphs(), (graph) => {
        const counted = effectiveClasses(graph)
        const nodes = graph.nodes.map((one) => ({ ...one, chosen: counted.get(one.id) ?? one.chosen }))
        expect(ranked({ ...graph, nodes })).toEqual(ranked(graph))
      }),
      { numRuns: 200 },
    )
  })

  test('a stricter choice or one more flow never makes anything less strict', () => {
    fc.assert(
      fc.property(graphs(), fc.nat(), fc.nat(), (graph, some, other) => {
        const before = new Map(ranked(graph))
        const at = graph.nodes[some % graph.nodes.length]
        const to = graph.nodes[other % graph.nodes.length]
        if (at === undefined || to === undefined) return
        const top = { code: '3A', rank: 50 }
        const stricter = { ...at, chosen: { confidentiality: top, integrity: top, availability: top } }
        const after = ranked({
          nodes: graph.nodes.map((one) => (one.id === at.id ? stricter : one)),
          flows: [...graph.flows, { from: at.id, to: to.id, kind: 'held' }],
        })
        for (const [id, ranks] of after)
          for (const [axis, rank] of ranks.entries()) expect(rank).toBeGreaterThanOrEqual(before.get(id)?.[axis] ?? 0)
      }),
      { numRuns: 200 },
    )
  })

  test('every explanation, played through by itself, gives the value it explains', () => {
    fc.assert(
      fc.property(graphs(), (graph) => {
        const counted = effectiveClasses(graph)
        for (const { id } of graph.nodes)
          for (const told of explain(graph, id)) {
            expect(told.effective).toEqual(counted.get(id)?.[told.axis])
            expect(replay(graph, id, told)).toEqual(told.effective)
          }
      }),
      { numRuns: 200 },
    )
  })
})

test('an explanation that leaves out who is stricter, or takes a way that is none, is not accepted', () => {
  const graph: ClassGraph = {
    nodes: [node('a', ['3B', 40]), node('b', ['2', 20]), system('s'), system('t')],
    flows: [flow('a', 's'), flow('b', 's'), flow('s', 't', 'stands')],
  }
  const [told] = explain(graph, 't')
  if (told === undefined) throw new Error('no explanation')
  const b = { code: '2', rank: 20, source: 'b', incomplete: false }
  expect(replay(graph, 't', { ...told, contributors: told.contributors.slice(1) })).toBeNull()
  expect(replay(graph, 't', { ...told, path: told.path.slice(1) })).toBeNull()
  expect(replay(graph, 't', { ...told, effective: b, path: [flow('b', 's'), flow('s', 't', 'stands')] })).toBeNull()
})

test('a copy is protected by the class of its original, what counts nowhere by what was chosen', () => {
  const content = { ...emptyContent, confidentiality: '2', integrity: '1' }
  const effective = [
    { axis: 'confidentiality', code: '3B' },
    { axis: 'integrity', code: '1' },
    { axis: 'availability', code: null },
  ] as const
  expect(protectedContent(content, effective)).toEqual({ ...content, confidentiality: '3B' })
  expect(protectedContent(content, [])).toBe(content)
})
