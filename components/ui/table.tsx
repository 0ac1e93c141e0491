import type { ComponentProps, ReactNode } from 'react'
import { SortLink } from './sort-link'

type TableProps = Readonly<{
  /** Names the table and the region it scrolls in. */
  caption: string
  captionHidden?: boolean | undefined
  /** 14 px for lists that are worked through; otherwise 16 px. */
  dense?: boolean | undefined
  /** Scrolls in a box of its own, so that its header stays in sight. */
  sticky?: boolean | undefined
  children: ReactNode
}>

/** A table that scrolls sideways in its own region when it is wider than the screen. */
export function Table({ caption, captionHidden = true, dense = false, sticky = false, children }: TableProps) {
  return (
    <div className="scroll-edges">
      <div
        role="region"
        aria-label={caption}
        tabIndex={0}
        className={`overflow-auto border-y border-solid-gray-420 print:max-h-none print:overflow-visible ${sticky ? 'max-h-[max(24rem,calc(100dvh-9rem))]' : ''}`}
      >
        <table
          data-dense={dense || undefined}
          className="group/table w-full border-separate border-spacing-0 text-left leading-150 data-dense:text-[0.875rem] data-dense:tracking-normal print:text-[8pt]"
        >
          <caption className={captionHidden ? 'sr-only' : 'py-2 text-left font-bold'}>{caption}</caption>
          {children}
        </table>
      </div>
    </div>
  )
}

type CellProps = Readonly<{
  numeric?: boolean | undefined
  /** May break into lines; without it a cell stays on one. */
  wrap?: boolean | undefined
  /** Stays in sight while the table scrolls sideways. */
  pinned?: boolean | undefined
}>

const cell = ({ numeric, wrap, pinned }: CellProps, className = '') =>
  [
    'border-b border-solid-gray-200 px-2.5 py-2 group-data-dense/table:px-2 group-data-dense/table:py-1.5 first:pl-3 last:pr-3',
    numeric ? 'text-right tabular-nums' : '',
    wrap ? 'min-w-52' : 'whitespace-nowrap',
    pinned ? 'sticky left-0 z-1 border-r bg-inherit' : '',
    className,
  ].join(' ')

type ThProps = CellProps &
  Readonly<ComponentProps<'th'>> &
  Readonly<{ sort?: Readonly<{ href: string; direction?: 'ascending' | 'descending' | undefined }> | undefined }>

/** Heads a column, or with `scope="row"` a row. */
export function Th({ numeric, wrap, pinned, sort, className, children, ...th }: ThProps) {
  const heads =
    th.scope === 'row'
      ? 'font-normal'
      : 'sticky top-0 z-2 border-b-solid-gray-420 bg-solid-gray-50 align-bottom font-bold'
  return (
    <th
      scope="col"
      aria-sort={sort?.direction}
      {...th}
      className={`${heads} ${cell({ numeric, wrap, pinned }, className)}`}
    >
      {sort ? <SortLink {...sort}>{children}</SortLink> : children}
    </th>
  )
}

export function Td({ numeric, wrap, pinned, className, ...td }: CellProps & Readonly<ComponentProps<'td'>>) {
  return <td {...td} className={cell({ numeric, wrap, pinned }, className)} />
}

/** A row of the body, 40 px high or more. */
export function Tr({ className = '', ...tr }: Readonly<ComponentProps<'tr'>>) {
  return <tr {...tr} className={`h-10 bg-white hover:bg-blue-50 print:h-auto ${className}`} />
}
