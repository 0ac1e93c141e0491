import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { RegisterFigures } from '@/lib/home/register-figures'
import { WorkBlock } from './work-block'

/** Each figure opens the list behind it. */
const addresses = {
  registered: '/assets?state=registered',
  unrated: '/assets?confidentiality=-',
  drafts: '/assets?state=draft',
} as const satisfies Record<keyof RegisterFigures, string>
const shown = ['registered', 'unrated', 'drafts'] as const

type Props = Readonly<{ figures: RegisterFigures; wholeCity: boolean }>

/** Where the register stands, in three numbers. */
export function Figures({ figures, wholeCity }: Props) {
  const t = useTranslations('home.figures')
  const locale = useLocale()
  return (
    <WorkBlock title={t(wholeCity ? 'city' : 'title')}>
      <ul className="grid gap-3 sm:grid-cols-3">
        {shown.map((key) => (
          <li key={key}>
            <Link
              href={addresses[key]}
              prefetch={false}
              className="group flex items-baseline justify-between gap-4 rounded-8 border border-solid-gray-300 bg-white px-4 py-2.5 hover:border-blue-900 hover:bg-blue-50"
            >
              <span className="text-blue-1000 underline underline-offset-4 group-hover:decoration-[3px]">{t(key)}</span>
              <span className="text-[1.5rem] leading-140 font-bold tabular-nums">
                {figures[key].toLocaleString(locale)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </WorkBlock>
  )
}
