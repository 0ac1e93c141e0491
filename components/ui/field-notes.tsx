import type { ReactNode } from 'react'

type SupportProps = Readonly<{ id: string; children: ReactNode }>

/** What helps to fill the field in; stands between its label and its control. */
export function FieldSupport({ id, children }: SupportProps) {
  return (
    <div id={id} className="text-[0.875rem] leading-160 text-solid-gray-700">
      {children}
    </div>
  )
}

type ErrorsProps = Readonly<{ id: string; errors: readonly string[] }>

/** What is wrong and what to do, under the control. */
export function FieldErrors({ id, errors }: ErrorsProps) {
  return (
    <div id={id} className="text-[0.875rem] leading-160 text-red-900">
      {errors.map((error) => (
        <p key={error}>＊{error}</p>
      ))}
    </div>
  )
}
