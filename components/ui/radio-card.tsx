import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { fieldId } from './field-id'

type Props = Readonly<Omit<ComponentProps<'input'>, 'type' | 'title' | 'name' | 'value'>> &
  Readonly<{
    name: string
    value: string
    title: ReactNode
    /** The test the choice has to pass, in the words of the policy. */
    criterion?: ReactNode
    examples?: ReactNode
    /** Beside the title: a chip that says why this one is proposed, for instance. */
    mark?: ReactNode
  }>

/** One of several levels, with what it takes to choose it. The whole card is the target. */
export function RadioCard({ name, value, title, criterion, examples, mark, ...input }: Props) {
  const t = useTranslations('ui')
  const id = `${fieldId(name)}-${value}`
  return (
    <div className="relative flex gap-3 rounded-8 border border-solid-gray-420 bg-white px-4 py-3 hover:border-black has-checked:border-blue-900 has-checked:bg-blue-50 has-checked:outline-1 has-checked:outline-blue-900">
      <input
        {...input}
        type="radio"
        id={id}
        name={name}
        value={value}
        aria-describedby={criterion || examples ? `${id}-criterion` : undefined}
        className="mt-0.5 size-5 shrink-0 accent-blue-900"
      />
      <div className="min-w-0 leading-150">
        <label htmlFor={id} className="cursor-pointer font-bold after:absolute after:inset-0">
          {title}
        </label>
        {mark && <span className="ml-2">{mark}</span>}
        <div id={`${id}-criterion`} className="text-[0.875rem] leading-160">
          {criterion && <p>{criterion}</p>}
          {examples && (
            <p className="text-solid-gray-700">
              {t('choiceExamples')}
              {examples}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
