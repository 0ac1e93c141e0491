import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { AssetHistoryScreen } from '@/components/assets/asset-history-screen'
import { assetHistory } from '@/lib/assets/asset-history'
import { requireActor } from '@/lib/auth/require-actor'
import { mayEver } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { rowId } from '@/lib/domain/row-input'
import { openedRequest } from '@/lib/domain/trail-filter'

const number = z.coerce.number().int().positive().optional().catch(undefined)
const shown = z.object({ from: number, to: number, open: openedRequest })

/** The history for title and page alike, read once per request. */
const historyOfPage = cache(async (id: string, from: number | undefined, to: number | undefined) => {
  const actor = await requireActor('asset.read')
  const { data: assetId } = rowId.safeParse(id)
  const history = assetId === undefined ? null : await assetHistory(actor, assetId, { from, to })
  if (history === null) notFound()
  return { history, mayReadTrail: mayEver(actor, 'trail.read') }
})

type Props = PageProps<'/assets/[id]/history'>

async function read({ params, searchParams }: Props) {
  const { from, to, open: opened } = shown.parse(await searchParams)
  return { ...(await historyOfPage((await params).id, from, to)), opened }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { history } = await read(props)
  const t = await getTranslations('history')
  return { title: t('pageTitle', { name: history.name || history.assetNo }) }
}

export default async function AssetHistoryPage(props: Props) {
  return <AssetHistoryScreen {...await read(props)} today={japanToday(new Date())} />
}
