import { useTranslations } from 'next-intl'
import type { PersonDetail } from '@/lib/people/person-detail'
import { ButtonLink } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { EmptyState } from '../ui/empty'
import { Section } from '../ui/section'
import type { GrantActions } from './grant-acts'
import { GrantTable } from './grant-table'
import type { RoleWords } from './role-words'

type Props = Readonly<{ person: PersonDetail; roleWords: RoleWords; actions: GrantActions }>

/** What a person may do, now and later; what they might once do stays to be read. */
export function PersonGrants({ person, roleWords, actions }: Props) {
  const t = useTranslations('people')
  const isOver = (state: string) => state === 'expired' || state === 'revoked'
  const living = person.grants.filter(({ state }) => !isOver(state))
  const over = person.grants.filter(({ state }) => isOver(state))
  const give = !person.isOneself && person.deactivatedAt === null && (
    <ButtonLink href={`/people/${person.id}/grant`} icon="plus">
      {t('giveRole')}
    </ButtonLink>
  )
  return (
    <Section title={t('grants')} lead={person.isOneself ? t('grantsOfOneself') : t('grantsLead')} actions={give}>
      {living.length > 0 ? (
        <GrantTable
          caption={t('grantsCaption')}
          rows={living}
          roleWords={roleWords}
          actions={living.some(({ steps }) => steps.length > 0) ? actions : undefined}
        />
      ) : (
        <EmptyState title={t('noGrants')} icon="shield">
          {t('noGrantsText')}
        </EmptyState>
      )}
      {over.length > 0 && (
        <Disclosure summary={t('pastGrants', { count: over.length })}>
          <GrantTable caption={t('pastCaption')} rows={over} roleWords={roleWords} />
        </Disclosure>
      )}
    </Section>
  )
}
