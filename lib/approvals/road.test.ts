import { afterAll, expect, test } from 'vitest'
import { beginRetirement, beginRevision } from '@/lib/assets/begin-change'
import { registerAsset } from '@/lib/assets/register-asset'
import { reviseAsset } from '@/lib/assets/revise-asset'
import { submitAsset } from '@/lib/assets/submit-asset'
import { discardDraft, withdrawAsset } from '@/lib/assets/withdraw-asset'
import { disconnect } from '@/lib/db'
import { aKey, asOwner, forgetOwner, givenGrant, givenPerson, actorOf } from '@/lib/testing/given'
import {
  aContent,
  anApproval,
  done,
  givenDraft,
  givenInReview,
  givenRegistered,
  givenSection,
  givenSubmitted,
  shownHash,
} from '@/lib/testing/given-asset'
import { givenIssuedPassword } from '@/lib/testing/given-account'
import { approveAsset, reviewAsset } from './decide-request'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const statesOf = async (assetId: string) => {
  const rows = await asOwner('SELECT state FROM asset_version WHERE asset_id = $1 ORDER BY number', [assetId])
  return rows.map((row) => row['state'])
}

test('a section registers, its manager approves, the CISO reviews, and the asset is registered', async () => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'))
  expect(await statesOf(assetId)).toEqual(['registered'])
  const trail = await asOwner(`SELECT act FROM audit.entry WHERE asset_id = $1 AND kind = 'done' ORDER BY id`, [
    assetId,
  ])
  expect(trail.map(({ act }) => act)).toEqual(['asset.register', 'asset.submit', 'asset.approve', 'asset.review'])
})

test('a change that touches no classification ends with the manager, any other goes to the CISO', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenRegistered(section, ciso, { myNumber: 'none' })
  const submitChange = async (content: object) => {
    done(await beginRevision(section.staff, { ...aKey(), assetId }))
    return done(await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content, comment: '' }))
  }
  expect(await submitChange({ location: '書庫2' })).toMatchObject({ route: 'manager' })
  done(await approveAsset(section.manager, await anApproval(section.manager, assetId)))
  expect(await statesOf(assetId)).toEqual(['superseded', 'registered'])
  expect(await submitChange({ confidentiality: '3C', ruleReasons: { R21: '件数が減ったため' } })).toMatchObject({
    route: 'manager-ciso',
  })
  done(await approveAsset(section.manager, await anApproval(section.manager, assetId)))
  expect(await statesOf(assetId)).toEqual(['superseded', 'registered', 'in_review'])
  done(await reviewAsset(ciso, await anApproval(ciso, assetId)))
  expect(await statesOf(assetId)).toEqual(['superseded', 'superseded', 'registered'])
})

test.each([
  ['the submitter issued the password of who decides', 'manager', 'staff'],
  ['who decides issued the password of the submitter', 'staff', 'manager'],
] as const)('nobody decides when %s', async (_, whose, issuer) => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const approval = await anApproval(section.manager, assetId)
  await givenIssuedPassword(section[whose].id, section[issuer].id)
  const refused = await approveAsset(section.manager, approval)
  expect(refused).toMatchObject({ ok: false, refusal: { reason: 'through-others' } })
  expect(await statesOf(assetId)).toEqual(['submitted'])
})

test('a returned asset is corrected and submitted again', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const contentHash = await shownHash(section.manager, assetId)
  const back = { ...aKey(), assetId, contentHash, verdict: 'return', comment: '保管場所を詳しく', remarks: [] }
  done(await approveAsset(section.manager, { ...back, remarks: [{ field: 'location', text: '棚番号' }] }))
  expect(await statesOf(assetId)).toEqual(['returned'])
  const again = { ...aKey(), assetId, revision: 3, content: { location: '棚3-2' }, comment: '直しました' }
  done(await submitAsset(section.staff, again))
  expect(await statesOf(assetId)).toEqual(['submitted'])
})

test('a retirement keeps date, person and method and ends as retired', async () => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'))
  done(await beginRetirement(section.staff, { ...aKey(), assetId }))
  const empty = await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content: {}, comment: '' })
  expect(empty).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
  const content = { disposedOn: '令和8年11月1日', disposalMethod: 'shredding', disposedBy: '市民課 見本' }
  done(await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content, comment: '' }))
  done(await approveAsset(section.manager, await anApproval(section.manager, assetId)))
  expect(await statesOf(assetId)).toEqual(['superseded', 'retired'])
})

test('the submitter withdraws and edits again; nobody else does', async () => {
  const section = await givenSection()
  const assetId = await givenInReview(section)
  const colleague = await givenPerson('staff', section.unitId)
  const revision = 3
  expect(await withdrawAsset(colleague, { ...aKey(), assetId, revision })).toMatchObject({
    ok: false,
    refusal: { reason: 'four-eyes' },
  })
  done(await withdrawAsset(section.staff, { ...aKey(), assetId, revision }))
  expect(await statesOf(assetId)).toEqual(['draft'])
  done(await discardDraft(section.staff, { ...aKey(), assetId, revision: revision + 1 }))
  expect(await statesOf(assetId)).toEqual(['discarded'])
})

test('who submitted does not decide, even as manager or CISO', async () => {
  const section = await givenSection()
  await givenGrant(section.manager.id, 'ciso', null)
  const both = await actorOf(section.manager.id)
  const assetId = await givenDraft(section)
  done(await submitAsset(both, { ...aKey(), assetId, revision: 1, content: {}, comment: '' }))
  const asked = { ...aKey(), assetId, contentHash: await shownHash(section.staff, assetId), verdict: 'approve' }
  expect(await approveAsset(both, { ...asked, comment: '', remarks: [] })).toMatchObject({
    ok: false,
    refusal: { reason: 'four-eyes' },
  })
})

test('the CISO does not review before the manager approved', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenSubmitted(section)
  expect(await reviewAsset(ciso, await anApproval(ciso, assetId))).toMatchObject({
    ok: false,
    refusal: { reason: 'conflict' },
  })
})

test('a decision on another content than the submitted one is a conflict', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const asked = { ...(await anApproval(section.manager, assetId)), contentHash: '0'.repeat(64) }
  expect(await approveAsset(section.manager, asked)).toMatchObject({ ok: false, refusal: { reason: 'conflict' } })
})

test('another section finds nothing, as if the asset did not exist', async () => {
  const assetId = await givenSubmitted(await givenSection())
  const other = await givenSection()
  const answers = [
    await reviseAsset(other.staff, { ...aKey(), assetId, revision: 2, content: {} }),
    await withdrawAsset(other.staff, { ...aKey(), assetId, revision: 2 }),
    await beginRevision(other.staff, { ...aKey(), assetId }),
    await approveAsset(other.manager, {
      ...aKey(),
      assetId,
      contentHash: '0'.repeat(64),
      verdict: 'approve',
      comment: '',
      remarks: [],
    }),
    await registerAsset(other.staff, { ...aKey(), unitId: (await givenSection()).unitId, content: aContent() }),
  ]
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
})

test('two who edit: the second to save is told, and the first save stands', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  const save = (location: string) =>
    reviseAsset(section.staff, { ...aKey(), assetId, revision: 1, content: { location } })
  expect(await save('一')).toMatchObject({ ok: true, value: { revision: 2 } })
  expect(await save('二')).toMatchObject({ ok: false, refusal: { reason: 'conflict' } })
})

test('what was submitted is edited no more, and what was typed is not judged either', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const content = { confidentiality: '9' }
  expect(await reviseAsset(section.staff, { ...aKey(), assetId, revision: 2, content })).toMatchObject({
    ok: false,
    refusal: { reason: 'conflict' },
  })
})

test('a second draft of the same asset is a conflict', async () => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'))
  done(await beginRevision(section.staff, { ...aKey(), assetId }))
  expect(await beginRevision(section.staff, { ...aKey(), assetId })).toMatchObject({
    ok: false,
    refusal: { reason: 'conflict' },
  })
})

test('the same request sent twice is done once and answered alike', async () => {
  const section = await givenSection()
  const asked = { ...aKey(), unitId: section.unitId, content: aContent() }
  const [first, second] = await Promise.all([registerAsset(section.staff, asked), registerAsset(section.staff, asked)])
  expect(first.ok && second.ok).toBe(true)
  expect(second).toEqual(first)
})

test('an individual number in a text is refused at its field', async () => {
  const section = await givenSection()
  const content = { ...aContent(), note: '番号 1234 5678 9018 の控え' }
  expect(await registerAsset(section.staff, { ...aKey(), unitId: section.unitId, content })).toMatchObject({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ field: 'note', code: 'individualNumber' }] },
  })
})

test('20 parallel approvals have one winner, 20 times', async () => {
  const section = await givenSection()
  for (let round = 0; round < 20; round++) {
    const assetId = await givenSubmitted(section)
    const contentHash = await shownHash(section.manager, assetId)
    const asked = { assetId, contentHash, verdict: 'approve', comment: '', remarks: [] }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => approveAsset(section.manager, { ...aKey(), ...asked })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await statesOf(assetId)).toEqual(['in_review'])
  }
}, 120_000)
