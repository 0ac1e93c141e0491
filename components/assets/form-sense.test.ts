import { afterAll, expect, test } from 'vitest'
import { formChoices } from '@/lib/assets/form-choices'
import { disconnect } from '@/lib/db'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { typedContent, typedOf } from '@/lib/domain/typed-content'
import { forgetOwner } from '@/lib/testing/given'
import { givenSection } from '@/lib/testing/given-asset'
import { fineContent, lineOfCell, placementCells, placementTable } from '@/lib/testing/placement-cells'
import { senseOf } from './form-sense'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

/** The controls of a form in which this content was entered. */
function formWith(content: AssetContent): FormData {
  const form = new FormData()
  for (const [name, typed] of Object.entries(typedOf(content, 'ja')))
    for (const text of [typed].flat()) if (text !== '') form.append(name, text)
  return form
}

test('what is typed into the form is judged as every cell of the table tells', async () => {
  const { staff } = await givenSection()
  const choices = await formChoices(staff)
  const cells = placementCells(choices.policy)
  const lines = cells.map((cell) => {
    const typed = typedContent(formWith({ ...fineContent, ...cell.over }))
    return lineOfCell(cell, senseOf(typed, { choices, registered: null, isRetiring: false }).findings)
  })
  expect(lines).toEqual(placementTable())
})
