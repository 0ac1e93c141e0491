'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Conflict, DraftState } from '@/lib/assets/draft-state'
import type { FormChoices } from '@/lib/assets/form-choices'
import type { AssetField } from '@/lib/domain/asset-fields'
import { contentMeant, type TypedContent } from '@/lib/domain/typed-content'
import { useFieldText } from './field-words'
import { clashesOf, keepName, type Clash } from './form-clash'

type Props = Readonly<{
  conflict: Conflict
  base: TypedContent | null
  mine: TypedContent
  fields: readonly AssetField[]
  choices: FormChoices
  /** The answer to what the person asked for; when it is this conflict, it takes the focus. */
  answer: DraftState
  onKeep: (event: MouseEvent<HTMLButtonElement>) => void
}>

/** Two people edited: both versions of every field that differs, and a choice for each. Nothing typed is lost. */
export function FormConflict({ conflict, base, mine, fields, choices, answer, onKeep }: Props) {
  const t = useTranslations('assetForm.conflict')
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (answer.conflict) box.current?.focus()
  }, [answer])
  const clashes = clashesOf(fields, base, mine, conflict.theirs)
  return (
    <section
      ref={box}
      id="conflict"
      tabIndex={-1}
      aria-labelledby="conflict-title"
      className="flex flex-col gap-4 rounded-8 border-2 border-yellow-900 bg-white px-5 py-4"
    >
      <div>
        <h2 id="conflict-title" className="flex items-center gap-2 text-std-18B-160">
          <Icon name="warning" size={24} className="text-yellow-1000" />
          {t('title')}
        </h2>
        <p className="mt-1">{t('lead', { by: conflict.by, at: conflict.at })}</p>
      </div>
      {clashes.map((clash) => (
        <ClashChoice key={clash.field.key} clash={clash} mine={mine} conflict={conflict} choices={choices} />
      ))}
      <div>
        <Button type="submit" variant="primary" onClick={onKeep}>
          {t('keep')}
        </Button>
      </div>
    </section>
  )
}

type ClashProps = Readonly<{ clash: Clash; mine: TypedContent; conflict: Conflict; choices: FormChoices }>

function ClashChoice({ clash: { field, changedBy }, mine, conflict, choices }: ClashProps) {
  const t = useTranslations('assetForm.conflict')
  const labels = useTranslations('fields')
  const ui = useTranslations('ui')
  const text = useFieldText(choices.policy, choices.systems)
  const shown = (typed: TypedContent) => text(field, contentMeant(typed)[field.key]) ?? ui('unfilled')
  const sides = [
    { value: 'mine', title: t('mine'), content: shown(mine), chosen: changedBy === 'me' },
    {
      value: 'theirs',
      title: t('theirs', { by: conflict.by }),
      content: shown(conflict.theirs),
      chosen: changedBy === 'them',
    },
  ]
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-bold">
        {labels(`${field.key}.label`)}
        <span className="ml-3 text-[0.875rem] font-normal text-solid-gray-700">{t(`changedBy.${changedBy}`)}</span>
      </legend>
      <div className="grid gap-2 @2xl:grid-cols-2">
        {sides.map(({ value, title, content, chosen }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer gap-3 rounded-8 border border-solid-gray-420 px-4 py-3 leading-160 hover:border-black has-checked:border-blue-900 has-checked:bg-blue-50 has-checked:outline-1 has-checked:outline-blue-900"
          >
            <input
              type="radio"
              name={keepName(field)}
              value={value}
              required
              defaultChecked={chosen}
              className="mt-1 size-5 shrink-0 accent-blue-900"
            />
            <span className="min-w-0">
              <span className="block text-[0.875rem] text-solid-gray-700">{title}</span>
              <span className="block whitespace-pre-wrap">{content}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
