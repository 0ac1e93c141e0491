import { useTranslations } from 'next-intl'
import type { RoleName } from '@/lib/roles/role-names'
import { ButtonLink } from '../ui/button'
import { Table, Td, Th, Tr } from '../ui/table'

/** How the roles are called, beside what each is for. */
export function RoleTable({ names }: Readonly<{ names: readonly RoleName[] }>) {
  const t = useTranslations('roles')
  const people = useTranslations('people')
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('ja')}</Th>
          <Th>{t('en')}</Th>
          <Th>{t('task')}</Th>
          <Th>{t('act')}</Th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ role, ja, en }) => (
          <Tr key={role}>
            <Th scope="row" wrap lang="ja">
              {ja}
            </Th>
            <Td wrap lang="en">
              {en}
            </Td>
            <Td wrap>{people(`roleTasks.${role}`)}</Td>
            <Td>
              <ButtonLink href={`/roles/${role}`} size="small" icon="pencil" aria-label={t('renameOf', { name: ja })}>
                {t('rename')}
              </ButtonLink>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
