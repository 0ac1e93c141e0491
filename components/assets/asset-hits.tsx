import { useTranslations } from 'next-intl'
import { Marked } from '@/components/search/marked'
import type { HitBeside } from '@/lib/assets/hits-beside'

type Props = Readonly<{ beside: readonly HitBeside[]; words: readonly string[] }>

/** Where the words of a search were found that no column of the list shows. */
export function AssetHits({ beside, words }: Props) {
  const t = useTranslations('assets')
  const labels = useTranslations('fields')
  return (
    <ul aria-label={t('hits')} className="text-[0.8125rem] leading-140 font-normal text-solid-gray-700">
      {beside.map(({ field, text }) => (
        <li key={`${field} ${text}`}>
          {labels(`${field}.label`)}：<Marked text={text} words={words} />
        </li>
      ))}
    </ul>
  )
}
