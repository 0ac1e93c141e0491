import type { AssetField } from '@/lib/domain/asset-fields'
import { pairsMeant } from '@/lib/domain/pairs'
import { isSameTyped, pairName, type TypedContent, type TypedValue } from '@/lib/domain/typed-content'

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

/** Puts a value into the controls of a field, as if it had been typed. Pairs and lists have a control for each part. */
export function writeField(form: HTMLFormElement, { key, kind }: AssetField, value: TypedValue): void {
  const wanted = typeof value === 'string' ? [value] : value
  const texts = kind === 'pairs' ? pairsMeant(wanted) : {}
  let place = 0
  for (const control of form.elements) {
    if (!isControl(control) || (control.name !== key && !control.name.startsWith(pairName(key, '')))) continue
    const text = control.name === key ? wanted[place] : texts[control.name.slice(pairName(key, '').length)]
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type))
      control.checked = control.name === key ? wanted.includes(control.value) : control.value === text
    else {
      control.value = text ?? ''
      place += 1
    }
  }
}

const isControl = (element: Element) =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** Under this name the form says whose words stay; the server leaves a field alone that stays theirs. */
export const keepName = (field: AssetField) => `keep.${field.key}`
