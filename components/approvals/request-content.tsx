import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { OpenRequest } from '@/lib/approvals/request-detail'
import type { Difference } from '@/lib/domain/asset-content'
import { assetFields, axes, fieldGroups, type FieldKey } from '@/lib/domain/asset-fields'
import { ClassificationReview, personalFields } from './classification-review'
import { ReviewedFields } from './reviewed-field'

type Props = Readonly<{ request: OpenRequest; remarks: boolean }>

const cards: readonly FieldKey[] = [
  'segmentCode',
  ...personalFields,
  ...axes,
  ...axes.map((axis) => `${axis}Reason` as const),
]

const isOnTop = ({ key }: Difference) => cards.includes(key)
const groupOf = new Map<FieldKey, string>(assetFields.map(({ key, group }) => [key, group]))

/** Does the request touch a classification, the segment or personal information? */
const isTouching = ({ before, differences }: OpenRequest) =>
  before === null || differences.some((difference) => isOnTop(difference) && difference.kind !== 'same')

/** What a request asks for: what weighs most first when it is touched, else what changes; the rest to look up. */
export function RequestContent({ request, remarks }: Props) {
  const classification = <Classification request={request} remarks={remarks} />
  if (request.before === null) {
    return (
      <>
        {classification}
        <NewContent request={request} remarks={remarks} />
      </>
    )
  }
  const changes = <Changes request={request} remarks={remarks} />
  return isTouching(request) ? (
    <>
      {classification}
      {changes}
    </>
  ) : (
    <>
      {changes}
      {classification}
    </>
  )
}

function Classification({ request, remarks }: Props) {
  const t = useTranslations('approvals.classification')
  return (
    <Section title={t('title')}>
      <ClassificationReview request={request} remarks={remarks && request.change !== 'retire'} />
    </Section>
  )
}

/** A new asset, by the groups of the form. */
function NewContent({ request: { differences, policy, systems }, remarks }: Props) {
  const t = useTranslations('approvals')
  const groups = useTranslations('fieldGroups')
  const rest = differences.filter((difference) => !isOnTop(difference))
  return (
    <Section title={t('content')}>
      <div className="flex flex-col gap-6">
        {fieldGroups.map((group) => {
          const ofGroup = rest.filter(({ key }) => groupOf.get(key) === group)
          if (ofGroup.length === 0) return null
          return (
            <div key={group}>
              <h3 className="mb-1 font-bold">{groups(group)}</h3>
              <ReviewedFields differences={ofGroup} compared={false} {...{ remarks, policy, systems }} />
            </div>
          )
        })}
      </div>
    </Section>
  )
}

/** A change or a retirement: what becomes different, and folded away what stays. */
function Changes({ request, remarks }: Props) {
  const t = useTranslations('approvals')
  const { differences, policy, systems, change } = request
  const rest = differences.filter((difference) => !isOnTop(difference))
  const changed = rest.filter(({ kind }) => kind !== 'same')
  const same = rest.filter(({ kind }) => kind === 'same')
  const retiring = change === 'retire'
  const title = retiring ? 'retirement' : isTouching(request) ? 'changes.title' : 'changes.all'
  return (
    <Section title={t(title)}>
      {changed.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <ReviewedFields differences={changed} compared={!retiring} {...{ remarks, policy, systems }} />
      )}
      {same.length > 0 && (
        <Disclosure summary={t(retiring ? 'current' : 'changes.same', { count: same.length })}>
          <ReviewedFields differences={same} compared={false} remarks={remarks && !retiring} {...{ policy, systems }} />
        </Disclosure>
      )}
    </Section>
  )
}
