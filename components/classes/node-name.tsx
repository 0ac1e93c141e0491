import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { NamedNode } from '@/lib/classes/class-names'

/** How an asset or a system is told in a sentence; an asset of another section by no name. */
export function useNodeName() {
  const t = useTranslations('why')
  return (node: NamedNode): string => (node.id === null ? t('ofOthers') : node.name || node.code)
}

/** The same with the way to its reasons. */
export function NodeName({ node }: Readonly<{ node: NamedNode }>) {
  const nameOf = useNodeName()
  if (node.id === null) return <>{nameOf(node)}</>
  const href = node.kind === 'asset' ? `/assets/${node.id}` : `/systems/${node.id}/why`
  return <TextLink href={href}>{nameOf(node)}</TextLink>
}
