import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { dutiesOf, isRemoved, type Duty } from '@/lib/domain/duties'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { DutyStages, DutyText } from './duty-stages'

type Props = Readonly<{ content: AssetContent; policy: PolicyForScreens }>

/** What has to be done with the asset, by stage, each duty with its basis; a removed one stays, struck, with its reason. */
export function AssetDuties({ content, policy }: Props) {
  const t = useTranslations('duties')
  return (
    <Section title={t('title')} lead={t('lead')}>
      <DutyStages duties={dutiesOf(content, policy)}>
        {(duty) => <DutyLine {...{ duty, content, policy }} />}
      </DutyStages>
    </Section>
  )
}

/** The duties that a request takes out, for those who decide. Nothing where there are none. */
export function RemovedDuties({ content, policy }: Props) {
  const t = useTranslations('duties')
  const removed = dutiesOf(content, policy).filter(({ code }) => isRemoved(content, code))
  if (removed.length === 0) return null
  return (
    <Section title={t('removedTitle')} lead={t('removedLead')}>
      <DutyStages duties={removed}>{(duty) => <DutyLine {...{ duty, content, policy }} />}</DutyStages>
    </Section>
  )
}

function DutyLine({ duty, content, policy }: Props & Readonly<{ duty: Duty }>) {
  const removed = isRemoved(content, duty.code)
  return <DutyText {...{ duty, policy, removed }} reason={removed ? content.dutiesRemoved[duty.code] : undefined} />
}
