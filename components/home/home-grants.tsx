import { useTranslations } from 'next-intl'
import type { RoleWords } from '@/components/people/role-words'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import type { GrantRow } from '@/lib/people/grant-row'
import { GrantsBlock } from './grants-block'

type Props = Readonly<{
  waiting: readonly GrantRow[]
  ending: Readonly<{ total: number; rows: readonly GrantRow[] }>
  roleWords: RoleWords
}>

/** What an administrator has to look after. */
export function HomeGrants({ waiting, ending, roleWords }: Props) {
  const t = useTranslations('home.grants')
  if (waiting.length + ending.total === 0) {
    const actions = (
      <>
        <ButtonLink href="/people">{t('people')}</ButtonLink>
        <ButtonLink href="/people/invite">{t('invite')}</ButtonLink>
      </>
    )
    return <EmptyState title={t('none')} icon="check-circle" actions={actions} />
  }
  return (
    <>
      <GrantsBlock kind="waiting" total={waiting.length} rows={waiting} roleWords={roleWords} />
      <GrantsBlock kind="ending" total={ending.total} rows={ending.rows} roleWords={roleWords} />
    </>
  )
}
