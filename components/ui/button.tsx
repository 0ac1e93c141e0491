import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const base =
  'relative inline-flex items-center justify-center gap-2 rounded-8 text-center font-bold no-underline underline-offset-4 hover:underline off:cursor-not-allowed off:no-underline print:hidden'

const variants = {
  primary:
    'border border-transparent bg-blue-900 text-white hover:bg-blue-1000 active:bg-blue-1200 off:bg-solid-gray-600',
  secondary:
    'border border-blue-900 bg-white text-blue-900 hover:bg-blue-50 hover:text-blue-1000 active:bg-blue-200 off:border-solid-gray-600 off:bg-white off:text-solid-gray-600',
  tertiary:
    'border border-transparent text-blue-1000 underline hover:bg-blue-50 active:bg-blue-200 off:text-solid-gray-600',
  danger:
    'border border-red-900 bg-white text-red-900 hover:bg-red-50 hover:text-red-1000 active:bg-red-100 off:border-solid-gray-600 off:bg-white off:text-solid-gray-600',
} as const

/** A small button looks small and still answers to a finger: its target reaches 44 px. */
const sizes = {
  medium: 'min-h-11 px-4 py-1.5 leading-150',
  small: 'min-h-9 px-3 py-1 text-[0.875rem] leading-140 after:absolute after:inset-x-0 after:-inset-y-1',
} as const

export type ButtonVariant = keyof typeof variants
type Look = Readonly<{
  variant?: ButtonVariant | undefined
  size?: keyof typeof sizes | undefined
  icon?: IconName | undefined
  children: ReactNode
}>

const look = (variant: ButtonVariant, size: keyof typeof sizes, className = '') =>
  `${base} ${variants[variant]} ${sizes[size]} ${className}`

type ButtonProps = Look & Readonly<ComponentProps<'button'>> & Readonly<{ pending?: boolean | undefined }>

/** While `pending` it keeps its width and its focus, and says that work goes on. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'medium', icon, pending = false, className, children, ...button } = props
  const t = useTranslations('ui')
  const busy = pending ? ({ 'aria-disabled': true, 'aria-busy': true } as const) : {}
  return (
    <button type="button" {...button} {...busy} className={look(variant, size, className)}>
      <span className={`inline-flex items-center gap-2 ${pending ? 'opacity-0' : ''}`}>
        {icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
        {children}
      </span>
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <span className="size-5 animate-spin rounded-full border-2 border-current border-r-transparent motion-reduce:animate-none" />
          <span className="sr-only">{t('pending')}</span>
        </span>
      )}
    </button>
  )
}

type ButtonLinkProps = Look & Readonly<ComponentProps<typeof Link>>

/** Looks like a button, leads to another screen. */
export function ButtonLink(props: ButtonLinkProps) {
  const { variant = 'secondary', size = 'medium', icon, className, children, ...link } = props
  return (
    <Link prefetch={false} {...link} className={look(variant, size, className)}>
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
      {children}
    </Link>
  )
}

type DownloadProps = Look & Readonly<ComponentProps<'a'>>

/** Looks like a button, hands over a file: an ordinary link, which leaves the screen as it is. */
export function DownloadLink(props: DownloadProps) {
  const { variant = 'secondary', size = 'medium', icon = 'download', className, children, ...link } = props
  return (
    <a download {...link} className={look(variant, size, className)}>
      <Icon name={icon} size={size === 'small' ? 16 : 20} />
      {children}
    </a>
  )
}
