import pg from 'pg'
import { verifyTrail, type Fault, type Sign } from '@/lib/trails/verify-trail'
import { ownerUrl } from './owner-url'
import { run, Sentence } from './sentence.mjs'

function signGiven(written: string | undefined): Sign | undefined {
  if (written === undefined) return undefined
  const [, seq, hash] = /^(\d{1,18}):([0-9a-f]{8,64})$/i.exec(written) ?? []
  if (seq !== undefined && hash !== undefined) return { seq: BigInt(seq), hash }
  throw new Sentence(
    '控えた符号は「件数:符号」の形で指定してください。例: npm run trail:verify -- 1234:9f86d081884c7d65',
    'Give the sign you wrote down as "number:letters", e.g. 1234:9f86d081884c7d65.',
  )
}

/** Two sentences for what is wrong. */
function told({ kind, seq = 0n, entryId = 0n }: Fault): Sentence {
  const [place, entry] = [String(seq), String(entryId)]
  switch (kind) {
    case 'changed':
      return new Sentence(
        `記録 ${entry}（${place}件目）が書き換えられています。`,
        `Entry ${entry} (link ${place}) was changed.`,
      )
    case 'deleted':
      return new Sentence(
        `記録 ${entry}（${place}件目）が削除されています。`,
        `Entry ${entry} (link ${place}) was deleted.`,
      )
    case 'cut':
      return new Sentence(`${place}件目の記録のつながりがありません。`, `Link ${place} is missing.`)
    case 'relinked':
      return new Sentence(
        `記録 ${entry}（${place}件目）のつながりが書き換えられています。`,
        `The link of entry ${entry} (${place}) was changed.`,
      )
    case 'unlinked':
      return new Sentence(
        `記録 ${entry} は、つながりのない記録です。台帳を通らずに書き込まれています。`,
        `Entry ${entry} has no link: it was not written through the register.`,
      )
    case 'shortened':
      return new Sentence(
        `${place}件目より後の記録が失われているか、末尾の符号が書き換えられています。`,
        `Entries after link ${place} are lost, or the end of the chain was changed.`,
      )
    case 'rewritten':
      return new Sentence(
        `${place}件目の符号が、控えた符号と違います。記録全体が作り直された可能性があります。`,
        `Link ${place} is not the one you wrote down: the whole chain may have been made anew.`,
      )
  }
}

/**
 * `npm run trail:verify` checks the chain of the trail and ends with 1 when something is wrong.
 * `npm run trail:verify -- 1234:9f86d081884c7d65` also compares it with a sign that was written down earlier.
 */
await run(async () => {
  const sign = signGiven(process.argv[2])
  const client = new pg.Client({ connectionString: ownerUrl() })
  await client.connect()
  try {
    const { checked, head, fault } = await verifyTrail(client, sign)
    console.log(
      `操作記録 ${checked.toLocaleString('ja')} 件を確かめました。 ${checked.toLocaleString('en')} entries checked.`,
    )
    if (fault !== null) throw told(fault)
    console.log(`異常なし。 Nothing is wrong. 末尾の符号 sign: ${String(head.seq)}:${head.hash.slice(0, 16)}`)
  } finally {
    await client.end()
  }
})
