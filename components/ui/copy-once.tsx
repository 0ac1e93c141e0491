'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from './button'
import { Field } from './field'

type Props = Readonly<{ label: string; secret: string; support?: string | undefined }>

/** A secret that is shown this one time. Over plain HTTP browsers have no clipboard: then it is selected for the keys. */
export function CopyOnce({ label, secret, support }: Props) {
  const t = useTranslations('ui.copy')
  const box = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected'>()

  async function copy() {
    box.current?.select()
    const copied = await writeToClipboard(secret)
    setOutcome(copied ? 'copied' : 'selected')
  }

  return (
    <Field label={label} name="secret" support={support}>
      {(control) => (
        <>
          <span className="flex max-w-xl gap-2">
            <input
              {...control}
              ref={box}
              name={undefined}
              readOnly
              value={secret}
              autoComplete="off"
              spellCheck={false}
              onFocus={(event) => event.currentTarget.select()}
              className={`${control.className} font-mono tracking-wider`}
            />
            <Button icon="copy" className="shrink-0" onClick={() => void copy()}>
              {t('copy')}
            </Button>
          </span>
          <span role="status" className="min-h-6 text-[0.875rem]">
            {outcome && t(outcome)}
          </span>
        </>
      )}
    </Field>
  )
}

async function writeToClipboard(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
