import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, expect, test } from 'vitest'
import { PrismaClient } from '@/prisma/generated/client'
import { wrongDatabaseRole } from './database-role'
import { db, disconnect } from './db'
import { forgetOwner } from './testing/given'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

test('the login of the program has no right of its own', async () => {
  expect(await wrongDatabaseRole()).toBeNull()
})

test('the owner of the tables is refused', async () => {
  const adapter = new PrismaPg({ connectionString: process.env['DATABASE_OWNER_URL'] })
  const owner = new PrismaClient({ adapter })
  expect(await wrongDatabaseRole(owner)).toContain('owner of the tables')
  await owner.$disconnect()
})

test('without a scope the program sees nothing at all', async () => {
  await expect(db().person.findFirst({ where: { id: randomUUID() } })).rejects.toThrow()
})
