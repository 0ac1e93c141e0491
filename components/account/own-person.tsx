import { useLocale, useTranslations } from 'next-intl'
import type { OwnAccount } from '@/lib/account/own-account'
import type { Actor } from '@/lib/domain/access'
import { formatInstant } from '@/lib/domain/japanese-date'
import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'

type Props = Readonly<{ actor: Actor; account: Pick<OwnAccount, 'previousSignIn' | 'failures' | 'issued'> }>

/** Who the register takes somebody for, and when they were here before. */
export function OwnPerson({ actor, account: { previousSignIn, failures, issued } }: Props) {
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
            description:
              issued === null
                ? t('neverIssued')
                : t('issuedBy', { by: issued.by, at: formatInstant(issued.at, locale) }),
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
