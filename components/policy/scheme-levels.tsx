import { useLocale, useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { axes, type Axis } from '@/lib/domain/asset-fields'
import { handlingCodes } from '@/lib/domain/duties'
import type { SchemeDetail, SchemeLevel } from '@/lib/policy/policy-overview'
import { Section } from '../ui/section'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'

/** Where a level of a draft is edited. */
export const hrefOfLevel = ({ schemeId, axis, code }: SchemeLevel) =>
  `/policy/schemes/${schemeId}/level?axis=${axis}&code=${code}`

type Props = Readonly<{ scheme: SchemeDetail; mayEdit: boolean }>

/** All levels of a scheme with criteria, examples and handling, the strictest of each axis first. */
export function SchemeLevels({ scheme, mayEdit }: Props) {
  const fields = useTranslations('fields')
  return axes.map((axis) => (
    <Section key={axis} title={fields(`${axis}.label`)}>
      <AxisTable axis={axis} levels={scheme.levels.filter((level) => level.axis === axis)} mayEdit={mayEdit} />
    </Section>
  ))
}

type AxisProps = Readonly<{ axis: Axis; levels: readonly SchemeLevel[]; mayEdit: boolean }>

function AxisTable({ axis, levels, mayEdit }: AxisProps) {
  const t = useTranslations('policy.schemes')
  const fields = useTranslations('fields')
  return (
    <Table caption={t('levelCaption', { axis: fields(`${axis}.label`) })} dense>
      <thead>
        <tr>
          <Th>{t('level')}</Th>
          <Th>{t('criterion')}</Th>
          <Th>{t('examples')}</Th>
          <Th>{t('handling')}</Th>
          {mayEdit && <Th>{t('edit')}</Th>}
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <LevelLine key={level.code} level={level} levels={levels} mayEdit={mayEdit} />
        ))}
      </tbody>
    </Table>
  )
}

type LineProps = Readonly<{ level: SchemeLevel; levels: readonly SchemeLevel[]; mayEdit: boolean }>

function LevelLine({ level, levels, mayEdit }: LineProps) {
  const t = useTranslations('policy')
  const locale = useLocale()
  const [criterion, examples] =
    locale === 'ja' ? [level.criterionJa, level.examplesJa] : [level.criterionEn, level.examplesEn]
  return (
    <Tr>
      <Th scope="row" className="align-top">
        <span className="flex flex-col items-start gap-1 font-bold">
          {level[locale]}
          <LevelMark axis={level.axis} code={level.code} policy={{ levels }} />
        </span>
      </Th>
      <Td wrap className="align-top whitespace-pre-wrap!">
        {criterion}
      </Td>
      <Td wrap className="align-top whitespace-pre-wrap!">
        {examples === '' ? t('unwritten') : examples}
      </Td>
      <Td wrap className="align-top">
        <Handling codes={level.handling} />
      </Td>
      {mayEdit && (
        <Td className="align-top">
          <TextLink href={hrefOfLevel(level)} aria-label={t('schemes.editLevel', { level: level[locale] })}>
            {t('schemes.edit')}
          </TextLink>
        </Td>
      )}
    </Tr>
  )
}

function Handling({ codes }: Readonly<{ codes: readonly string[] }>) {
  const t = useTranslations('policy.schemes')
  const duties = useTranslations('duties.words')
  const known = handlingCodes.filter((code) => codes.includes(code))
  if (known.length === 0) return t('noHandling')
  return (
    <ul className="list-disc pl-4 leading-150">
      {known.map((code) => (
        <li key={code}>{duties(code)}</li>
      ))}
    </ul>
  )
}
