import type { ReactNode } from 'react'
import { controlClass } from './control-class'
import { fieldId } from './field-id'
import { FieldLabel } from './field-label'
import { FieldErrors, FieldSupport } from './field-notes'

/** What a field gives to its control. */
export type FieldControl = Readonly<{
  id: string
  name: string
  className: string
  'aria-required': true | undefined
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}>

type Props = Readonly<{
  label: ReactNode
  name: string
  required?: boolean | undefined
  support?: ReactNode
  errors?: readonly string[] | undefined
  compact?: boolean | undefined
  className?: string | undefined
  children: (control: FieldControl) => ReactNode
}>

/** Label, support, control, error, in this order and wired together. */
export function Field({ label, name, required = false, support, errors = [], compact = false, ...props }: Props) {
  const id = fieldId(name)
  const invalid = errors.length > 0
  const described = [invalid && `${id}-errors`, support && `${id}-support`].filter(Boolean).join(' ')
  return (
    <div className={`flex min-w-0 flex-col ${compact ? 'gap-1' : 'gap-1.5'} ${props.className ?? ''}`}>
      <label htmlFor={id}>
        <FieldLabel required={required} compact={compact}>
          {label}
        </FieldLabel>
      </label>
      {support && <FieldSupport id={`${id}-support`}>{support}</FieldSupport>}
      {props.children({
        id,
        name,
        className: controlClass,
        'aria-required': required || undefined,
        'aria-invalid': invalid || undefined,
        'aria-describedby': described || undefined,
      })}
      {invalid && <FieldErrors id={`${id}-errors`} errors={errors} />}
    </div>
  )
}
