import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeopleFilter } from '@/components/people/people-filter'
import { PeopleTable } from '@/components/people/people-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { personFilter, type PersonFilter } from '@/lib/people/people-matching'
import { personList } from '@/lib/people/person-list'
import { waitingGrants } from '@/lib/people/waiting-grants'
import { roleWords } from '@/lib/roles/role-names'
import { unitChoices } from '@/lib/units/unit-choices'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('title') }
}

/** The address of the list with its conditions, on the page after or before a staff number. */
function pageHref({ text, unit, role, state }: PersonFilter, edge: Readonly<Record<string, string>>): string {
  const set = Object.entries({ text, unit, role, state, ...edge }).filter(([, value]) => value)
  return `/people?${new URLSearchParams(set.map(([name, value]) => [name, value ?? ''])).toString()}`
}

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const actor = await requireActor('person.read')
  const filter = personFilter.parse(await searchParams)
  const { rows, total, before, after } = await personList(actor, filter)
  const [units, words, waiting] = [await unitChoices(actor), await roleWords(actor), await waitingGrants(actor)]
  const t = await getTranslations('people')
  const isSet = filter.text !== '' || [filter.unit, filter.role, filter.state].some((value) => value !== undefined)
  const actions = (
    <>
      <ButtonLink href="/people/grants" icon="clock">
        {t('toGrants', { count: waiting.length })}
      </ButtonLink>
      <ButtonLink href="/people/invite" variant="primary" icon="plus">
        {t('invite')}
      </ButtonLink>
    </>
  )
  return (
    <Screen title={t('title')} actions={actions}>
      <PeopleFilter filter={filter} units={units} roleWords={words} isSet={isSet} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('nobodyFound')}
          icon="search"
          actions={<ButtonLink href="/people">{t('showAll')}</ButtonLink>}
        >
          {t('nobodyFoundText')}
        </EmptyState>
      ) : (
        <>
          <PeopleTable rows={rows} roleWords={words} />
          <Pagination
            summary={t('summary', { total, count: rows.length })}
            previousHref={before && pageHref(filter, { before })}
            nextHref={after && pageHref(filter, { after })}
          />
        </>
      )}
    </Screen>
  )
}
