import type { useTranslations } from 'next-intl'
import type { NavGroup } from '@/components/frame/nav-list'
import type { IconName } from '@/components/ui/icon'
import { mayEver, type Act, type Actor } from '@/lib/domain/access'

type Translate = ReturnType<typeof useTranslations<'navigation'>>
type Word = Parameters<Translate>[0]
type Entry = Readonly<{ href: string; word: Word; icon: IconName; act: Act }>

const groups: readonly Readonly<{ title?: Word; entries: readonly Entry[] }>[] = [
  { entries: [{ href: '/', word: 'home', icon: 'home', act: 'account.read' }] },
  {
    title: 'work',
    entries: [
      { href: '/assets', word: 'assets', icon: 'asset', act: 'asset.read' },
      { href: '/systems', word: 'systems', icon: 'list', act: 'system.read' },
      { href: '/ledgers', word: 'ledgers', icon: 'upload', act: 'ledger.keep' },
      { href: '/approvals', word: 'approvals', icon: 'inbox', act: 'asset.approve' },
      { href: '/reviews', word: 'reviews', icon: 'shield', act: 'asset.review' },
      { href: '/policy', word: 'policy', icon: 'document', act: 'policy.read' },
    ],
  },
  {
    title: 'administration',
    entries: [
      { href: '/people', word: 'people', icon: 'people', act: 'person.read' },
      { href: '/units', word: 'units', icon: 'building', act: 'unit.read' },
      { href: '/roles', word: 'roles', icon: 'person', act: 'role.rename' },
    ],
  },
  { title: 'inspection', entries: [{ href: '/trail', word: 'trail', icon: 'history', act: 'trail.read' }] },
]

/** The entries whose act the actor may ever do. It leads to screens; each of them decides for itself. */
export function navigationOf(actor: Actor, t: Translate): NavGroup[] {
  return groups
    .map(({ title, entries }) => ({
      title: title && t(title),
      entries: entries
        .filter(({ act }) => mayEver(actor, act))
        .map(({ href, word, icon }) => ({ href, icon, label: t(word) })),
    }))
    .filter(({ entries }) => entries.length > 0)
}
