import { useTranslations } from 'next-intl'
import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'

type Props = Readonly<{ count: number; conditions: readonly (readonly [label: string, value: string])[] }>

/** What would be taken along: how many assets, under which conditions; and what that means. */
export function ExportPlan({ count, conditions }: Props) {
  const t = useTranslations('export')
  return (
    <>
      <DescriptionList
        entries={[
          { term: t('cover.count'), description: t('cover.counted', { count }) },
          ...conditions.map(([term, description]) => ({ term, description })),
        ]}
      />
      <Notice tone="warning" title={t('cover.classText')} still>
        {t('recorded')}
      </Notice>
    </>
  )
}
