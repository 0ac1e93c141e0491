import { useLocale, useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { SegmentMark } from '@/components/assets/segment-mark'
import { Chip } from '@/components/ui/chip'
import { axes, type Axis, type FieldKey } from '@/lib/domain/asset-fields'
import { levelsWith } from '@/lib/domain/policy'
import type { OpenRequest } from '@/lib/approvals/request-detail'
import { Arrow } from './arrow'
import { RemarkField } from './remark-field'
import { ReviewedFields } from './reviewed-field'

type Props = Readonly<{ request: OpenRequest; remarks: boolean }>

export const personalFields: readonly FieldKey[] = ['personal', 'specialCare', 'myNumber']

/** What the whole decision is about, first and large: the three levels with their criteria and reasons, and the segment. */
export function ClassificationReview({ request, remarks }: Props) {
  return (
    <div className="grid gap-3 lg:grid-cols-3">
      {axes.map((axis) => (
        <AxisCard key={axis} axis={axis} request={request} remarks={remarks} />
      ))}
      <SegmentCard request={request} remarks={remarks} />
      <PersonalCard request={request} remarks={remarks} />
    </div>
  )
}

const card = 'flex min-w-0 flex-col gap-1.5 rounded-8 border bg-white px-3.5 pt-2.5 pb-2'
const frame = (changed: boolean) => (changed ? 'border-2 border-blue-900' : 'border-solid-gray-300')

function AxisCard({ axis, request, remarks }: Props & Readonly<{ axis: Axis }>) {
  const t = useTranslations('approvals.classification')
  const labels = useTranslations('fields')
  const locale = useLocale()
  const { content, before, policy } = request
  const levelOf = (code: string | null) => levelsWith(policy, axis, code).find((level) => level.code === code)
  const level = levelOf(content[axis])
  const changed = before !== null && before[axis] !== content[axis]
  const reason = content[`${axis}Reason`]
  const label = labels(`${axis}.label`)
  return (
    <div className={`${card} ${frame(changed)}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <h3 className="font-bold">{label}</h3>
        {before !== null && <Direction changed={changed} from={levelOf(before[axis])?.rank} to={level?.rank} />}
      </div>
      <p className="flex flex-wrap items-center gap-2">
        {changed && (
          <>
            <LevelMark axis={axis} code={before[axis]} policy={policy} size="large" />
            <Arrow />
          </>
        )}
        <LevelMark axis={axis} code={content[axis]} policy={policy} size="large" />
      </p>
      <p className="text-[0.8125rem] leading-160 text-solid-gray-700">
        {locale === 'ja' ? level?.criterionJa : level?.criterionEn}
      </p>
      <p className="border-t border-solid-gray-200 pt-1.5 leading-160 whitespace-pre-wrap">
        {reason === '' ? (
          <span className="text-solid-gray-700">{t('noReason')}</span>
        ) : (
          <>
            <span className="mr-2 text-[0.8125rem] text-solid-gray-700">{t('reason')}</span>
            {reason}
          </>
        )}
      </p>
      {remarks && <RemarkField field={axis} label={label} className="mt-auto" />}
    </div>
  )
}

function Direction({
  changed,
  from,
  to,
}: Readonly<{ changed: boolean; from: number | undefined; to: number | undefined }>) {
  const t = useTranslations('approvals')
  if (!changed || from === undefined || to === undefined) return <ChangeChip changed={changed} />
  return to < from ? (
    <Chip tone="yellow" icon="warning">
      {t('touches.lowered')}
    </Chip>
  ) : (
    <Chip tone="blue">{t('touches.raised')}</Chip>
  )
}

function SegmentCard({ request, remarks }: Props) {
  const labels = useTranslations('fields')
  const locale = useLocale()
  const { content, before, policy } = request
  const changed = before !== null && before.segmentCode !== content.segmentCode
  const segment = policy.segments.find(({ code }) => code === content.segmentCode)
  const label = labels('segmentCode.label')
  return (
    <div className={`${card} ${frame(changed)}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <h3 className="font-bold">{label}</h3>
        {before !== null && <ChangeChip changed={changed} />}
      </div>
      <p className="flex flex-wrap items-center gap-2 text-[1.125rem]">
        {changed && (
          <>
            <SegmentMark code={before.segmentCode} segments={policy.segments} />
            <Arrow />
          </>
        )}
        <span className="font-bold">
          <SegmentMark code={content.segmentCode} segments={policy.segments} />
        </span>
      </p>
      <p className="text-[0.8125rem] leading-160 text-solid-gray-700">
        {locale === 'ja' ? segment?.descriptionJa : segment?.descriptionEn}
      </p>
      {remarks && <RemarkField field="segmentCode" label={label} className="mt-auto" />}
    </div>
  )
}

function PersonalCard({ request, remarks }: Props) {
  const t = useTranslations('approvals.classification')
  const { differences, before, policy, systems } = request
  const personal = differences.filter(({ key }) => personalFields.includes(key))
  const changed = before !== null && personal.some(({ kind }) => kind !== 'same')
  return (
    <div className={`lg:col-span-2 ${card} ${frame(changed)}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <h3 className="font-bold">{t('personal')}</h3>
        {before !== null && <ChangeChip changed={changed} />}
      </div>
      <ReviewedFields
        differences={personal}
        compared={before !== null}
        framed={false}
        {...{ remarks, policy, systems }}
      />
    </div>
  )
}

function ChangeChip({ changed }: Readonly<{ changed: boolean }>) {
  const t = useTranslations('approvals.classification')
  return <Chip tone={changed ? 'blue' : 'outline'}>{changed ? t('changed') : t('unchanged')}</Chip>
}
