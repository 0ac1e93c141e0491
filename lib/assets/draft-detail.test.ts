import { expect, test } from 'vitest'
import { approveAsset } from '@/lib/approvals/decide-request'
import { Refusal } from '@/lib/refusal'
import { aKey, givenPerson } from '@/lib/testing/given'
import {
  anApproval,
  aContent,
  done,
  givenDraft,
  givenRegistered,
  givenSection,
  givenSubmitted,
} from '@/lib/testing/given-asset'
import { beginRetirement } from './begin-change'
import { draftDetail } from './draft-detail'
import { reviseAsset } from './revise-asset'
import { submitAsset } from './submit-asset'
import { withdrawAsset } from './withdraw-asset'

test('a draft is shown to its section with its content and where it stands', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { contractEnd: '2027-03-31', outsourced: true })
  expect(await draftDetail(section.manager, assetId)).toMatchObject({
    assetId,
    change: 'register',
    revision: 1,
    savedBy: section.staff.name,
    returned: null,
    content: aContent({ contractEnd: '2027-03-31', outsourced: true }),
  })
})

test('every save adds one to the revision and names who saved', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  done(await reviseAsset(section.manager, { ...aKey(), assetId, revision: 1, content: { name: '転出届' } }))
  expect(await draftDetail(section.staff, assetId)).toMatchObject({
    revision: 2,
    savedBy: section.manager.name,
    content: { name: '転出届' },
  })
})

test('a draft of another section does not exist', async () => {
  const assetId = await givenDraft(await givenSection())
  expect(await draftDetail(await givenPerson('staff'), assetId)).toBeNull()
})

test.each(['ciso', 'auditor', 'office', 'admin'] as const)('a %s may not edit a draft', async (role) => {
  const assetId = await givenDraft(await givenSection())
  await expect(draftDetail(await givenPerson(role), assetId)).rejects.toThrow(Refusal)
})

test('what is submitted is not to be edited until it comes back', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  expect(await draftDetail(section.staff, assetId)).toBeNull()
  done(await withdrawAsset(section.staff, { ...aKey(), assetId, revision: 2 }))
  expect(await draftDetail(section.staff, assetId)).toMatchObject({ returned: null })
})

test('a returned draft brings the comment and the remark at its field', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const remarks = [{ field: 'location', text: '棚の番号も書いてください' }]
  const verdict = { verdict: 'return', comment: '保管場所を詳しく', remarks }
  done(await approveAsset(section.manager, { ...(await anApproval(section.manager, assetId)), ...verdict }))
  expect(await draftDetail(section.staff, assetId)).toMatchObject({
    returned: { step: 'manager', by: section.manager.name, comment: '保管場所を詳しく', remarks },
  })
})

test('after a second return only the last comment is shown', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  for (const comment of ['一度目', '二度目']) {
    const verdict = { verdict: 'return', comment, remarks: [] }
    done(await approveAsset(section.manager, { ...(await anApproval(section.manager, assetId)), ...verdict }))
    const draft = await draftDetail(section.staff, assetId)
    expect(draft?.returned?.comment).toBe(comment)
    const again = { ...aKey(), assetId, revision: draft?.revision, content: {}, comment: '' }
    if (comment === '一度目') done(await submitAsset(section.staff, again))
  }
})

test('a request to retire is told from a change', async () => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'))
  expect(await draftDetail(section.staff, assetId)).toBeNull()
  done(await beginRetirement(section.staff, { ...aKey(), assetId }))
  expect(await draftDetail(section.staff, assetId)).toMatchObject({ change: 'retire', content: aContent() })
})
