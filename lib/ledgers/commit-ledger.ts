import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { plannedRows } from '@/lib/domain/ledgers/planned-rows'
import { textIn } from '@/lib/domain/ledgers/sheet'
import { rowId, typedRevision } from '@/lib/domain/row-input'
import { lines } from '@/lib/domain/text'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'
import { commitResult, type CommitResult } from './commit-result'
import { inPauses } from './in-pauses'
import { plannedVersions, refuseMoved, type PlannedVersion } from './planned-versions'
import { preparedLedger, type PreparedLedger } from './prepared-ledger'
import { hashOfPreview } from './preview-ledger'
import { beginVersions } from './set-of-versions'
import { visibleBatches } from './visible-batches'

/** Milliseconds that a commit may take: twenty thousand rows on a slow disk. */
const patience = 120_000
/** So many rows are written at once: short statements let others to the database in between. */
const rowsAtOnce = 200

const moved = () => new Refusal('conflict', [{ field: '', code: 'previewMoved' }])

function resultOf(versions: readonly PlannedVersion[], rows: number): CommitResult {
  const counts = new Map<string, CommitResult['reasons'][number]>()
  for (const { plan } of versions)
    for (const key of new Set(plan.open.map(({ field, code }) => JSON.stringify([field, code])))) {
      const [field, code] = z.tuple([z.string(), z.string()]).parse(JSON.parse(key))
      counts.set(key, { field, code, rows: (counts.get(key)?.rows ?? 0) + 1 })
    }
  const submitted = versions.filter(({ version }) => version.isSubmitted).length
  const added = versions.filter(({ version }) => version.change === 'register').length
  return {
    ...{ added, changed: versions.length - added, submitted, drafts: versions.length - submitted },
    skipped: rows - versions.length,
    reasons: [...counts.values()].sort((a, b) => b.rows - a.rows),
  }
}

/** What the ledger holds itself: numbers of rows that mean an asset of the register. */
function numbersKnown({ preview }: PreparedLedger): ReadonlyMap<string, string> {
  return new Map(
    preview.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ fields, match }): [string, string][] =>
        match === null || textIn(fields.asset_no) === ''
          ? []
          : [[`${textIn(fields.asset_no)}\n${name}`, match.assetNo]],
      ),
    ),
  )
}

/** The versions of all rows that are taken, judged by the policy that is in force. Refuses: conflict. */
async function versionsOf(scene: Scene, ledger: PreparedLedger) {
  const policy = await policyInForce(scene.tx, scene.now)
  if (JSON.stringify(policy) !== JSON.stringify(ledger.preview.policy)) throw moved()
  const planned = await inPauses(plannedRows(ledger.preview.sheets, policy))
  if (planned.length === 0) throw new Refusal('invalid', [{ field: '', code: 'nothingToTake' }])
  return { policy, planned, versions: await plannedVersions(scene, planned, numbersKnown(ledger)) }
}

type Batch = Readonly<{ id: string; unitId: string; fileName: string }>

/** Writes into each row of the batch what became of it. */
async function keepWritten({ tx }: Scene, batchId: string, versions: readonly PlannedVersion[]): Promise<void> {
  const rows = versions.map(({ plan: { place, changes, asset }, version }) => ({
    ...{ place, assetId: version.assetId, versionId: version.versionId },
    written: version.isSubmitted ? 'submitted' : 'draft',
    before: asset && Object.fromEntries(changes.map(({ key }) => [key, asset.content[key]])),
    after: asset && Object.fromEntries(changes.map(({ key }) => [key, version.content[key]])),
  }))
  await tx.$executeRaw`
    UPDATE ledger_batch_row SET written = given.written, asset_id = given."assetId", version_id = given."versionId",
      before = given.before, after = given.after
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given (place integer, written text, "assetId" uuid, "versionId" uuid, before jsonb, after jsonb)
    WHERE batch_id = ${batchId}::uuid AND ledger_batch_row.place = given.place`
}

/**
 * Takes a ledger over as it was previewed, all of it or nothing: its rows become drafts of their sections, and those that
 * a form would let through are submitted together, under one name. Answers what was done. Refuses: not-found, conflict
 * (another preview than the one shown, or the register moved since: preview again), invalid (nothing to take).
 */
export const commitLedger = command(
  'ledger.commit',
  {
    input: z.strictObject({
      batchId: rowId,
      revision: typedRevision,
      hash: z.hash('sha256'),
      comment: lines(500),
      ledger: preparedLedger,
      /** Called with how many rows are written. */
      told: z.custom<(done: number, total: number) => void>((told) => typeof told === 'function'),
    }),
    answer: commitResult,
    timeout: patience,
  },
  async (scene, { batchId, revision, hash, comment, ledger, told }) => {
    const { actor, tx, now } = scene
    const batch = await tx.ledgerBatch.findFirst({
      where: { AND: [{ id: batchId }, visibleBatches(actor, 'ledger.commit')] },
      select: { id: true, unitId: true, fileName: true, fileHash: true, previewHash: true, state: true },
    })
    if (batch?.fileHash !== ledger.hash) throw new Refusal('not-found')
    if (batch.state !== 'open') throw new Refusal('conflict')
    if (batch.previewHash !== hash || hashOfPreview(ledger.preview) !== hash) throw moved()
    const { policy, planned, versions } = await versionsOf(scene, ledger)
    const result = resultOf(
      versions,
      ledger.preview.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    )
    const { count } = await tx.ledgerBatch.updateMany({
      where: { id: batchId, revision, state: 'open' },
      data: { state: 'committed', result, committedAt: now, committedById: actor.id, revision: revision + 1 },
    })
    if (count !== 1) throw new Refusal('conflict')
    for (let start = 0; start < versions.length; start += rowsAtOnce) {
      const part = versions.slice(start, start + rowsAtOnce)
      const set = part.map(({ version }) => version)
      await beginVersions(scene, set, { policy, batch: { ...batch, comment } })
      await keepWritten(scene, batchId, part)
      told(start + part.length, versions.length)
    }
    await refuseMoved(scene, planned)
    return { value: result, trail: [entryOf(batch, result)] }
  },
)

const entryOf = ({ id, unitId, fileName }: Batch, { added, changed, submitted, drafts, skipped }: CommitResult) => ({
  subject: 'ledger_batch',
  subjectId: id,
  unitId,
  detail: { fileName, added, changed, submitted, drafts, skipped },
})
