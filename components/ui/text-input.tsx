import type { ComponentProps } from 'react'
import { controlClass } from './control-class'

/** The width tells how much is expected. */
const widths = { full: '', long: 'max-w-2xl', medium: 'max-w-sm', short: 'max-w-44' } as const
type ControlWidth = keyof typeof widths
type Width = Readonly<{ width?: ControlWidth | undefined }>

export function TextInput({
  width = 'full',
  className = controlClass,
  ...input
}: Width & Readonly<Omit<ComponentProps<'input'>, 'width'>>) {
  return <input type="text" autoComplete="off" {...input} className={`${className} ${widths[width]}`} />
}

/** Grows with what is written in it. */
export function TextArea({
  width = 'full',
  className = controlClass,
  ...area
}: Width & Readonly<ComponentProps<'textarea'>>) {
  return <textarea rows={3} {...area} className={`field-sizing-content min-h-24 ${className} ${widths[width]}`} />
}

/** A day as officers write it: 2027-03-31, R9.3.31, 令和9年3月31日. The rules read it. */
export function DateInput({
  className = controlClass,
  ...input
}: Readonly<Omit<ComponentProps<'input'>, 'type' | 'width'>>) {
  return <input type="text" autoComplete="off" {...input} className={`${className} max-w-56 tabular-nums`} />
}
