import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { aKey, asOwner, forgetOwner } from '@/lib/testing/given'
import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { submitAsset } from './submit-asset'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const answers = { wrong: 'yes', stopped: 'days' }

test('what the answers propose is kept beside what was chosen', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { answers })
  const [row] = await asOwner(
    `SELECT proposed_confidentiality AS c, proposed_integrity AS i, proposed_availability AS a, proposed_segment AS s,
      confidentiality FROM asset_version WHERE asset_id = $1`,
    [assetId],
  )
  expect(row).toEqual({ c: '3B', i: '2', a: '1', s: 'none', confidentiality: '3B' })
})

test('who chooses otherwise than proposed says why, or it is not submitted', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { answers, integrity: '1' })
  const submit = (content: object) =>
    submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content, comment: '' })
  expect(await submit({})).toMatchObject({
    refusal: { reason: 'invalid', problems: [{ field: 'integrityReason', code: 'differsFromProposal' }] },
  })
  expect(await submit({ integrityReason: '正本が別にあるため' })).toMatchObject({ ok: true })
})
