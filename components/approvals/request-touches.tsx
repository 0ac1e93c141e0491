import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { PersonalMark } from '@/components/assets/personal-mark'
import { SegmentMark } from '@/components/assets/segment-mark'
import { useFieldText } from '@/components/assets/field-words'
import { Chip } from '@/components/ui/chip'
import type { Difference } from '@/lib/domain/asset-content'
import { assetFields, axes, retirementFields, type AssetContent, type AssetField } from '@/lib/domain/asset-fields'
import { reviewedFields, type Change } from '@/lib/domain/workflow'
import { levelsWith } from '@/lib/domain/policy'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { Arrow } from './arrow'

type Props = Readonly<{
  change: Change
  content: AssetContent
  differences: readonly Difference[]
  policy: PolicyForScreens
}>

/** How many of the other changed fields are named; the rest is counted. */
const named = 3

const isReviewed = ({ key }: Difference) => reviewedFields.some((field) => field === key)

/** The reason of a level is told beside the level. */
const isReason = ({ key }: Difference) => axes.some((axis) => key === `${axis}Reason`)

/** What a request asks for, in one cell: the classification of a new asset, the disposal, or what changes. */
export function RequestTouches({ change, content, differences, policy }: Props) {
  const t = useTranslations('approvals.touches')
  const labels = useTranslations('fields')
  if (change === 'register') return <NewClassification content={content} policy={policy} />
  if (change === 'retire') return <Disposal content={content} policy={policy} />
  const reviewed = differences.filter(isReviewed)
  const others = differences.filter((difference) => !isReviewed(difference) && !isReason(difference))
  return (
    <div className="flex flex-col gap-1">
      {reviewed.map((difference) => (
        <ReviewedChange key={difference.key} difference={difference} content={content} policy={policy} />
      ))}
      {reviewed.length > 0 && !reviewed.some(({ key }) => key === 'confidentiality') && (
        <span className="inline-flex items-center gap-1.5 text-[0.8125rem] text-solid-gray-700">
          {labels('confidentiality.label')}
          <LevelMark axis="confidentiality" code={content.confidentiality} policy={policy} />
          {t('unchanged')}
        </span>
      )}
      <OtherFields differences={reviewed.length === 0 ? differences : others} />
      {differences.length === 0 && <span className="text-solid-gray-700">{t('nothing')}</span>}
    </div>
  )
}

/** 「令和8年11月23日　データ消去ソフトによる消去」 */
function Disposal({ content, policy }: Pick<Props, 'content' | 'policy'>) {
  const text = useFieldText(policy, [])
  const told = retirementFields
    .filter(({ key }) => key === 'disposedOn' || key === 'disposalMethod')
    .map((field) => text(field, content[field.key]))
  return <span>{told.filter((word) => word !== null).join('　')}</span>
}

function NewClassification({ content, policy }: Pick<Props, 'content' | 'policy'>) {
  const labels = useTranslations('fields')
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {axes.map((axis) => (
          <span key={axis} className="inline-flex items-center gap-1">
            {labels(`${axis}.label`)}
            <LevelMark axis={axis} code={content[axis]} policy={policy} />
          </span>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SegmentMark code={content.segmentCode} segments={policy.segments} />
        {content.personal === true && <PersonalMark {...content} />}
      </div>
    </div>
  )
}

const fieldOf = new Map<string, AssetField>(assetFields.map((field) => [field.key, field]))

type ChangeProps = Pick<Props, 'content' | 'policy'> & Readonly<{ difference: Difference }>

function ReviewedChange({ difference, content, policy }: ChangeProps) {
  const { key, before, after } = difference
  const t = useTranslations('approvals.touches')
  const labels = useTranslations('fields')
  const field = fieldOf.get(key)
  if (field === undefined) return null
  const reason = field.kind === 'level' ? content[`${field.axis}Reason`] : ''
  return (
    <div>
      <span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
        <span>{labels(`${key}.label`)}</span>
        <FieldMark field={field} value={before} policy={policy} />
        <Arrow />
        <span className="font-bold">
          <FieldMark field={field} value={after} policy={policy} />
        </span>
        {isLowered(field, before, after, policy) && (
          <Chip tone="yellow" icon="warning">
            {t('lowered')}
          </Chip>
        )}
      </span>
      {reason !== '' && <span className="line-clamp-1 text-[0.8125rem] text-solid-gray-700">{reason}</span>}
    </div>
  )
}

function isLowered(
  field: AssetField,
  before: Difference['before'],
  after: Difference['after'],
  policy: PolicyForScreens,
) {
  if (field.kind !== 'level') return false
  const rankOf = (code: Difference['after']) =>
    levelsWith(policy, field.axis, typeof code === 'string' ? code : null).find((level) => level.code === code)?.rank
  const [was, becomes] = [rankOf(before), rankOf(after)]
  return was !== undefined && becomes !== undefined && becomes < was
}

type MarkProps = Readonly<{ field: AssetField; value: Difference['after']; policy: PolicyForScreens }>

/** A value of a reviewed field: a level and a segment with their signs, the rest in words. */
function FieldMark({ field, value, policy }: MarkProps) {
  const t = useTranslations('approvals')
  const text = useFieldText(policy, [])
  const code = typeof value === 'string' ? value : null
  if (field.kind === 'level') return <LevelMark axis={field.axis} code={code} policy={policy} />
  if (field.kind === 'segment') return <SegmentMark code={code} segments={policy.segments} />
  return <>{text(field, value) ?? t('noValue')}</>
}

/** 「保管場所、備考　ほか2項目」 */
function OtherFields({ differences }: Pick<Props, 'differences'>) {
  const t = useTranslations('approvals.touches')
  const labels = useTranslations('fields')
  const comma = useTranslations('approvals')('comma')
  if (differences.length === 0) return null
  const fields = differences.slice(0, named).map(({ key }) => labels(`${key}.label`))
  return <span>{t('others', { fields: fields.join(comma), count: Math.max(0, differences.length - named) })}</span>
}
