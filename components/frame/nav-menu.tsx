'use client'

import { useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { Icon } from '../ui/icon'

type Props = Readonly<{ label: string; children: ReactNode }>

/** The navigation on a narrow or zoomed screen: opens without scripts, closes when a link is followed and on Esc. */
export function NavMenu({ label, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)

  function close() {
    if (menu.current) menu.current.open = false
  }
  function closeOnLink(event: MouseEvent<HTMLElement>) {
    if (event.target instanceof Element && event.target.closest('a')) close()
  }
  function closeOnEscape(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Escape') return
    close()
    menu.current?.querySelector('summary')?.focus()
  }

  return (
    <details ref={menu} onKeyDown={closeOnEscape} className="group/menu relative lg:hidden print:hidden">
      <summary className="flex min-h-11 items-center gap-1.5 rounded-8 border border-solid-gray-420 px-3 text-[0.9375rem] font-bold hover:bg-solid-gray-50">
        <Icon name="menu" className="group-open/menu:hidden" />
        <Icon name="close" className="hidden group-open/menu:block" />
        {label}
      </summary>
      <div
        onClick={closeOnLink}
        className="absolute top-full left-0 z-30 mt-1 max-h-[80dvh] w-72 overflow-y-auto rounded-8 border border-solid-gray-420 bg-white shadow-2"
      >
        {children}
      </div>
    </details>
  )
}
