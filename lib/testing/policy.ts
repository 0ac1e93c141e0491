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

const places = ['my-number', 'lgwan', 'internet', 'none', 'public-cloud']
const matrix = {
  'my-number-use': ['ok', 'block', 'block', 'ok', 'block'],
  'my-number-related': ['ok', 'warn', 'block', 'ok', 'block'],
  'family-register': ['ok', 'block', 'block', 'ok', 'block'],
  '3A': ['warn', 'warn', 'block', 'ok', 'block'],
  '3B': ['ok', 'warn', 'block', 'ok', 'block'],
  '3C': ['ok', 'ok', 'block', 'ok', 'warn'],
  '2': ['ok', 'ok', 'warn', 'ok', 'warn'],
  '1': ['ok', 'ok', 'ok', 'ok', 'ok'],
} as const

/** The matrix as the city starts with it, under the network model α. */
export const alphaPlacements: Policy['placements'] = Object.entries(matrix).flatMap(([content, verdicts]) =>
  verdicts.map((verdict, n) => ({ networkModel: 'alpha' as const, content, place: places[n] ?? '', verdict })),
)

/** The policy as the city starts with it, for rules that ask no database; a test adds the cells it is about. */
export const aPolicy: Policy = {
  schemeId: '00000000-0000-4000-8000-000000000000',
  family: '2024',
  levels,
  segments,
  networkModel: 'alpha',
  placements: [],
}
