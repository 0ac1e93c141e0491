type Typed = Readonly<Record<string, string | string[]>>

const prefix = 'remark.'

/** The name of the control in which a remark about a field is written. */
export const remarkName = (field: string): string => `${prefix}${field}`

const isBlank = (text: string | string[]) => typeof text === 'string' && text.trim() === ''

function remarksOf(typed: Typed) {
  return Object.entries(typed).flatMap(([name, text]) =>
    name.startsWith(prefix) && !isBlank(text) ? [{ field: name.slice(prefix.length), text }] : [],
  )
}

/** What a decision form sends, as the commands take it: the remarks that were written as one list. */
export function decisionOf(typed: Typed): Record<string, unknown> {
  const rest = Object.entries(typed).filter(([name]) => !name.startsWith(prefix))
  return { ...Object.fromEntries(rest), remarks: remarksOf(typed) }
}

/** The control a problem of a decision belongs to: 'remarks.0.text' is the first remark that was written. */
export function controlOf(problemField: string, typed: Typed): string {
  const place = /^remarks\.(\d+)/.exec(problemField)?.[1]
  const remark = place === undefined ? undefined : remarksOf(typed)[Number(place)]
  return remark === undefined ? problemField : remarkName(remark.field)
}
