import Link from 'next/link'

export type Tab = Readonly<{ href: string; label: string; current: boolean; count?: number | undefined }>

/** Views of the same thing; the address says which one is open. */
export function Tabs({ label, tabs }: Readonly<{ label: string; tabs: readonly Tab[] }>) {
  return (
    <nav aria-label={label} className="border-b border-solid-gray-420 print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              scroll={false}
              aria-current={tab.current ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 border-b-4 border-transparent px-3 pt-1 hover:bg-solid-gray-50 hover:underline hover:underline-offset-4 aria-[current]:border-blue-900 aria-[current]:font-bold aria-[current]:text-blue-900"
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-[0.875rem] tabular-nums">（{tab.count}）</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
