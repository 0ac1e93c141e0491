import 'server-only'
import type { Tx } from '@/lib/db'
import { axes, type Axis } from '@/lib/domain/asset-fields'
import { japanToday } from '@/lib/domain/fiscal-year'

const asDay = (day: string) => new Date(`${day}T00:00:00Z`)

function levelsOf(rows: readonly Readonly<{ axis: string; code: string }>[], axis: Axis): string[] {
  return rows.filter((row) => row.axis === axis).map((row) => row.code)
}

/**
 * The codes of the scheme in force and of the segments valid at `now`, strictest level first. What rules ask; screens
 * take `policyForScreens`, which has the words as well.
 */
export async function policyInForce(tx: Tx, now: Date) {
  const today = asDay(japanToday(now))
  const levels = await tx.level.findMany({
    where: { scheme: { inForce: true } },
    select: { axis: true, code: true },
    orderBy: { rank: 'desc' },
  })
  const segments = await tx.segment.findMany({
    where: { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { code: true },
    orderBy: { position: 'asc' },
  })
  const [confidentiality, integrity, availability] = axes.map((axis) => levelsOf(levels, axis))
  return {
    levels: {
      confidentiality: confidentiality ?? [],
      integrity: integrity ?? [],
      availability: availability ?? [],
    },
    segments: segments.map((segment) => segment.code),
  }
}

/** Levels and segments with their words in both languages, for choices and for showing values. */
export async function policyForScreens(tx: Tx) {
  const levels = await tx.level.findMany({
    where: { scheme: { inForce: true } },
    omit: { schemeId: true },
    orderBy: [{ axis: 'asc' }, { rank: 'desc' }],
  })
  const segments = await tx.segment.findMany({
    select: {
      code: true,
      ja: true,
      en: true,
      descriptionJa: true,
      descriptionEn: true,
      networked: true,
      allowsMyNumber: true,
      internetReachable: true,
    },
    orderBy: { position: 'asc' },
  })
  return { levels, segments }
}

export type PolicyForScreens = Awaited<ReturnType<typeof policyForScreens>>
