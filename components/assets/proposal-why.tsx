import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { assetFields, axes, type AssetContent, type FieldKey } from '@/lib/domain/asset-fields'
import { chosenOtherwise, proposalOf, reasonField } from '@/lib/domain/proposal'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { useFieldText } from './field-words'
import { ProposalTable } from './proposal-table'

type Props = Readonly<{ content: AssetContent; policy: PolicyForScreens }>

/** Why this class: what the answers proposed, by which articles, and where the section chose otherwise. */
export function ProposalWhy({ content, policy }: Props) {
  const t = useTranslations('proposal')
  const labels = useTranslations('fields')
  const text = useFieldText(policy, [])
  const proposal = proposalOf(content, policy)
  if (proposal.segment === null && axes.every((axis) => proposal.levels[axis] === null)) return null
  const chosenWord = (key: FieldKey) => {
    const field = assetFields.find((one) => one.key === key)
    return field === undefined ? '' : (text(field, content[key]) ?? '')
  }
  return (
    <Disclosure summary={t('why')}>
      <div className="@container flex flex-col gap-3">
        <ProposalTable proposal={proposal} policy={policy} />
        {chosenOtherwise(content, proposal).map((field) => (
          <p key={field} className="whitespace-pre-wrap">
            <span className="mr-2 font-bold">{labels(`${field}.label`)}</span>
            {t('chosen', { level: chosenWord(field), reason: content[reasonField(field)] || t('noReason') })}
          </p>
        ))}
      </div>
    </Disclosure>
  )
}
