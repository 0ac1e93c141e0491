import { useTranslations } from 'next-intl'
import { addressOfList, assetListHref, type AssetFilter } from '@/lib/domain/asset-filter'
import { exportFormats, type ExportFormat } from '@/lib/domain/export-input'
import { Button, ButtonLink } from '../ui/button'
import { FieldGroup } from '../ui/fieldset-field'
import { RadioCard } from '../ui/radio-card'

type Props = Readonly<{ filter: AssetFilter; format: ExportFormat }>

/** Which kind of file. A plain form: what it answers is a download, and it needs no script. */
export function ExportForm({ filter, format }: Props) {
  const t = useTranslations('export')
  return (
    <form action="/assets/export/file" method="post" className="flex flex-col gap-5">
      <input type="hidden" name="list" value={addressOfList(filter)} />
      <FieldGroup legend={t('format')} name="format">
        {exportFormats.map((one) => (
          <RadioCard
            key={one}
            name="format"
            value={one}
            title={t(`formats.${one}`)}
            criterion={t(`formatTexts.${one}`)}
            defaultChecked={one === format}
          />
        ))}
      </FieldGroup>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" icon="download">
          {t('take')}
        </Button>
        <ButtonLink href={assetListHref(filter)}>{t('back')}</ButtonLink>
      </div>
    </form>
  )
}
