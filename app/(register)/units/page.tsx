import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Field } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { Screen } from '@/components/ui/screen'
import { DateInput } from '@/components/ui/text-input'
import { UnitTable } from '@/components/units/unit-table'
import { requireActor } from '@/lib/auth/require-actor'
import { day, formatTyped } from '@/lib/domain/day-input'
import { japanToday } from '@/lib/domain/fiscal-year'
import { formatDate } from '@/lib/domain/japanese-date'
import { unitTree } from '@/lib/units/unit-tree'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('units')
  return { title: t('title') }
}

export default async function UnitsPage({ searchParams }: PageProps<'/units'>) {
  const actor = await requireActor('unit.read')
  const today = japanToday(new Date())
  const { on } = z.object({ on: day.catch(today) }).parse(await searchParams)
  const rows = await unitTree(actor, on)
  const t = await getTranslations('units')
  const create = (
    <ButtonLink href="/units/new" variant="primary" icon="plus">
      {t('create')}
    </ButtonLink>
  )
  return (
    <Screen
      title={t('title')}
      lead={t('asOf', { day: formatDate(on, actor.locale), count: rows.length })}
      actions={create}
    >
      <FilterBar action="/units" clearHref={on === today ? undefined : '/units'}>
        <Field name="on" label={t('on')} compact>
          {(control) => <DateInput {...control} key={on} defaultValue={formatTyped(on, actor.locale)} />}
        </Field>
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={t('none')} icon="building">
          {t('noneText')}
        </EmptyState>
      ) : (
        <UnitTable rows={rows} />
      )}
    </Screen>
  )
}
