import { peopleColumns } from '@/lib/domain/people-load'
import { loadPeople } from '@/lib/people/load-people'
import { loadStep } from './load-step'
import { run } from './sentence.mjs'

/**
 * `npm run people -- load FILE --as STAFFNO [--yes]` takes the staff of a file over, as an administrator: first it says
 * what would become of every line. New people get their one-time password on the screen, one by one.
 */
await run(() => loadStep({ name: 'people', act: 'person.load', columns: peopleColumns, load: loadPeople }))
