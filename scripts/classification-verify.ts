import pg from 'pg'
import { verifyClasses } from '@/lib/classes/verify-classes'
import { ownerUrl } from './owner-url'
import { run, Sentence } from './sentence.mjs'

/**
 * `npm run classification:verify` computes every effective class anew from the register, names every difference from what
 * is stored, and ends with 1 when there is one.
 */
await run(async () => {
  const client = new pg.Client({ connectionString: ownerUrl() })
  await client.connect()
  try {
    const { checked, faults } = await verifyClasses(client)
    for (const { about, what, stored, expected } of faults)
      console.log(`${about}  ${what}:  保存 stored ${stored}  計算 computed ${expected}`)
    console.log(`情報資産とシステム ${String(checked)} 件を計算し直しました。 ${String(checked)} computed anew.`)
    if (faults.length > 0)
      throw new Sentence(
        `実効の分類が ${String(faults.length)} か所で違います。上の一覧を確かめてください。`,
        `${String(faults.length)} effective classes differ; see the list above.`,
      )
    console.log('違いはありません。 Nothing differs.')
  } finally {
    await client.end()
  }
})
