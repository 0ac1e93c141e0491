import { endOfFiscalYear, japanToday } from '@/lib/domain/fiscal-year'
import { aKey, givenPerson, givenPersonWithoutGrant } from '@/lib/testing/given'
import { giveGrant } from './give-grant'

/** An administrator who waits for a second one: who gave it, who holds it, who may confirm it. */
export async function aWaitingAdmin() {
  const [giver, second] = [await givenPerson('admin'), await givenPerson('admin')]
  const { id: personId } = await givenPersonWithoutGrant()
  const today = japanToday(new Date())
  const wanted = { personId, role: 'admin', unitId: '', validFrom: today, validTo: endOfFiscalYear(today) }
  const result = await giveGrant(giver, { ...wanted, ...aKey() })
  if (!result.ok) throw result.refusal
  return { giver, second, personId, grantId: result.value.grantId }
}
