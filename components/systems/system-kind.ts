import { useTranslations } from 'next-intl'

/** The kind of a system in a word. */
export function useSystemKind() {
  const t = useTranslations('systems.kinds')
  return (kind: string): string => t(kind === 'medium' ? 'medium' : 'system')
}
