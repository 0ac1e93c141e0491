import fc from 'fast-check'
import { type axes } from '@/lib/domain/asset-fields'
import type { ClassGraph, ClassNode, Flow } from '@/lib/domain/effective-class'

const ladder = {
  confidentiality: [null, '1', '2', '3C', '3B', '3A'],
  integrity: [null, '1', '2'],
  availability: [null, '1', '2'],
} as const

const chosenOn = (axis: (typeof axes)[number]) =>
  fc.nat({ max: ladder[axis].length - 1 }).map((place) => ({
    code: ladder[axis][place] ?? null,
    rank: place === 0 ? null : 10 * place,
  }))
/** Levels of the 2024 scheme on every axis, or none. */
export const chosenLevels = fc.record({
  confidentiality: chosenOn('confidentiality'),
  integrity: chosenOn('integrity'),
  availability: chosenOn('availability'),
})

/** How a class may pass from one node to the other; nothing passes from a system to an asset. */
function kindOf(from: ClassNode, to: ClassNode): Flow['kind'] | undefined {
  if (from.kind === 'system') return to.kind === 'system' ? 'stands' : undefined
  return to.kind === 'system' ? 'held' : 'copy'
}

/** Any graph of assets and systems, in a random order of ids; with circles, since nothing here refuses them. */
export function graphs(most = 30): fc.Arbitrary<ClassGraph> {
  const node = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('asset' as const, 'system' as const),
    chosen: chosenLevels,
  })
  return fc
    .uniqueArray(node, { minLength: 1, maxLength: most, size: 'max', selector: ({ id }) => id })
    .chain((nodes) => {
      const place = fc.nat({ max: nodes.length - 1 })
      return fc
        .uniqueArray(fc.tuple(place, place), { maxLength: most, size: 'max', selector: String })
        .map((pairs) => ({
          nodes,
          flows: pairs.flatMap(([one, other]): Flow[] => {
            const [from, to] = [nodes[one], nodes[other]]
            if (from === undefined || to === undefined || from === to) return []
            const kind = kindOf(from, to)
            return kind === undefined ? [] : [{ from: from.id, to: to.id, kind }]
          }),
        }))
    })
}
