import { useLocale, useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/domain/japanese-date'
import type { PersonDetail } from '@/lib/people/person-detail'
import { Section } from '../ui/section'
import { Table, Td, Th, Tr } from '../ui/table'
import { ConfirmForm, type FormAction } from './confirm-form'

type Props = Readonly<{ person: PersonDetail; endSessions: FormAction; idempotencyKey: string }>

/** Where a person is signed in at the moment. */
export function PersonSessions({ person, endSessions, idempotencyKey }: Props) {
  const t = useTranslations('people')
  const locale = useLocale()
  const { sessions } = person
  const end = sessions.length > 0 && !person.isOneself && (
    <ConfirmForm
      action={endSessions}
      idempotencyKey={idempotencyKey}
      fields={{ personId: person.id }}
      trigger={t('endSessions')}
      title={t('endSessionsTitle')}
      submit={t('endSessionsDo')}
      variant="danger"
    >
      <p>{t('endSessionsNote', { name: person.name })}</p>
    </ConfirmForm>
  )
  return (
    <Section title={t('sessions')} actions={end}>
      {sessions.length === 0 ? (
        <p className="text-solid-gray-700">{t('noSessions')}</p>
      ) : (
        <Table caption={t('sessionsCaption')} dense>
          <thead>
            <tr>
              <Th>{t('began')}</Th>
              <Th>{t('lastSeen')}</Th>
              <Th>{t('address')}</Th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <Tr key={session.id}>
                <Td>{formatInstant(session.createdAt, locale)}</Td>
                <Td>{formatInstant(session.lastSeenAt, locale)}</Td>
                <Td>{session.address || t('unknown')}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
