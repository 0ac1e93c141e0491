'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/domain/japanese-date'
import type { FormState } from '@/lib/form-state'
import { ButtonLink } from '../ui/button'
import { CopyOnce } from '../ui/copy-once'
import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'

/** A one-time password that was just made. Asked for again it is null: it is shown once and kept nowhere. */
type Issued = Readonly<{ personId: string; staffNo: string; oneTimePassword: string | null; validUntil: string }>
export type IssuedState = FormState & Readonly<{ issued?: Issued }>
export type IssueAction = (state: IssuedState, form: FormData) => Promise<IssuedState>

type Props = Readonly<{ issued: Issued; done: string; isNew?: boolean | undefined }>

/** Hands the password over: the one look at it, and what the person has to know beside it. */
export function IssuedPassword({ issued, done, isNew = false }: Props) {
  const t = useTranslations('people')
  const locale = useLocale()
  const { personId, staffNo, oneTimePassword, validUntil } = issued
  if (oneTimePassword === null) {
    return (
      <Notice tone="warning" title={t('shownBefore')} actions={<PersonLink personId={personId} />}>
        {t('shownBeforeText')}
      </Notice>
    )
  }
  return (
    <div className="flex flex-col gap-6">
      <Notice tone="success" title={done}>
        {t('handOver')}
      </Notice>
      <CopyOnce label={t('oneTimePassword')} secret={oneTimePassword} support={t('oneTimeSupport')} />
      <DescriptionList
        entries={[
          { term: t('staffNo'), description: staffNo },
          { term: t('validUntil'), description: formatInstant(new Date(validUntil), locale) },
          { term: t('firstSignIn'), description: t('firstSignInText') },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        {isNew && (
          <ButtonLink href={`/people/${personId}/grant`} variant="primary">
            {t('giveRole')}
          </ButtonLink>
        )}
        <PersonLink personId={personId} />
      </div>
    </div>
  )
}

function PersonLink({ personId }: Readonly<{ personId: string }>) {
  const t = useTranslations('people')
  return <ButtonLink href={`/people/${personId}`}>{t('toPerson')}</ButtonLink>
}
