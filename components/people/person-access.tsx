import { useLocale, useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/domain/japanese-date'
import type { PersonDetail } from '@/lib/people/person-detail'
import { ButtonLink } from '../ui/button'
import { Section } from '../ui/section'
import { ConfirmForm, type FormAction } from './confirm-form'

type AccessActions = Readonly<{ deactivate: FormAction; reactivate: FormAction; idempotencyKey: string }>
type Props = Readonly<{ person: PersonDetail; actions: AccessActions }>

/** Whether a person can sign in, and what an administrator may do about it. Never about oneself. */
export function PersonAccess({ person, actions }: Props) {
  const t = useTranslations('people')
  const locale = useLocale()
  const until = person.credential?.validUntil
  const facts = {
    active: t('accessActive'),
    invited: t('accessInvited', { until: until ? formatInstant(until, locale) : '' }),
    'without-password': t('accessWithoutPassword'),
    deactivated: t('accessDeactivated', {
      at: person.deactivatedAt ? formatInstant(person.deactivatedAt, locale) : '',
    }),
  } as const
  return (
    <Section title={t('access')}>
      <p className="leading-160">{facts[person.state]}</p>
      {person.isOneself ? (
        <p className="text-solid-gray-700">{t('accessOfOneself')}</p>
      ) : (
        <div className="flex flex-wrap gap-3">
          {person.state !== 'deactivated' && (
            <ButtonLink href={`/people/${person.id}/password`} icon="lock">
              {t('resetPassword')}
            </ButtonLink>
          )}
          <Deactivation person={person} actions={actions} />
        </div>
      )}
    </Section>
  )
}

function Deactivation({ person, actions }: Props) {
  const t = useTranslations('people')
  const fields = { personId: person.id, revision: person.revision }
  const { idempotencyKey } = actions
  return person.state === 'deactivated' ? (
    <ConfirmForm
      action={actions.reactivate}
      idempotencyKey={idempotencyKey}
      fields={fields}
      trigger={t('reactivate')}
      title={t('reactivateTitle', { name: person.name })}
      submit={t('reactivateDo')}
    >
      <p>{t('reactivateNote')}</p>
    </ConfirmForm>
  ) : (
    <ConfirmForm
      action={actions.deactivate}
      idempotencyKey={idempotencyKey}
      fields={fields}
      trigger={t('deactivate')}
      title={t('deactivateTitle', { name: person.name })}
      submit={t('deactivateDo')}
      variant="danger"
    >
      <p>{t('deactivateNote')}</p>
    </ConfirmForm>
  )
}
