'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { fieldId } from './field-id'
import { Icon } from './icon'

type SummaryError = Readonly<{ name?: string | undefined; label?: string | undefined; message: string }>
type Props = Readonly<{
  errors: readonly SummaryError[]
  /** The answer these errors came with: a new answer takes the focus again. */
  answer?: unknown
}>

/** Everything that is wrong with a form, at its top, each linked to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors, answer }: Props) {
  const t = useTranslations('ui')
  const box = useRef<HTMLDivElement>(null)
  const count = errors.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [answer, count])
  if (count === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="error-summary"
      className="rounded-8 border-2 border-red-900 bg-white px-5 py-4"
    >
      <h2 id="error-summary" className="flex items-center gap-2 font-bold text-red-900">
        <Icon name="error" size={24} />
        {t('errorSummary', { count })}
      </h2>
      <ul className={`mt-1 gap-x-8 pl-8 ${count > 6 ? 'sm:columns-2' : ''}`}>
        {errors.map(({ name, label, message }) => (
          <li key={`${name ?? ''}${message}`} className="break-inside-avoid leading-160">
            {name === undefined ? (
              message
            ) : (
              <a
                href={`#${fieldId(name)}`}
                className="inline-block py-1 text-red-1000 underline underline-offset-4 hover:decoration-[3px]"
              >
                {label && `${label}：`}
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
