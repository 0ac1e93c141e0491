import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type Props = Readonly<{ children: ReactNode; required: boolean; compact?: boolean }>

/** The name of a field and, in words, that it must be filled in. */
export function FieldLabel({ children, required, compact = false }: Props) {
  const t = useTranslations('ui')
  return (
    <span className={`font-bold ${compact ? 'text-[0.875rem] leading-150' : 'leading-150'}`}>
      {children}
      {required && <span className="ml-2 text-[0.875rem] font-normal text-red-900">{t('required')}</span>}
    </span>
  )
}
