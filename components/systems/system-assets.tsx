import { useTranslations } from 'next-intl'
import { axes } from '@/lib/domain/asset-fields'
import type { SystemDetail } from '@/lib/systems/system-detail'
import { LevelMark } from '../assets/level-mark'
import { Section } from '../ui/section'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'

type Props = Readonly<{ system: Pick<SystemDetail, 'assets' | 'policy'> }>

/** The registered assets that a system holds, as far as the reader reaches them; of others only how many. */
export function SystemAssets({ system }: Props) {
  const t = useTranslations('systems')
  const { shown, more, ofOthers } = system.assets
  return (
    <Section title={t('assets')}>
      {shown.length === 0 && ofOthers === 0 && <p>{t('noAssets')}</p>}
      {shown.length > 0 && <AssetTable system={system} />}
      {more > 0 && <p>{t('more', { count: more })}</p>}
      {ofOthers > 0 && <p>{t('ofOthers', { count: ofOthers })}</p>}
    </Section>
  )
}

function AssetTable({ system }: Props) {
  const t = useTranslations('systems')
  return (
    <Table caption={t('assetsCaption')} dense>
      <thead>
        <tr>
          <Th>{t('assetNo')}</Th>
          <Th>{t('name')}</Th>
          {axes.map((axis) => (
            <Th key={axis}>{t(axis)}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {system.assets.shown.map((asset) => (
          <Tr key={asset.assetId}>
            <Td className="tabular-nums">{asset.assetNo}</Td>
            <Th scope="row" wrap>
              <TextLink href={`/assets/${asset.assetId}`}>{asset.name}</TextLink>
            </Th>
            {axes.map((axis) => (
              <Td key={axis}>
                <LevelMark axis={axis} code={asset[axis]} policy={system.policy} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
