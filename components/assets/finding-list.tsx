import { useTranslations } from 'next-intl'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { gathered, type Finding } from '@/lib/domain/asset-rules'
import { FindingNote } from './finding-note'

type Props = Readonly<{ findings: readonly Finding[]; content: Pick<AssetContent, 'ruleReasons'> }>

/** What the policy has against a content and why it may stand, to read. Nothing where there is nothing. */
export function FindingList({ findings, content }: Props) {
  const t = useTranslations('findings')
  const labels = useTranslations('fields')
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" className="border-b-2 border-solid-gray-420 pb-1 text-std-16B-170">
        {t('title')}
      </h2>
      <ul className="mt-3 flex flex-col gap-3">
        {gathered(findings).map(({ key, finding, fields }) => {
          const reason = content.ruleReasons[finding.ruleId]
          return (
            <FindingNote key={key} finding={finding}>
              {fields.length > 1 && (
                <p className="flex flex-wrap gap-x-4">
                  {fields.map((field) => (
                    <span key={field}>{labels(`${field}.label`)}</span>
                  ))}
                </p>
              )}
              {finding.severity === 'warn' && reason !== undefined && (
                <p className="whitespace-pre-wrap">{t('reasonGiven', { text: reason })}</p>
              )}
            </FindingNote>
          )
        })}
      </ul>
    </section>
  )
}
