import { readFileSync } from 'node:fs'
import { media } from '@/lib/domain/asset-choices'
import { emptyContent } from '@/lib/domain/asset-content'
import type { AssetContent } from '@/lib/domain/asset-fields'
import type { Finding } from '@/lib/domain/asset-rules'
import type { Policy } from '@/lib/domain/policy'

/** A content that no rule has anything against. */
export const fineContent: AssetContent = {
  ...emptyContent,
  media: ['file-server'],
  segmentCode: 'lgwan',
  userScope: 'section',
  storageLocked: true,
  personal: false,
  confidentiality: '2',
  integrity: '1',
  availability: '1',
  outsourced: false,
  cloud: false,
}

/** What the information is about, as the placement of domain 4.4 tells it apart. */
export const kindsOfInformation = {
  'about nobody': { personal: false },
  personal: { personal: true, specialCare: false, myNumber: 'none' },
  'special care': { personal: true, specialCare: true, myNumber: 'none' },
  'number-related': { personal: true, specialCare: false, myNumber: 'related' },
  'number use': { personal: true, specialCare: false, myNumber: 'use' },
  'family register': { personal: true, specialCare: false, myNumber: 'none', business: '戸籍' },
} as const satisfies Readonly<Record<string, Partial<AssetContent>>>

const carriers = {
  ...Object.fromEntries(media.map((medium) => [medium, { media: [medium] }])),
  'public cloud': {
    media: ['cloud'],
    cloud: true,
    cloudKind: 'saas',
    cloudPermissionNo: '1',
    cloudIsmap: 'ismap',
    cloudAdministrator: '課長',
    cloudDataLocation: '国内',
  },
} as const satisfies Readonly<Record<string, Partial<AssetContent>>>

/** `place`: segment, level, kind of information and medium; `over`: how the content says it. */
export type PlacementCell = Readonly<{ place: readonly string[]; over: Partial<AssetContent> }>

/** Every segment × level × kind of information × medium. */
export function placementCells({ segments, levels }: Pick<Policy, 'segments' | 'levels'>): PlacementCell[] {
  return segments.flatMap(({ code: segmentCode }) =>
    levels
      .filter(({ axis }) => axis === 'confidentiality')
      .flatMap(({ code: confidentiality }) =>
        Object.entries(kindsOfInformation).flatMap(([kind, about]) =>
          Object.entries(carriers).map(([carrier, held]) => {
            const userScope = confidentiality === '1' ? 'public' : 'section'
            return {
              place: [segmentCode, confidentiality, kind, carrier],
              over: { ...about, ...held, segmentCode, confidentiality, userScope },
            }
          }),
        ),
      ),
  )
}

/** One line a cell: what is put where, the verdict, and the rules with their article. */
export function lineOfCell({ place }: PlacementCell, found: readonly Finding[]): string {
  const findings = found.filter(({ severity }) => severity !== 'task')
  const verdict = ['block', 'warn'].find((one) => findings.some(({ severity }) => severity === one)) ?? 'ok'
  const why = findings.map(({ ruleId, severity, basis }) => `${ruleId} ${severity} (${basis})`)
  return [...place, verdict, why.join('; ')].join(' | ')
}

/** The table as it is kept for people to read, without its heading. */
export function placementTable(): readonly string[] {
  const table = readFileSync(new URL('../domain/placement-table.txt', import.meta.url), 'utf8')
  return table.trimEnd().split('\n').slice(1)
}
