import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/lib/domain/access'
import { formatInstant } from '@/lib/domain/japanese-date'
import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'

type Props = Readonly<{ actor: Actor; previousSignIn: Date | null; failures: number }>

/** Who the register takes somebody for, and when they were here before. */
export function OwnPerson({ actor, previousSignIn, failures }: Props) {
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
