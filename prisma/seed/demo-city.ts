import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { hashPassword } from '@/lib/auth/password'
import { disconnect } from '@/lib/db'
import { japanToday } from '@/lib/domain/fiscal-year'
import { asOwner, forgetOwner } from '@/lib/testing/given'
import { insertAssets } from './demo-assets'
import { insertOrganisation } from './demo-organisation'

/**
 * A city to try the register with: `npm start` loads it into a new database. Everything in it is invented. Needs
 * DATABASE_URL, DATABASE_OWNER_URL and the program's secrets in the environment.
 */
const account = z.strictObject({ staffNo: z.string(), password: z.string(), ja: z.string(), en: z.string() })
const accounts = account.array().parse(JSON.parse(readFileSync(new URL('demo-accounts.json', import.meta.url), 'utf8')))

async function setPasswords(): Promise<void> {
  const credentials = await Promise.all(
    accounts.map(async ({ staffNo, password }) => ({ staff_no: staffNo, hash: await hashPassword(password) })),
  )
  await asOwner(
    `INSERT INTO credential (person_id, password_hash, must_change)
     SELECT person.id, row.hash, false FROM jsonb_to_recordset($1::jsonb) AS row (staff_no text, hash text)
     JOIN person ON person.staff_no = row.staff_no`,
    [JSON.stringify(credentials)],
  )
}

async function loadCity(): Promise<void> {
  const [someone] = await asOwner('SELECT 1 FROM person LIMIT 1')
  if (someone !== undefined) {
    console.error(
      'この台帳には、もう利用者がいます。サンプルの市は空の台帳にだけ入ります。\nThis register has people: the demo city goes only into an empty one.',
    )
    process.exitCode = 1
    return
  }
  const today = japanToday(new Date())
  await insertOrganisation(today)
  console.log('    組織・職員・システム organisation, people, systems')
  await setPasswords()
  await insertAssets(today, new Set(accounts.map(({ staffNo }) => staffNo)), (made, of) => {
    if (made % 100 === 0 || made === of) console.log(`    情報資産 assets ${made} / ${of}`)
  })
}

try {
  await loadCity()
} finally {
  await disconnect()
  await forgetOwner()
}
