import { useTranslations } from 'next-intl'
import type { SystemDetail } from '@/lib/systems/system-detail'
import { DescriptionList } from '../ui/description-list'
import { Section } from '../ui/section'
import { TextLink } from '../ui/text-link'

function SystemLinks({ systems }: Readonly<{ systems: SystemDetail['standsOn'] }>) {
  const t = useTranslations('systems')
  if (systems.length === 0) return t('nobody')
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {systems.map(({ id, name }) => (
        <li key={id}>
          <TextLink href={`/systems/${id}`}>{name}</TextLink>
        </li>
      ))}
    </ul>
  )
}

/** What a system stands on, and what stands on it. */
export function SystemStandings({ system }: Readonly<{ system: SystemDetail }>) {
  const t = useTranslations('systems')
  return (
    <Section title={t('standings')}>
      <DescriptionList
        entries={[
          { term: t('standsOn'), description: <SystemLinks systems={system.standsOn} /> },
          { term: t('carries'), description: <SystemLinks systems={system.carries} /> },
        ]}
      />
    </Section>
  )
}
