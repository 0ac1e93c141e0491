import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { isEmpty } from '@/lib/domain/asset-content'
import { axes, type AssetContent } from '@/lib/domain/asset-fields'
import { proposalOf } from '@/lib/domain/proposal'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { ProposalTable } from './proposal-table'

type Props = Readonly<{ content: AssetContent; policy: PolicyForScreens }>

/** Why this class: what the answers proposed, by which articles, and where the section chose otherwise. */
export function ProposalWhy({ content, policy }: Props) {
  const t = useTranslations('proposal')
  const labels = useTranslations('fields')
  if (isEmpty(content.answers)) return null
  const proposal = proposalOf(content, policy)
  const other = axes.filter((axis) => {
    const proposed = proposal.levels[axis]?.code
    return proposed !== undefined && content[axis] !== null && content[axis] !== proposed
  })
  return (
    <Disclosure summary={t('why')}>
      <div className="@container flex flex-col gap-3">
        <ProposalTable proposal={proposal} policy={policy} />
        {other.map((axis) => (
          <p key={axis}>
            <span className="mr-2 font-bold">{labels(`${axis}.label`)}</span>
            {t('chosen', { level: content[axis] ?? '', reason: content[`${axis}Reason`] })}
          </p>
        ))}
      </div>
    </Disclosure>
  )
}
