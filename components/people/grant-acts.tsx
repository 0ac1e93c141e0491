import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/domain/japanese-date'
import type { GrantRow } from '@/lib/people/grant-row'
import { DescriptionList } from '../ui/description-list'
import { ConfirmForm, type FormAction } from './confirm-form'
import type { RoleWords } from './role-words'

export type GrantActions = Readonly<{ confirm: FormAction; revoke: FormAction; idempotencyKey: string }>
type Props = Readonly<{ grant: GrantRow; actions: GrantActions; roleWords: RoleWords }>

/** What this administrator may do with a grant; nothing where nothing is open. */
export function GrantActs({ grant, actions, roleWords }: Props) {
  const t = useTranslations('people')
  const locale = useLocale()
  const fields = { grantId: grant.id, revision: grant.revision }
  const isWaiting = grant.state === 'waiting'
  const what = (
    <DescriptionList
      entries={[
        { term: t('person'), description: grant.personName },
        { term: t('role'), description: roleWords[grant.role] },
        { term: t('unit'), description: grant.unitName ?? t('wholeCity') },
        {
          term: t('period'),
          description: t('fromTo', {
            from: formatDate(grant.validFrom, locale),
            to: formatDate(grant.validTo, locale),
          }),
        },
      ]}
    />
  )
  return (
    <div className="flex flex-wrap gap-2">
      {grant.steps.includes('grant.confirm') && (
        <ConfirmForm
          action={actions.confirm}
          idempotencyKey={actions.idempotencyKey}
          fields={fields}
          trigger={t('confirm')}
          title={t('confirmTitle')}
          submit={t('confirmDo')}
          variant="primary"
          size="small"
        >
          {what}
          <p className="mt-3">{t('confirmNote', { giver: grant.grantedBy ?? t('nobody') })}</p>
        </ConfirmForm>
      )}
      {grant.steps.includes('grant.revoke') && (
        <ConfirmForm
          action={actions.revoke}
          idempotencyKey={actions.idempotencyKey}
          fields={fields}
          trigger={isWaiting ? t('turnDown') : t('revoke')}
          title={isWaiting ? t('turnDownTitle') : t('revokeTitle')}
          submit={isWaiting ? t('turnDownDo') : t('revokeDo')}
          variant="danger"
          size="small"
        >
          {what}
          <p className="mt-3">{isWaiting ? t('turnDownNote') : t('revokeNote')}</p>
        </ConfirmForm>
      )}
    </div>
  )
}
