import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { DiffTable, type DiffRow } from '@/components/ui/diff'
import { toldColumns } from '@/lib/domain/trail-columns'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import type { ToldRequest } from '@/lib/trails/told-request'
import { useSubjectWord, useTrailWords, type Names } from './trail-words'

type Entry = ToldRequest['entries'][number]
type Props = Readonly<{ entry: Entry; names: Names; policy: PolicyForScreens }>

/** One entry in words: what was changed from what to what, or what came with the act. */
export function ToldEntry({ entry, names, policy }: Props) {
  const t = useTranslations('trail')
  const words = useTrailWords(names, policy)
  const subjectWord = useSubjectWord()
  const { subject, kind, before, after } = entry
  const rows = toldColumns(entry).flatMap((column): DiffRow[] => {
    const [was, becomes] = [
      words.value(subject, column, before?.[column]),
      words.value(subject, column, after?.[column]),
    ]
    if (was === null && becomes === null) return []
    const change = was === null ? 'added' : becomes === null ? 'removed' : 'changed'
    return [{ label: words.label(subject, column), before: was, after: becomes, kind: change }]
  })
  const name = names[entry.subjectId] ?? names[`role:${entry.subjectId}`]
  const title = t(`entry.${kind}`, {
    subject: subjectWord(subject),
    name: name === undefined ? '' : t('named', { name }),
  })
  const isChange = kind === 'update' || kind === 'derived'
  const number = t('entryNumber', { number: String(entry.id) })
  return (
    <div className="flex flex-col gap-1">
      <p>
        <span className="mr-4 font-bold">{title}</span>
        <span className="text-solid-gray-700 tabular-nums">{number}</span>
      </p>
      {rows.length > 0 && isChange && <DiffTable caption={`${title} ${number}`} rows={rows} />}
      {rows.length > 0 && !isChange && (
        <DescriptionList
          columns={2}
          entries={rows.map((row) => ({ term: row.label, description: row.after ?? row.before }))}
        />
      )}
    </div>
  )
}
