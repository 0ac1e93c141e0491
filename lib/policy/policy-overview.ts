import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { axes } from '@/lib/domain/asset-fields'
import { schemeFamilies, schemeState, type NetworkModel } from '@/lib/domain/policy'
import { inScopeOf } from '@/lib/scope'
import { matrixOf, networkModelOf } from './policy-in-force'

const dayOf = (date: Date | null) => (date === null ? null : date.toISOString().slice(0, 10))
const familyOf = z.enum(schemeFamilies)
const axisOf = z.enum(axes)

/** Every scheme with where it stands today, the newest first. */
async function schemesOf(tx: Tx) {
  const rows = await tx.scheme.findMany({ orderBy: [{ validFrom: { sort: 'desc', nulls: 'first' } }, { code: 'asc' }] })
  const schemes = rows.map((row) => ({ ...row, family: familyOf.parse(row.family), validFrom: dayOf(row.validFrom) }))
  const today = japanToday(new Date())
  return schemes.map((scheme) => ({ ...scheme, state: schemeState(scheme, schemes, today) }))
}

export type SchemeRow = Awaited<ReturnType<typeof schemesOf>>[number]

/** The places of the matrix and how its levels are called: each code in the words of the newest scheme that has it. */
async function matrixWords(tx: Tx) {
  const segments = await tx.segment.findMany({
    select: { code: true, ja: true, en: true },
    orderBy: { position: 'asc' },
  })
  const levels = await tx.level.findMany({
    where: { axis: 'confidentiality', scheme: { publishedAt: { not: null } } },
    select: { code: true, ja: true, en: true, rank: true },
    orderBy: [{ rank: 'desc' }, { code: 'desc' }, { scheme: { validFrom: 'desc' } }],
  })
  const isFirst = (code: string, at: number) => levels.findIndex((level) => level.code === code) === at
  return { segments, levels: levels.filter(({ code }, at) => isFirst(code, at)) }
}

/** What the city decided: its schemes, its network model, and the matrix of that model or of the one that is asked for. */
export function policyOverview(actor: Actor, asked?: NetworkModel) {
  return inScopeOf(actor, 'policy.read', async (tx) => {
    const chosen = await networkModelOf(tx)
    const shown = asked ?? chosen.networkModel
    return {
      schemes: await schemesOf(tx),
      ...chosen,
      shown,
      matrix: await matrixOf(tx, shown),
      ...(await matrixWords(tx)),
    }
  })
}

export type PolicyOverview = Awaited<ReturnType<typeof policyOverview>>

/** A scheme with its levels, the strictest of each axis first. Null when there is no such scheme. */
export function schemeDetail(actor: Actor, schemeId: string) {
  return inScopeOf(actor, 'policy.read', async (tx) => {
    const scheme = (await schemesOf(tx)).find(({ id }) => id === schemeId)
    if (scheme === undefined) return null
    const rows = await tx.level.findMany({ where: { schemeId }, orderBy: [{ rank: 'desc' }, { axis: 'asc' }] })
    const levels = rows.map((row) => ({ ...row, axis: axisOf.parse(row.axis) }))
    return { ...scheme, levels }
  })
}

export type SchemeDetail = NonNullable<Awaited<ReturnType<typeof schemeDetail>>>
export type SchemeLevel = SchemeDetail['levels'][number]
