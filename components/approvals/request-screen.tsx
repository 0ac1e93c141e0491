import { useLocale, useTranslations } from 'next-intl'
import { RemovedDuties } from '@/components/assets/asset-duties'
import { FindingList } from '@/components/assets/finding-list'
import { ProposalWhy } from '@/components/assets/proposal-why'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { TextLink } from '@/components/ui/text-link'
import type { OpenRequest } from '@/lib/approvals/request-detail'
import { formatInstant } from '@/lib/domain/japanese-date'
import { DecisionForm, type DecideAction } from './decision-form'
import type { Consequence } from './decision-panel'
import { deskPath, type Desk } from './desks'
import { RequestContent } from './request-content'
import { RequestMoves } from './request-moves'
import { RequestRoad } from './request-road'
import { hasStory, RequestStory } from './request-story'

type Props = Readonly<{ desk: Desk; request: OpenRequest; action: DecideAction; formKey: string }>

/** One request to be decided: what is asked, what was said so far, what it holds, and the decision. */
export function RequestScreen({ desk, request, action, formKey }: Props) {
  const t = useTranslations('approvals')
  const changes = useTranslations('changes')
  const locale = useLocale()
  const { assetId, name, assetNo, change, contentHash, mayDecide, rounds } = request
  const { unitName: unit, submittedByName, submittedAt } = request.request
  const path = deskPath[desk]
  const asked = { unit, name: submittedByName, at: formatInstant(submittedAt, locale) }
  const story = (
    <>
      <RequestRoad request={request} />
      {hasStory(rounds) && <RequestStory rounds={rounds} />}
      <FindingList findings={request.findings} content={request.content} />
      {change !== 'retire' && (
        <>
          <ProposalWhy content={request.content} policy={request.policy} />
          <RemovedDuties content={request.content} policy={request.policy} />
        </>
      )}
      <RequestMoves request={request} />
    </>
  )
  return (
    <Screen
      crumbs={[{ label: t(`${desk}.title`), href: path }, { label: name }]}
      title={name}
      mark={
        <>
          <Chip tone="outline">{changes(change)}</Chip>
          <span className="text-[0.875rem] text-solid-gray-700 tabular-nums">{assetNo}</span>
        </>
      }
      actions={<TextLink href={`/assets/${assetId}`}>{t('openAsset')}</TextLink>}
      lead={t(`ask.${change}`, asked)}
    >
      {mayDecide ? (
        <DecisionForm
          {...{ action, assetId, contentHash, formKey }}
          consequence={consequenceOf(desk, request)}
          href={`${path}/${assetId}`}
        >
          {story}
          <RequestContent request={request} remarks />
        </DecisionForm>
      ) : (
        <>
          <Notice tone="info" title={t('notYours')} still />
          {story}
          <RequestContent request={request} remarks={false} />
        </>
      )}
    </Screen>
  )
}

function consequenceOf(desk: Desk, { route, change }: OpenRequest): Consequence {
  if (desk === 'manager' && route === 'manager-ciso') return 'review'
  return change === 'retire' ? 'retire' : 'register'
}
