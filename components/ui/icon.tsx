/** Strokes on a 24 × 24 grid. */
const strokes = {
  'arrow-right': 'M4 12h16m-6-6 6 6-6 6',
  asset: 'M6 3h12a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM9 3v18M12.5 8h3.5M12.5 12h3.5',
  building: 'M4 21V8l8-5 8 5v13M2 21h20M9 21v-5h6v5M9 11h.01M15 11h.01',
  calendar: 'M4 6h16v15H4zM4 10.5h16M8 3v5M16 3v5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'check-circle': 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-4 9.2 3 3 5-6',
  'chevron-down': 'm6 9 6 6 6-6',
  'chevron-left': 'm15 6-6 6 6 6',
  'chevron-right': 'm9 6 6 6-6 6',
  'chevron-up': 'm6 15 6-6 6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4.5V12l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  document: 'M6 3h8l5 5v13H6zM14 3v5h5M9.5 13h6M9.5 17h6',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4 20h16',
  error: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.5v.01',
  filter: 'M4 5h16l-6.5 8v6l-3 1.5V13z',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3.8 6 3.8 9s-.8 6-3.8 9c-3-3-3.8-6-3.8-9S9 6 12 3z',
  history: 'M4 5v5h5M4.5 10A8.5 8.5 0 1 1 4 15M12 8v4.5l3 1.5',
  home: 'm3 11.5 9-8 9 8M5.5 9.5V20.5h13V9.5M10 20.5v-6h4v6',
  inbox: 'M4 4h16v16H4zM4 14h4.5l1.5 2.5h4l1.5-2.5H20',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5.5M12 7.5v.01',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  lock: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  minus: 'M5 12h14',
  pencil: 'm4 20 1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  people:
    'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c0-3.6 2.9-5.5 6.5-5.5s6.5 1.9 6.5 5.5M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.9c2.2.8 3.5 2.5 3.5 5.1',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4 3.6-6 8-6s8 2 8 6',
  plus: 'M12 5v14M5 12h14',
  return: 'M9 6 4 11l5 5M4 11h10.5a5 5 0 0 1 5 5v2.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5',
  send: 'M21 3 10 14M21 3l-6.5 18L10 14 3 9.5z',
  shield: 'm12 3 8 3v6c0 4.5-3.2 7.6-8 9-4.8-1.4-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-5',
  'sign-out': 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  sort: 'm8 9.5 4-4 4 4M8 14.5l4 4 4-4',
  'sort-ascending': 'm6 14 6-7 6 7z',
  'sort-descending': 'm6 10 6 7 6-7z',
  upload: 'M12 15V4m-4.5 4.5L12 4l4.5 4.5M4 20h16',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.5v.01',
} as const

export type IconName = keyof typeof strokes

const sizes = { 16: 'size-4', 20: 'size-5', 24: 'size-6' } as const

type Props = Readonly<{ name: IconName; size?: keyof typeof sizes; className?: string | undefined }>

/** Always beside a word that says the same: it is hidden from assistive technology. */
export function Icon({ name, size = 20, className = '' }: Props) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill={name.startsWith('sort-') ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={size === 16 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`${sizes[size]} shrink-0 ${className}`}
    >
      <path d={strokes[name]} />
    </svg>
  )
}
