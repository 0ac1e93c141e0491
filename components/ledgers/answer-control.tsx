import { useTranslations } from 'next-intl'

type Props = Readonly<{
  name: string
  /** What the control is about, for whoever does not see where it stands. */
  label: string
  proposal: string
  /** In place of the usual words for the proposal. */
  proposed?: string | undefined
  /** Null where the value is written. */
  choices: readonly string[] | null
}>

const look =
  'min-h-9 w-full max-w-64 self-start rounded-8 border border-solid-gray-600 bg-white px-2 py-1 text-[0.875rem] hover:border-black'

/** What a person decides about an open cell: the proposal, a word of the list, or a value of their own. */
export function AnswerControl({ name, label, proposal, choices, ...props }: Props) {
  const t = useTranslations('ledgers.answer')
  const proposed = props.proposed ?? t('proposed', { value: proposal })
  if (choices === null)
    return (
      <input
        type="text"
        name={name}
        aria-label={label}
        autoComplete="off"
        placeholder={proposal === '' ? t('write') : proposed}
        className={look}
      />
    )
  return (
    <select name={name} aria-label={label} className={look}>
      <option value="">{t('open')}</option>
      {proposal !== '' && <option value="proposed">{proposed}</option>}
      {choices.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  )
}
