import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon'
import { isWorking, type Change, type State } from '@/lib/domain/workflow'

const looks = {
  draft: { tone: 'outline', icon: 'pencil' },
  submitted: { tone: 'blue', icon: 'send' },
  in_review: { tone: 'blue', icon: 'shield' },
  returned: { tone: 'yellow', icon: 'return' },
  registered: { tone: 'green', icon: 'check' },
  retired: { tone: 'neutral', icon: 'minus' },
  superseded: { tone: 'neutral', icon: 'history' },
  rejected: { tone: 'red', icon: 'close' },
  discarded: { tone: 'neutral', icon: 'close' },
} as const satisfies Record<State, Readonly<{ tone: ChipTone; icon: IconName }>>

type Props = Readonly<{ state: State; change: Change }>

/** The word for a version: 申請中, or 変更申請中 and 廃止申請中 while a registered asset is being changed or retired. */
export function useStateWord() {
  const t = useTranslations('states')
  return ({ state, change }: Props): string => (isWorking(state) ? t(`working.${change}.${state}`) : t(state))
}

/** The state of a version, by word and sign. */
export function StateChip(version: Props) {
  const word = useStateWord()
  return <Chip {...looks[version.state]}>{word(version)}</Chip>
}
