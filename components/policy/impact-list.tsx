import { useLocale, useTranslations } from 'next-intl'
import { impacts, type Impact } from '@/lib/domain/policy-impact'
import type { PolicyImpact } from '@/lib/policy/policy-impact'
import { Chip } from '../ui/chip'
import { Disclosure } from '../ui/disclosure'
import { Section } from '../ui/section'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'

const looks = {
  block: { tone: 'red', icon: 'close' },
  warn: { tone: 'yellow', icon: 'warning' },
  eased: { tone: 'green', icon: 'check' },
} as const

function ImpactMark({ impact }: Readonly<{ impact: Impact }>) {
  const t = useTranslations('policy.impacts')
  return <Chip {...looks[impact]}>{t(impact)}</Chip>
}

/** What would change: how many assets of which section, and the first of them. Nothing is written yet. */
export function ImpactList({ impact }: Readonly<{ impact: PolicyImpact }>) {
  const t = useTranslations('policy.impact')
  return (
    <Section title={t('title')} lead={t('lead')}>
      {impact.units.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <UnitCounts impact={impact} />
          <FirstAssets first={impact.first} />
        </>
      )}
    </Section>
  )
}

function UnitCounts({ impact: { units, total } }: Readonly<{ impact: PolicyImpact }>) {
  const t = useTranslations('policy.impact')
  const locale = useLocale()
  return (
    <Table caption={t('unitsCaption')} captionHidden={false}>
      <thead>
        <tr>
          <Th>{t('unit')}</Th>
          {impacts.map((impact) => (
            <Th key={impact} numeric>
              <ImpactMark impact={impact} />
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[{ ...total, unitName: t('total') }, ...units].map((unit, at) => (
          <Tr key={at} className={at === 0 ? 'font-bold' : ''}>
            <Th scope="row" className={at === 0 ? 'font-bold!' : ''}>
              {unit.unitName}
            </Th>
            {impacts.map((impact) => (
              <Td key={impact} numeric>
                {unit[impact].toLocaleString(locale)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function FirstAssets({ first }: Readonly<{ first: PolicyImpact['first'] }>) {
  const t = useTranslations('policy.impact')
  return (
    <Disclosure summary={t('firstCaption', { count: first.length })}>
      <Table caption={t('firstCaption', { count: first.length })} dense>
        <thead>
          <tr>
            <Th>{t('assetNo')}</Th>
            <Th>{t('asset')}</Th>
            <Th>{t('unit')}</Th>
            <Th>{t('effect')}</Th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ assetId, assetNo, name, unitName, impact, ruleId }) => (
            <Tr key={assetId}>
              <Td className="tabular-nums">{assetNo}</Td>
              <Th scope="row" wrap>
                <TextLink href={`/assets/${assetId}`}>{name === '' ? t('unnamed') : name}</TextLink>
              </Th>
              <Td>{unitName}</Td>
              <Td>
                <ImpactMark impact={impact} /> <span className="text-solid-gray-700">{ruleId}</span>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  )
}
