import { useLocale, useTranslations } from 'next-intl'
import { axes } from '@/lib/domain/asset-fields'
import { formatDate } from '@/lib/domain/japanese-date'
import type { SystemDetail } from '@/lib/systems/system-detail'
import { LevelMark } from '../assets/level-mark'
import { SegmentMark } from '../assets/segment-mark'
import { DescriptionList } from '../ui/description-list'
import { Section } from '../ui/section'
import { useCloudWords } from './cloud-words'
import { useSystemKind } from './system-kind'

/** The levels that were chosen for the system itself. */
function ChosenLevels({ system }: Readonly<{ system: SystemDetail }>) {
  const t = useTranslations('systems')
  if (axes.every((axis) => system[axis] === null)) return t('asHeld')
  return (
    <span className="flex flex-wrap gap-x-5 gap-y-1">
      {axes.map((axis) => (
        <span key={axis} className="inline-flex items-center gap-1.5">
          {t(axis)}
          {system[axis] === null ? (
            t('asHeldShort')
          ) : (
            <LevelMark axis={axis} code={system[axis]} policy={system.policy} />
          )}
        </span>
      ))}
    </span>
  )
}

/** What a system or medium is. */
export function SystemFactList({ system }: Readonly<{ system: SystemDetail }>) {
  const t = useTranslations('systems')
  const locale = useLocale()
  const kindOf = useSystemKind()
  const cloud = useCloudWords()
  const day = (iso: string | null) => (iso === null ? null : formatDate(iso, locale))
  return (
    <Section title={t('facts')}>
      <DescriptionList
        columns={2}
        entries={[
          { term: t('chosen'), description: <ChosenLevels system={system} />, wide: true },
          { term: t('classReason'), description: system.classReason, wide: true },
          { term: t('code'), description: system.code },
          { term: t('kind'), description: kindOf(system.kind) },
          { term: t('aliases'), description: system.aliases },
          { term: t('unit'), description: system.unitName },
          {
            term: t('segment'),
            description: <SegmentMark code={system.segmentCode} segments={system.policy.segments} />,
          },
          { term: t('hosting'), description: system.hosting },
          { term: t('vendor'), description: system.vendor },
          { term: t('contractEnd'), description: day(system.contractEnd) },
          { term: t('cloudKind'), description: cloud.kind(system.cloudKind) ?? t('noCloud') },
          { term: t('cloudService'), description: system.cloudService },
          { term: t('ismap'), description: cloud.ismap(system.ismap) },
          { term: t('recoveryTime'), description: system.recoveryTime },
          { term: t('endedOn'), description: day(system.endedOn) },
          { term: t('description'), description: system.description, wide: true },
        ]}
      />
    </Section>
  )
}
