import { useLocale, useTranslations } from 'next-intl'
import { employments } from '@/lib/domain/person-input'
import { formatInstant } from '@/lib/domain/japanese-date'
import type { PersonDetail } from '@/lib/people/person-detail'
import { DescriptionList } from '../ui/description-list'
import { TextLink } from '../ui/text-link'

/** Who a person is. */
export function PersonFacts({ person }: Readonly<{ person: PersonDetail }>) {
  const t = useTranslations('people')
  const kinds = useTranslations('employments')
  const locale = useLocale()
  const employment = employments.find((kind) => kind === person.employment)
  return (
    <DescriptionList
      columns={2}
      entries={[
        { term: t('fields.staffNo'), description: person.staffNo },
        { term: t('fields.kana'), description: person.kana },
        {
          term: t('fields.unitId'),
          description: person.unit ? (
            <TextLink href={`/units/${person.unit.id}`}>{person.unit.name}</TextLink>
          ) : (
            t('noUnit')
          ),
        },
        { term: t('fields.post'), description: person.post },
        { term: t('fields.employment'), description: employment && kinds(employment) },
        { term: t('fields.email'), description: person.email },
        { term: t('invitedAt'), description: formatInstant(person.createdAt, locale) },
        {
          term: t('lastSignIn'),
          description: person.lastSignInAt ? formatInstant(person.lastSignInAt, locale) : t('never'),
        },
      ]}
    />
  )
}
