import { useTranslations } from 'next-intl'
import { Notice } from '../ui/notice'

type Refusals = ReturnType<typeof useTranslations<'ledger.refusals'>>

function isCode(t: Readonly<{ has(code: string): boolean }>, code: string): code is Parameters<Refusals>[0] {
  return t.has(code)
}

type Props = Readonly<{ code: string; ending: string; rows: number }>

/** Why nothing was taken from a file, and what to do. */
export function RefusedFile({ code, ending, rows }: Props) {
  const t = useTranslations('ledger.refusals')
  const words = useTranslations('ledgers.new')
  if (!isCode(t, code)) return null
  return (
    <Notice tone="error" title={words('refused')}>
      {t(code, { ending, rows, megabytes: 20 })}
    </Notice>
  )
}
