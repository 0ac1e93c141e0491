import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

type Props = Readonly<{ remarks: readonly string[]; children: ReactNode }>

/** What the one who returned the draft said about a field, above what helps to fill it in. */
export function RemarkNote({ remarks, children }: Props) {
  const t = useTranslations('assetForm')
  return (
    <>
      {remarks.map((remark) => (
        <p
          key={remark}
          className="mb-1 flex max-w-2xl gap-2 border-l-4 border-yellow-900 bg-yellow-50 px-3 py-2 whitespace-pre-wrap text-solid-gray-900"
        >
          <Icon name="return" className="mt-0.5 text-yellow-1000" />
          <span>
            <span className="mr-2 font-bold text-yellow-1000">{t('remark')}</span>
            {remark}
          </span>
        </p>
      ))}
      {children}
    </>
  )
}
