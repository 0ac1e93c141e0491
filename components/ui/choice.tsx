import type { ComponentProps, ReactNode } from 'react'

type Props = Readonly<Omit<ComponentProps<'input'>, 'type'>> & Readonly<{ label: ReactNode; support?: ReactNode }>

function Choice({ type, label, support, ...input }: Props & Readonly<{ type: 'radio' | 'checkbox' }>) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-start gap-2 py-2.5 leading-150">
      <input {...input} type={type} className="mt-0.5 size-5 shrink-0 accent-blue-900" />
      <span>
        {label}
        {support && <span className="block text-[0.875rem] text-solid-gray-700">{support}</span>}
      </span>
    </label>
  )
}

export function Radio(props: Props) {
  return <Choice {...props} type="radio" />
}

export function Checkbox(props: Props) {
  return <Choice {...props} type="checkbox" />
}
