import { useLocale, useTranslations } from 'next-intl'
import type { OwnAccount } from '@/lib/account/own-account'
import type { Actor } from '@/lib/domain/access'
import { formatInstant } from '@/lib/domain/japanese-date'
import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'

type Props = Readonly<{ actor: Actor; account: Pick<OwnAccount, 'previousSignIn' | 'failures' | 'issues'> }>

/** Who the register takes somebody for, and when they were here before. */
export function OwnPerson({ actor, account: { previousSignIn, failures, issues } }: Props) {
  const t = useTranslations('account')
  const locale = useLocale()
  return (
    <Section title={t('person')} lead={t('personNote')}>
      <DescriptionList
        entries={[
          { term: t('name'), description: actor.name },
          { term: t('staffNo'), description: actor.staffNo },
          { term: t('section'), description: actor.unitName || t('noSection') },
          {
            term: t('lastSignIn'),
            description: previousSignIn === null ? t('never') : formatInstant(previousSignIn, locale),
          },
          { term: t('failures'), description: t('failuresCount', { count: failures }) },
          {
            term: t('issued'),
            description: issues.length === 0 ? t('neverIssued') : <Issues issues={issues} />,
          },
        ]}
      />
      {failures > 0 && (
        <Notice tone="warning" still>
          {t('failuresSupport')}
        </Notice>
      )}
    </Section>
  )
}

/** Who put a one-time password in the place of the person's own; a misuse shall not stay unseen. */
function Issues({ issues }: Readonly<{ issues: OwnAccount['issues'] }>) {
  const t = useTranslations('account')
  const locale = useLocale()
  return (
    <>
      {issues.map(({ by, at }, index) => (
        <span key={index} className="block">
          {t('issuedBy', { by, at: formatInstant(at, locale) })}
        </span>
      ))}
      <span className="block text-solid-gray-700">{t('issuedSupport')}</span>
    </>
  )
}
