import { expect, test } from 'vitest'
import { schemaDifference } from './migrate.mjs'

test('the migrations make the tables that the schema describes', async () => {
  const difference = await schemaDifference(process.env['TEST_DATABASE_OWNER_URL'] ?? '')
  expect(difference.trim()).toBe('-- This is an empty migration.')
})
