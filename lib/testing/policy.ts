import type { Policy } from '@/lib/domain/policy'

const levels = [
  ...(['3A', '3B', '3C', '2', '1'] as const).map((code, place) => ({
    axis: 'confidentiality',
    code,
    rank: 50 - 10 * place,
  })),
  ...['integrity', 'availability'].flatMap((axis) => [
    { axis, code: '2', rank: 20 },
    { axis, code: '1', rank: 10 },
  ]),
].map((level) => ({ ...level, handling: [] }))

const segments = [
  { code: 'my-number', networked: true, allowsMyNumber: true, internetReachable: false, takeoutAllowed: false },
  { code: 'lgwan', networked: true, allowsMyNumber: false, internetReachable: false, takeoutAllowed: true },
  { code: 'internet', networked: true, allowsMyNumber: false, internetReachable: true, takeoutAllowed: true },
  { code: 'none', networked: false, allowsMyNumber: true, internetReachable: false, takeoutAllowed: true },
]

/** The policy as the city starts with it, for rules that ask no database; a test adds the cells it is about. */
export const aPolicy: Policy = {
  schemeId: '00000000-0000-4000-8000-000000000000',
  family: '2024',
  levels,
  segments,
  networkModel: 'alpha',
  placements: [],
}
