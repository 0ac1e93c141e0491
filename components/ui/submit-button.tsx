'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

type Props = Readonly<Omit<ComponentProps<typeof Button>, 'type' | 'pending' | 'onClick'>>

/** Sends its form once: while the form is under way every submit button rests, and the pressed one shows it. */
export function SubmitButton({ variant = 'primary', ...button }: Props) {
  const { pending, data } = useFormStatus()
  const pressed = button.name === undefined || data?.get(button.name) === String(button.value)
  return (
    <Button
      {...button}
      type="submit"
      variant={variant}
      pending={pending && pressed}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    />
  )
}
