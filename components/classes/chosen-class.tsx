import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { ProposalTable } from '@/components/assets/proposal-table'
import { SegmentMark } from '@/components/assets/segment-mark'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import { axes, type AssetContent } from '@/lib/domain/asset-fields'
import { proposalOf, reasonField } from '@/lib/domain/proposal'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'

type Props = Readonly<{ content: AssetContent; policy: PolicyForScreens }>

/** What the section chose and why, beside what the questions propose from the answers. */
export function ChosenClass({ content, policy }: Props) {
  const t = useTranslations('why')
  const labels = useTranslations('fields')
  const proposal = proposalOf(content, policy)
  const fields = [...axes, 'segmentCode'] as const
  const entries = fields
    .filter((field) => content[field] !== null)
    .map((field) => ({
      term: labels(`${field}.label`),
      description: (
        <span className="flex flex-wrap items-start gap-x-4 gap-y-1">
          {field === 'segmentCode' ? (
            <SegmentMark code={content[field]} segments={policy.segments} />
          ) : (
            <LevelMark axis={field} code={content[field]} policy={policy} />
          )}
          <span className="min-w-0 flex-1 whitespace-pre-wrap">{content[reasonField(field)]}</span>
        </span>
      ),
    }))
  return (
    <Section id="chosen" title={t('chosen')} lead={t('chosenLead')}>
      <DescriptionList entries={entries} />
      <h3 className="font-bold">{t('proposed')}</h3>
      <div className="@container">
        <ProposalTable proposal={proposal} policy={policy} open={t('notProposed')} />
      </div>
    </Section>
  )
}
