'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { OwnAccount } from '@/lib/account/own-account'
import { formatInstant } from '@/lib/domain/japanese-date'
import { blankForm, type FormState } from '@/lib/form-state'
import { Chip } from '../ui/chip'
import { FormKey } from '../ui/form-key'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { SubmitButton } from '../ui/submit-button'
import { Table, Td, Th, Tr } from '../ui/table'
import { browserName } from './browser-name'

type Props = Readonly<{
  sessions: OwnAccount['sessions']
  /** How many may live side by side. */
  limit: number
  action: (state: FormState, form: FormData) => Promise<FormState>
  idempotencyKey: string
}>

/** Where a person is signed in; every sign-in but this one can be ended from here. */
export function OwnSessions({ sessions, limit, action, idempotencyKey }: Props) {
  const t = useTranslations('account')
  const refusals = useTranslations('refusals')
  const locale = useLocale()
  const [state, send] = useActionState(action, blankForm)
  return (
    <Section title={t('sessions')} lead={t('sessionsLead', { count: limit })}>
      {state.reason !== undefined && <Notice tone="error" title={refusals(state.reason)} />}
      <form action={send}>
        <FormKey key={idempotencyKey} value={idempotencyKey} />
        <Table caption={t('sessionsCaption')}>
          <thead>
            <tr>
              <Th>{t('began')}</Th>
              <Th>{t('lastSeen')}</Th>
              <Th>{t('address')}</Th>
              <Th>{t('browser')}</Th>
              <Th>{t('act')}</Th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <Tr key={session.id}>
                <Td>{formatInstant(session.createdAt, locale)}</Td>
                <Td>{formatInstant(session.lastSeenAt, locale)}</Td>
                <Td>{session.address || t('unknownBrowser')}</Td>
                <Td>{browserName(session.userAgent) ?? t('unknownBrowser')}</Td>
                <Td>
                  {session.isThisOne ? (
                    <Chip tone="blue">{t('here')}</Chip>
                  ) : (
                    <SubmitButton
                      name="sessionId"
                      value={session.id}
                      variant="secondary"
                      size="small"
                      aria-label={t('endOf', { time: formatInstant(session.createdAt, locale) })}
                    >
                      {t('end')}
                    </SubmitButton>
                  )}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </form>
    </Section>
  )
}
