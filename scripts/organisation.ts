import { organisationColumns } from '@/lib/domain/organisation-load'
import { loadOrganisation } from '@/lib/units/load-organisation'
import { loadStep } from './load-step'
import { run } from './sentence.mjs'

/**
 * `npm run organisation -- load FILE --as STAFFNO [--yes]` takes the bureaus, departments and sections of a file over, as
 * an administrator: first it says what would become of every line.
 */
await run(() =>
  loadStep({ name: 'organisation', act: 'unit.load', columns: organisationColumns, load: loadOrganisation }),
)
