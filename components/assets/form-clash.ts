import type { AssetField } from '@/lib/domain/asset-fields'
import { isSameTyped, type TypedContent, type TypedValue } from '@/lib/domain/typed-content'

/** A field that differs, and who changed it since both read the same. */
export type Clash = Readonly<{ field: AssetField; changedBy: 'me' | 'them' | 'both' }>

/** Fields of the form in which the two differ. Without what both started from, every difference is both's. */
export function clashesOf(
  fields: readonly AssetField[],
  base: TypedContent | null,
  mine: TypedContent,
  theirs: TypedContent,
): Clash[] {
  return fields
    .filter((field) => !isSameTyped(field, mine[field.key], theirs[field.key]))
    .map((field) => {
      if (base === null) return { field, changedBy: 'both' }
      if (isSameTyped(field, base[field.key], mine[field.key])) return { field, changedBy: 'them' }
      return { field, changedBy: isSameTyped(field, base[field.key], theirs[field.key]) ? 'me' : 'both' }
    })
}

/** Puts a value into the controls of a field, as if it had been typed. */
export function writeField(form: HTMLFormElement, name: string, value: TypedValue): void {
  const wanted = typeof value === 'string' ? [value] : value
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.name === name) {
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = wanted.includes(control.value)
      else control.value = wanted[0] ?? ''
    } else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      if (control.name === name) control.value = wanted[0] ?? ''
    }
  }
}

/** Under this name the form says whose words stay; the server leaves a field alone that stays theirs. */
export const keepName = (field: AssetField) => `keep.${field.key}`
