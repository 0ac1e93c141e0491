import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { roles } from '@/lib/domain/access'
import { aKey, forgetOwner, givenPerson } from '@/lib/testing/given'
import { renameRole } from './rename-role'
import { roleNames } from './role-names'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

test('a role is called what the administrators call it, for everybody, and its rights stay', async () => {
  const [admin, staff] = [await givenPerson('admin'), await givenPerson('staff')]
  const before = (await roleNames(admin)).find(({ role }) => role === 'auditor')
  const renamed = { role: 'auditor', revision: before?.revision, ja: '監査担当', en: 'Auditor of the city' }
  expect(await renameRole(admin, { ...renamed, ...aKey() })).toMatchObject({ ok: true })
  const names = await roleNames(staff)
  expect(names.map(({ role }) => role)).toEqual(roles)
  expect(names.find(({ role }) => role === 'auditor')).toMatchObject({ ja: '監査担当', en: 'Auditor of the city' })
  expect(await renameRole(admin, { ...renamed, ...aKey() })).toMatchObject({ refusal: { reason: 'conflict' } })
})

test('a role always has a name in both languages', async () => {
  const admin = await givenPerson('admin')
  const result = await renameRole(admin, { role: 'staff', revision: 1, ja: ' ', en: '', ...aKey() })
  expect(result).toMatchObject({ refusal: { problems: [{ field: 'ja' }, { field: 'en' }] } })
})
