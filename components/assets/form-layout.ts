import type { AssetField, FieldGroup, FieldKey } from '@/lib/domain/asset-fields'

/** The groups of the form, numbered on the screen. The disposal has a form of its own. */
export const registrationGroups = [
  'what',
  'where',
  'personal',
  'classification',
  'outside',
  'retention',
] as const satisfies readonly FieldGroup[]

/** Rarely needed: folded away until somebody wants to tell more, or something stands in it. */
const folded: ReadonlySet<FieldKey> = new Set([
  'nameKana',
  'originCopy',
  'originals',
  'commonOrOwn',
  'legalBasis',
  'source',
  'alsoHeldBy',
  'handlerCount',
  'takeout',
  'contact',
  'personRange',
  'personCount',
  'dataSubjects',
  'personalItems',
  'provision',
  'personalFileRef',
  'piaRef',
  'handlingNote',
  'cloudIsmap',
  'cloudPermissionNo',
  'cloudAdministrator',
  'cloudDataLocation',
  'retentionUntil',
  'note',
])

export const isFolded = (field: AssetField) => folded.has(field.key)

/** Asked for because of an answer just above; drawn as part of it. */
export const isFollowUp = ({ applies }: AssetField) => applies !== undefined && applies !== 'electronic'

/** Up to this many choices stand open as radio buttons; more go into a list. */
export const openChoices = 4

/** Where a group begins on its page. */
export const groupId = (group: FieldGroup) => `group-${group}`
