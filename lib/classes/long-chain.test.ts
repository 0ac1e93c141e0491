import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { approveAsset, reviewAsset } from '@/lib/approvals/decide-request'
import { beginRevision } from '@/lib/assets/begin-change'
import { submitAsset } from '@/lib/assets/submit-asset'
import { disconnect } from '@/lib/db'
import { aKey, actorOf, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { anApproval, done, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSystem, heldBy } from '@/lib/testing/given-class'
import { draftMoves } from './what-would-move'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const others = 2_000
const rounds = 40
const weaker = { confidentiality: '3C', myNumber: 'none', confidentialityReason: '個人情報' } as const

/** Copies of a registered asset, past the triggers: they are there, it does not matter how they came. */
async function multiply(assetId: string, times: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_SUPERUSER_URL'] })
  await client.connect()
  await client.query('SET session_replication_role = replica')
  await client.query(
    `WITH made AS (
        INSERT INTO asset (asset_no, unit_id, created_by_id)
        SELECT asset_no || '-' || turn, unit_id, created_by_id FROM asset, generate_series(1, $2) AS turn WHERE id = $1
        RETURNING id, asset_no)
      INSERT INTO asset_version SELECT more.* FROM made
        CROSS JOIN (SELECT * FROM asset_version WHERE asset_id = $1 AND state = 'registered') AS version
        CROSS JOIN LATERAL jsonb_populate_record(version::asset_version, jsonb_build_object('id', uuidv7(), 'asset_id', made.id,
          'asset_no', made.asset_no)) AS more`,
    [assetId, times],
  )
  await client.query(
    `SELECT set_config('app.actor_name', '準備', false), class_recompute(array(SELECT asset_id FROM asset_version
      WHERE unit_id = (SELECT unit_id FROM asset WHERE id = $1)), false)`,
    [assetId],
  )
  await client.end()
}

test(
  `a changed class below five holders, with ${others} other assets: the whole decision under 150 ms`,
  { timeout: 120_000 },
  async () => {
    const [section, ciso] = [await givenSection(), await givenPerson('ciso')]
    const chain: string[] = []
    for (const place of [1, 2, 3, 4, 5])
      chain.unshift(await givenSystem(section.unitId, `基盤${place}`, chain.slice(0, 1)))
    const asset = await givenRegistered(section, ciso, heldBy(chain[0] ?? '', weaker))
    await multiply(asset, others)
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const staff = await actorOf(section.staff.id)
      const raises = round % 2 === 0
      const content = { confidentiality: raises ? '3B' : '3C', ruleReasons: raises ? {} : { R21: '見直した' } }
      done(await beginRevision(staff, { ...aKey(), assetId: asset }))
      const foretold = await draftMoves(staff, { assetId: asset, content })
      expect(foretold?.moves).toHaveLength(5)
      done(await submitAsset(staff, { ...aKey(), assetId: asset, revision: 1, content, comment: '' }))
      done(await approveAsset(section.manager, await anApproval(section.manager, asset)))
      const approval = await anApproval(ciso, asset)
      const began = performance.now()
      done(await reviewAsset(ciso, approval))
      times.push(performance.now() - began)
      const rows = await asOwner(
        `SELECT DISTINCT code FROM class_value WHERE node_id = ANY ($1) AND axis = 'confidentiality'`,
        [chain],
      )
      expect(rows).toEqual([{ code: content.confidentiality }])
    }
    const sorted = times.toSorted((one, other) => one - other)
    const [p50, p95] = [0.5, 0.95].map((share) => Math.round(sorted[Math.floor(rounds * share)] ?? 0))
    console.log(JSON.stringify({ others, holders: chain.length, rounds, p50, p95 }))
    // Other tests run beside this one: the middle holds whatever they do, the p95 is for the reader.
    expect(p50).toBeLessThan(150)
  },
)
