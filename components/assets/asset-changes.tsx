import { useTranslations } from 'next-intl'
import { DiffTable } from '@/components/ui/diff'
import { Disclosure } from '@/components/ui/disclosure'
import type { Difference } from '@/lib/domain/asset-content'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { useDiffRows } from './field-words'

type Props = Readonly<{
  differences: readonly Difference[]
  caption: string
  policy: PolicyForScreens
  systems: readonly Readonly<{ id: string; name: string }>[]
  beforeLabel?: string | undefined
  afterLabel?: string | undefined
}>

/** What differs, field by field; what stayed the same waits underneath. */
export function AssetChanges({ differences, caption, policy, systems, ...labels }: Props) {
  const t = useTranslations('assetDetail')
  const rows = useDiffRows(policy, systems)(differences)
  const changed = rows.filter(({ kind }) => kind !== 'same')
  const same = rows.filter(({ kind }) => kind === 'same')
  return (
    <div className="flex flex-col gap-4">
      {changed.length === 0 ? <p>{t('noChange')}</p> : <DiffTable caption={caption} rows={changed} {...labels} />}
      {same.length > 0 && (
        <Disclosure summary={t('sameFields', { count: same.length })}>
          <DiffTable caption={t('sameCaption')} rows={same} {...labels} />
        </Disclosure>
      )}
    </div>
  )
}
