import { asOwner } from '@/lib/testing/given'

/** What the trail holds about a subject, in the order of writing. */
export function trailOf(subjectId: string) {
  return asOwner(
    `SELECT entry.act, entry.kind, entry.subject, entry.actor_id, entry.before, entry.after
     FROM audit.entry JOIN audit.link ON link.entry_id = entry.id WHERE subject_id = $1 ORDER BY link.seq`,
    [subjectId],
  )
}
