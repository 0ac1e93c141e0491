'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionBar } from '../ui/action-bar'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { FieldLabel } from '../ui/field-label'
import { FieldSupport } from '../ui/field-notes'
import { FormKey } from '../ui/form-key'
import { Select } from '../ui/select'
import { TextLink } from '../ui/text-link'
import { DropZone } from './drop-zone'

type Props = Readonly<{
  idempotencyKey: string
  units: readonly Readonly<{ code: string; name: string }>[]
  unitCode: string | undefined
}>

/** A ledger of a section on its way in: an ordinary form, so that it goes without scripts, too. */
export function DropForm({ idempotencyKey, units, unitCode }: Props) {
  const t = useTranslations('ledgers.new')
  const [isSent, setSent] = useState(false)
  return (
    <form
      action="/ledgers/upload"
      method="post"
      encType="multipart/form-data"
      onSubmit={() => {
        setSent(true)
      }}
      className="flex flex-col gap-6"
    >
      <FormKey value={idempotencyKey} />
      <Field name="unit" label={t('unit')} required support={t('unitSupport')}>
        {(control) => (
          <Select
            {...control}
            required
            width="medium"
            defaultValue={unitCode ?? (units.length === 1 ? units[0]?.code : '')}
            empty={units.length === 1 ? false : undefined}
            options={units.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Field>
      <div className="flex flex-col gap-1.5">
        <label htmlFor="field-file">
          <FieldLabel required>{t('file')}</FieldLabel>
        </label>
        <FieldSupport id="field-file-support">{t('fileSupport')}</FieldSupport>
        <DropZone describedBy="field-file-support" />
      </div>
      <ActionBar>
        <Button type="submit" variant="primary" pending={isSent}>
          {t('read')}
        </Button>
        <TextLink href="/ledgers">{t('back')}</TextLink>
        <p role="status" className="text-[0.875rem]">
          {isSent ? t('reading') : ''}
        </p>
      </ActionBar>
    </form>
  )
}
