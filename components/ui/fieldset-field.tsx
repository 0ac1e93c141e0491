import type { ReactNode } from 'react'
import { fieldId } from './field-id'
import { FieldLabel } from './field-label'
import { FieldErrors, FieldSupport } from './field-notes'

type Props = Readonly<{
  legend: ReactNode
  name: string
  kind?: 'radio' | 'checkbox' | undefined
  required?: boolean | undefined
  support?: ReactNode
  errors?: readonly string[] | undefined
  inline?: boolean | undefined
  children: ReactNode
}>

/** Radio buttons or checkboxes that answer one question. */
export function FieldGroup({ legend, name, kind = 'radio', required = false, support, errors = [], ...props }: Props) {
  const id = fieldId(name)
  const invalid = errors.length > 0
  const described = [invalid && `${id}-errors`, support && `${id}-support`].filter(Boolean).join(' ')
  const asRadios =
    kind === 'radio'
      ? ({ role: 'radiogroup', 'aria-required': required || undefined, 'aria-invalid': invalid || undefined } as const)
      : {}
  return (
    <fieldset {...asRadios} id={id} tabIndex={-1} aria-describedby={described || undefined} className="min-w-0">
      <legend className="mb-1.5">
        <FieldLabel required={required}>{legend}</FieldLabel>
      </legend>
      <div className="flex flex-col gap-1.5">
        {support && <FieldSupport id={`${id}-support`}>{support}</FieldSupport>}
        <div className={props.inline ? 'flex flex-wrap gap-x-6' : 'flex flex-col gap-1'}>{props.children}</div>
        {invalid && <FieldErrors id={`${id}-errors`} errors={errors} />}
      </div>
    </fieldset>
  )
}
