import { useTranslations } from 'next-intl'
import { Icon } from './icon'
import { TextLink } from './text-link'

export type Crumb = Readonly<{ label: string; href?: string | undefined }>

/** The way to this screen; its last step is the screen itself. */
export function Breadcrumb({ crumbs }: Readonly<{ crumbs: readonly Crumb[] }>) {
  const t = useTranslations('ui')
  return (
    <nav aria-label={t('breadcrumb')} className="text-[0.875rem] leading-150 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex items-center gap-1">
            {index > 0 && <Icon name="chevron-right" size={16} className="text-solid-gray-600" />}
            {href === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <TextLink href={href} className="py-1">
                {label}
              </TextLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
