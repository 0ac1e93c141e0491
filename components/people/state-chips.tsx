import { useTranslations } from 'next-intl'
import type { GrantState } from '@/lib/domain/grant-rules'
import type { PersonState } from '@/lib/domain/person-state'
import { Chip } from '../ui/chip'

const personTones = {
  active: 'green',
  invited: 'blue',
  'without-password': 'yellow',
  deactivated: 'neutral',
} as const satisfies Record<PersonState, string>

/** Whether a person can sign in, in a word. */
export function PersonStateChip({ state }: Readonly<{ state: PersonState }>) {
  const t = useTranslations('people.personStates')
  return <Chip tone={personTones[state]}>{t(state)}</Chip>
}

const grantTones = {
  waiting: 'yellow',
  future: 'blue',
  effective: 'green',
  expired: 'neutral',
  revoked: 'neutral',
} as const satisfies Record<GrantState, string>

/** What became of a grant, in a word. */
export function GrantStateChip({ state }: Readonly<{ state: GrantState }>) {
  const t = useTranslations('people.grantStates')
  return <Chip tone={grantTones[state]}>{t(state)}</Chip>
}
