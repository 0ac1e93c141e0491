import Form from 'next/form'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { DateInput } from '@/components/ui/text-input'
import type { AssetHistory } from '@/lib/assets/asset-history'
import type { IsoDate } from '@/lib/domain/fiscal-year'
import { typedDay } from '@/lib/domain/written-day'
import { useStateWord } from './state-chip'

/** Chooses the two versions to compare. */
export function VersionChoice({ history: { assetId, versions, compared } }: Readonly<{ history: AssetHistory }>) {
  const t = useTranslations('history')
  const stateWord = useStateWord()
  const options = versions.map((version) => ({
    value: String(version.number),
    label: t('versionWithState', { number: version.number, state: stateWord(version) }),
  }))
  return (
    <Form action={`/assets/${assetId}/history`} className="flex flex-wrap items-end gap-3 print:hidden">
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} name={name} label={t(name)} compact className="w-56">
          {(control) => (
            <Select {...control} options={options} empty={false} defaultValue={String(compared?.[name] ?? '')} />
          )}
        </Field>
      ))}
      <Button type="submit">{t('compare')}</Button>
    </Form>
  )
}

/** Asks for the day on which the asset is to be seen. */
export function DayChoice({ assetId, today }: Readonly<{ assetId: string; today: IsoDate }>) {
  const t = useTranslations('history')
  const day = typedDay(today, useLocale())
  return (
    <Form action={`/assets/${assetId}`} className="flex flex-wrap items-end gap-3 print:hidden">
      <Field name="asOf" label={t('asOf')} compact className="w-56">
        {(control) => <DateInput {...control} placeholder={t('asOfExample', { day })} required />}
      </Field>
      <Button type="submit">{t('show')}</Button>
    </Form>
  )
}
