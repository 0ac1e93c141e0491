import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Finding } from '@/lib/domain/asset-rules'
import { useFindingWords } from './finding-words'

const tones = {
  block: { tone: 'red', icon: 'error' },
  warn: { tone: 'yellow', icon: 'warning' },
  task: { tone: 'blue', icon: 'info' },
} as const

type Props = Readonly<{ finding: Finding; children?: ReactNode }>

/** One thing the policy has against a content: how severe, what to do, and the article. */
export function FindingNote({ finding, children }: Props) {
  const t = useTranslations('findings')
  const words = useFindingWords()
  return (
    <li className="flex flex-col gap-1.5 rounded-8 border border-solid-gray-300 bg-white px-4 py-3 leading-160">
      <p className="flex flex-wrap items-center gap-2 font-bold">
        <Chip {...tones[finding.severity]}>{t(finding.severity)}</Chip>
        {words.title(finding.ruleId)}
      </p>
      <p>{words.text(finding)}</p>
      <p className="text-[0.8125rem] text-solid-gray-700">
        {t('basis', { basis: words.basis(finding.ruleId), rule: finding.ruleId })}
      </p>
      {children}
    </li>
  )
}
