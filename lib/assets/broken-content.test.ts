import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveAsset } from '@/lib/approvals/decide-request'
import { disconnect } from '@/lib/db'
import { media } from '@/lib/domain/asset-choices'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { judge, unmet } from '@/lib/domain/asset-rules'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import {
  aContent,
  anApproval,
  done,
  givenDraft,
  givenRegistered,
  givenSection,
  givenSubmitted,
} from '@/lib/testing/given-asset'
import { alphaPlacements, aPolicy } from '@/lib/testing/policy'
import { submitAsset } from './submit-asset'

const policy = { ...aPolicy, placements: alphaPlacements }
const alone = { holders: [], originals: [], excepted: [], registered: null }
const brokenBy = (content: AssetContent) => unmet(judge(content, policy, alone), content)

let section: Awaited<ReturnType<typeof givenSection>>
beforeAll(async () => {
  section = await givenSection()
})
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const contents = fc.record({
  media: fc.subarray([...media], { minLength: 1, maxLength: 2 }),
  segmentCode: fc.constantFrom('my-number', 'lgwan', 'internet', 'none'),
  confidentiality: fc.constantFrom('3A', '3B', '3C', '2', '1'),
  integrity: fc.constantFrom('1', '2'),
  availability: fc.constantFrom('1', '2'),
  personal: fc.constant(true),
  specialCare: fc.boolean(),
  myNumber: fc.constantFrom('none', 'use', 'related'),
  userScope: fc.constantFrom('public', 'section'),
  storageLocked: fc.constantFrom(true, false, null),
  backup: fc.constantFrom('', '日次'),
  recoveryTime: fc.constantFrom('', '8時間'),
  business: fc.constantFrom('戸籍', '住民基本台帳', '課庶務'),
  ruleReasons: fc.constantFrom({}, { R08: '理由' }, { R06: '理由', R14: '理由' }),
})

test('of a thousand contents that the policy forbids none is submitted', { timeout: 300_000 }, async () => {
  const illegal = fc
    .sample(contents, { numRuns: 3000, seed: 20261126 })
    .filter((over) => brokenBy(aContent(over)).length > 0)
    .slice(0, 1000)
  expect(illegal).toHaveLength(1000)
  const assetId = await givenDraft(section)
  const passed: unknown[] = []
  for (const over of illegal) {
    const result = await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content: over, comment: '' })
    if (result.ok || result.refusal.reason !== 'invalid') passed.push(over)
    else expect(result.refusal.problems.length).toBeGreaterThan(0)
  }
  expect(passed).toEqual([])
})

test('what the table allows is submitted, what it warns of with a reason', async () => {
  const electronic = { media: ['file-server'], backup: '日次', personal: false } as const
  await givenSubmitted(section, { ...electronic, segmentCode: 'lgwan', confidentiality: '3C' })
  await givenSubmitted(section, { ...electronic, segmentCode: 'lgwan', ruleReasons: { R08: '権限を絞るため' } })
  const assetId = await givenDraft(section, { ...electronic, segmentCode: 'lgwan' })
  const result = await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content: {}, comment: '' })
  expect(result).toMatchObject({
    refusal: { problems: [{ field: 'ruleReasons.R08', code: 'reasonNeeded', params: { rule: 'R08' } }] },
  })
})

test('what is missing and what the policy says is told at once', async () => {
  const over = { media: ['file-server'], backup: '日次', personal: false, segmentCode: 'lgwan', location: '' } as const
  const assetId = await givenDraft(section, over)
  const result = await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content: {}, comment: '' })
  expect(result).toMatchObject({
    refusal: { problems: [{ field: 'location', code: 'required' }, { field: 'ruleReasons.R08' }] },
  })
})

test('a copy is compared with its original, also one of another section, and with nothing unregistered', async () => {
  const ciso = await givenPerson('ciso')
  const other = await givenRegistered(await givenSection(), ciso)
  const [row] = await asOwner('SELECT asset_no FROM asset WHERE id = $1', [other])
  const copy = { personal: false, originCopy: 'extract-copy', confidentiality: '3C' } as const
  const submit = async (originals: readonly string[]) => {
    const assetId = await givenDraft(section, copy)
    return submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content: { originals }, comment: '' })
  }
  const assetNo = String(row?.['asset_no'])
  expect(await submit([assetNo])).toMatchObject({ refusal: { problems: [{ code: 'R11.text', params: { assetNo } }] } })
  expect(await submit(['99999999-0001'])).toMatchObject({ refusal: { problems: [{ code: 'R11.unknown' }] } })
  const told = await asOwner(`SELECT after FROM audit.entry WHERE kind = 'refused' AND actor_id = $1 ORDER BY id`, [
    section.staff.id,
  ])
  expect(told.map(({ after }) => after).slice(-2)).toMatchObject([
    { refused: 'asset.submit', reason: 'invalid', originals: [assetNo] },
    { refused: 'asset.submit', reason: 'invalid', originals: ['99999999-0001'] },
  ])
})

test('what the policy forbids since it was submitted is not approved, but returned', async () => {
  const assetId = await givenSubmitted(section)
  // In one transaction, so that no other test meets the table without its triggers.
  await asOwner(`DO $$ BEGIN
    ALTER TABLE asset_version DISABLE TRIGGER USER;
    UPDATE asset_version SET segment_code = 'lgwan' WHERE asset_id = '${assetId}';
    ALTER TABLE asset_version ENABLE TRIGGER USER;
  END $$`)
  const approval = await anApproval(section.manager, assetId)
  const refused = await approveAsset(section.manager, approval)
  expect(refused).toMatchObject({
    refusal: {
      reason: 'invalid',
      problems: [{ code: 'R02.text' }, { code: 'R09.text' }, { field: 'ruleReasons.R08' }],
    },
  })
  const back = { ...approval, ...aKey(), verdict: 'return', comment: '区分を直してください' }
  done(await approveAsset(section.manager, back))
})
