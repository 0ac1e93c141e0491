import { parseArgs } from 'node:util'
import pg from 'pg'
import { japanToday } from '@/lib/domain/fiscal-year'
import { personInput } from '@/lib/domain/person-input'
import { makeAdmins, missingAdmins, type MadeAdmin, type NewAdmin } from './first-admins'
import { ownerUrl } from './owner-url'
import { run, Sentence } from './sentence.mjs'

/**
 * `npm run admin:create -- --staff-no 012345 --name "川口　花子" --kana "カワグチ　ハナコ"
 *   --second-staff-no 067890 --second-name "…" --second-kana "…"`
 * The first two administrators of a register without demo data. Everybody else is invited by them.
 */
const text = { type: 'string' } as const
const options = {
  ...{ 'staff-no': text, name: text, kana: text },
  ...{ 'second-staff-no': text, 'second-name': text, 'second-kana': text },
}

function adminOf(which: string, staffNo = '', name = '', kana = ''): NewAdmin {
  const read = personInput.safeParse({ staffNo, name, kana, employment: 'regular' })
  if (read.success) return { staffNo: read.data.staffNo, name: read.data.name, kana: read.data.kana }
  throw new Sentence(
    `${which}人目の職員番号（半角の英数字）、氏名、よみ（カナ）を確かめてください。例: npm run admin:create -- --staff-no 012345 --name "川口　花子" --kana "カワグチ　ハナコ" --second-staff-no 067890 --second-name "川口　太郎" --second-kana "カワグチ　タロウ"`,
    `Check staff number (letters and digits), name and reading (kana) of administrator ${which}.`,
  )
}

/** The administrators named on the command line: one, or two. */
function adminsAsked(): NewAdmin[] {
  const { values } = parseArgs({ options, allowPositionals: false })
  const first = adminOf('1', values['staff-no'], values.name, values.kana)
  if (values['second-staff-no'] === undefined) return [first]
  return [first, adminOf('2', values['second-staff-no'], values['second-name'], values['second-kana'])]
}

function refuseUnless(missing: number, asked: number): void {
  if (missing === 0)
    throw new Sentence(
      'この台帳には、有効なシステム管理者がすでに2人以上います。新しい管理者は「利用者」の画面で招待し、2人で権限を付けてください。',
      'This register has two administrators or more: invite further ones on the screen “People”.',
    )
  if (missing === asked) return
  throw missing === 1
    ? new Sentence(
        '有効なシステム管理者が1人います。もう1人だけ指定してください（--second-… は付けません）。',
        'One administrator is left: name exactly one more (without --second-…).',
      )
    : new Sentence(
        'システム管理者の権限は、別の管理者が確認して初めて有効になります。最初は2人をまとめて指定してください（--second-staff-no --second-name --second-kana）。',
        'Administrators confirm one another: name two at the start (--second-staff-no --second-name --second-kana).',
      )
}

async function create(asked: readonly NewAdmin[]): Promise<MadeAdmin[]> {
  const client = new pg.Client({ connectionString: ownerUrl() })
  await client.connect()
  try {
    await client.query('BEGIN')
    const today = japanToday(new Date())
    refuseUnless(await missingAdmins(client, today), asked.length)
    const made = await makeAdmins(client, asked, today)
    await client.query('COMMIT')
    return made
  } finally {
    // Ends the transaction too, when it was not committed.
    await client.end()
  }
}

await run(async () => {
  const made = await create(adminsAsked())
  console.log('システム管理者を登録しました。仮パスワードは14日間有効で、もう表示できません。')
  console.log('The administrators are registered. The one-time passwords hold for 14 days and are not shown again.\n')
  for (const { staffNo, name, oneTimePassword } of made) console.log(`  ${staffNo}  ${name}  ${oneTimePassword}`)
})
