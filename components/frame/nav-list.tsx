'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '../ui/icon'

type NavEntry = Readonly<{
  href: string
  label: string
  icon?: IconName | undefined
  badge?: number | undefined
}>
export type NavGroup = Readonly<{ title?: string | undefined; entries: readonly NavEntry[] }>

/** The entry whose address is the longest beginning of this page's address. */
function currentHref(groups: readonly NavGroup[], path: string): string | undefined {
  return groups
    .flatMap((group) => group.entries.map((entry) => entry.href))
    .filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .toSorted((one, other) => other.length - one.length)[0]
}

/** The links of the side navigation; knows where the person is. */
export function NavList({ groups }: Readonly<{ groups: readonly NavGroup[] }>) {
  const t = useTranslations('frame')
  const current = currentHref(groups, usePathname())
  return groups.map(({ title, entries }, index) => (
    <div key={title ?? index} className="py-2 not-first:border-t not-first:border-solid-gray-200">
      {title && <p className="px-4 pt-1 pb-0.5 text-[0.8125rem] leading-150 text-solid-gray-700">{title}</p>}
      <ul>
        {entries.map(({ href, label, icon, badge = 0 }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={href === current ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2.5 border-l-4 border-transparent py-1.5 pr-3 pl-3 text-[0.9375rem] leading-140 -outline-offset-4 hover:bg-solid-gray-50 hover:underline hover:underline-offset-4 aria-[current]:border-blue-900 aria-[current]:bg-blue-50 aria-[current]:font-bold aria-[current]:text-blue-1000"
            >
              {icon && <Icon name={icon} />}
              <span className="min-w-0 flex-1">{label}</span>
              {badge > 0 && (
                <span className="rounded-full border border-blue-900 px-2 text-[0.8125rem] leading-150 font-bold text-blue-900 tabular-nums">
                  {t('count', { count: badge })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ))
}
