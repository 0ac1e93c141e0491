import { useTranslations } from 'next-intl'
import { axes } from '@/lib/domain/asset-fields'
import type { SystemList } from '@/lib/systems/system-list'
import { LevelMark } from '../assets/level-mark'
import { SegmentMark } from '../assets/segment-mark'
import { Chip } from '../ui/chip'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'
import { useSystemKind } from './system-kind'

/** Systems and media with the class that counts for each. */
export function SystemTable({ rows, policy }: Pick<SystemList, 'rows' | 'policy'>) {
  const t = useTranslations('systems')
  const kindOf = useSystemKind()
  return (
    <Table caption={t('listCaption')} dense>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('code')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('unit')}</Th>
          <Th>{t('segment')}</Th>
          {axes.map((axis) => (
            <Th key={axis}>{t(axis)}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((system) => (
          <Tr key={system.id}>
            <Th scope="row" wrap>
              <TextLink href={`/systems/${system.id}`}>{system.name}</TextLink>{' '}
              {system.hasEnded && <Chip icon="minus">{t('states.ended')}</Chip>}
            </Th>
            <Td>{system.code}</Td>
            <Td>{kindOf(system.kind)}</Td>
            <Td>{system.unitName}</Td>
            <Td>
              <SegmentMark code={system.segmentCode} segments={policy.segments} short />
            </Td>
            {axes.map((axis) => (
              <Td key={axis}>
                <LevelMark axis={axis} code={system.effective[axis]} policy={policy} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
