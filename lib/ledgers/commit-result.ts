import { z } from 'zod'

/**
 * What a commit did, in rows. `skipped`: rows that were not written, since they are the same, open, refused or left out.
 * `reasons`: why drafts were not submitted, by field and code of the problem, the most frequent first.
 */
export const commitResult = z.object({
  added: z.number(),
  changed: z.number(),
  submitted: z.number(),
  drafts: z.number(),
  skipped: z.number(),
  reasons: z.array(z.object({ field: z.string(), code: z.string(), rows: z.number() })),
})
export type CommitResult = z.output<typeof commitResult>
