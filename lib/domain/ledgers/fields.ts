import type { FieldKey } from '../asset-fields'

/** How the cells of a field are understood. */
type Kind =
  | 'text'
  | 'number'
  | 'level'
  | 'yes-no'
  | 'my-number'
  | 'media'
  | 'segment'
  | 'choice'
  | 'date'
  | 'count'
  | 'retention'
  | 'section'
  | 'system'
  | 'systems'
  | 'pairs'
  | 'absence'
  | 'cia'

type LedgerRule = Readonly<{ kind: Kind; register: FieldKey | null }>

const text = (register: FieldKey | null): LedgerRule => ({ kind: 'text', register })
const level = (register: FieldKey): LedgerRule => ({ kind: 'level', register })
const yesNo = (register: FieldKey): LedgerRule => ({ kind: 'yes-no', register })
const choice = (register: FieldKey): LedgerRule => ({ kind: 'choice', register })
const date = (register: FieldKey | null): LedgerRule => ({ kind: 'date', register })
/** Text in which 「なし」 and 「－」 say that there is nothing. */
const absence = (register: FieldKey): LedgerRule => ({ kind: 'absence', register })

/**
 * What a ledger of a section may say of an asset (domain 5.3), and the field of the register that takes it; null: shown
 * in the preview and told, but no field of an asset. The keys are those in which ledgers are exchanged.
 */
const table = {
  asset_no: { kind: 'number', register: null },
  name: text('name'),
  name_kana: text('nameKana'),
  description: text('description'),
  asset_kind: choice('assetKind'),
  business: text('business'),
  common_or_own: choice('commonOrOwn'),
  legal_basis: text('legalBasis'),
  dept: text(null),
  section: { kind: 'section', register: null },
  section_name: text(null),
  unit: text(null),
  owner: text(null),
  contact: text('contact'),
  system: { kind: 'system', register: 'systemId' },
  also_held_by: { kind: 'systems', register: 'alsoHeldBy' },
  segment: { kind: 'segment', register: 'segmentCode' },
  segment_reason: text('segmentReason'),
  user_scope: choice('userScope'),
  handler_count: { kind: 'count', register: 'handlerCount' },
  media: { kind: 'media', register: 'media' },
  location: text('location'),
  storage_locked: yesNo('storageLocked'),
  origin_copy: choice('originCopy'),
  original_asset_no: { kind: 'number', register: 'originals' },
  source: text('source'),
  conf: level('confidentiality'),
  integ: level('integrity'),
  avail: level('availability'),
  /** Confidentiality, integrity and availability in one cell. */
  cia: { kind: 'cia', register: null },
  importance: text(null),
  class_reason: text('confidentialityReason'),
  integ_reason: text('integrityReason'),
  avail_reason: text('availabilityReason'),
  /** 「Q1=yes」 in a line each, and alike the rules and duties below. */
  class_answers: { kind: 'pairs', register: 'answers' },
  rule_reasons: { kind: 'pairs', register: 'ruleReasons' },
  duties_removed: { kind: 'pairs', register: 'dutiesRemoved' },
  handling: text('handlingNote'),
  has_pi: yesNo('personal'),
  has_sensitive: yesNo('specialCare'),
  has_mynumber: { kind: 'my-number', register: 'myNumber' },
  pi_count: { kind: 'count', register: 'personCount' },
  /** The range, where the number stands in a column of its own. */
  pi_bucket: choice('personRange'),
  pi_items: text('personalItems'),
  pi_range: text('dataSubjects'),
  purpose: text('purpose'),
  pi_file_ref: text('personalFileRef'),
  pia_ref: text('piaRef'),
  provision: absence('provision'),
  outsourced: yesNo('outsourced'),
  vendor: absence('vendor'),
  subcontract: yesNo('subcontracted'),
  contract_end: date('contractEnd'),
  contract_security_clause: yesNo('contractSecurity'),
  cloud: yesNo('cloud'),
  cloud_service: choice('cloudKind'),
  cloud_service_name: absence('cloudService'),
  cloud_permission_no: absence('cloudPermissionNo'),
  cloud_ismap: choice('cloudIsmap'),
  cloud_admin: text('cloudAdministrator'),
  cloud_data_location: text('cloudDataLocation'),
  retention: { kind: 'retention', register: 'retention' },
  retention_note: text('retentionNote'),
  retention_until: date('retentionUntil'),
  disposed_on: date('disposedOn'),
  disposal_method: choice('disposalMethod'),
  disposed_by: text('disposedBy'),
  disposal_note: text('disposalNote'),
  backup: absence('backup'),
  rto: text('recoveryTime'),
  takeout: choice('takeout'),
  threat: text(null),
  vuln: text(null),
  likelihood: text(null),
  risk: text(null),
  registered_on: date(null),
  updated_on: date(null),
  reviewed_on: date(null),
  status: text(null),
  note: text('note'),
} as const satisfies Readonly<Record<string, LedgerRule>>

export type LedgerField = keyof typeof table

/** Every field, in the order in which a row is shown. */
export const ledgerFields: readonly LedgerField[] = Object.keys(table).filter((key): key is LedgerField => key in table)

export const ruleOf = (field: LedgerField): LedgerRule => table[field]

/** `{ bucket }`: of a number only the range is known. */
export type LedgerValue = string | number | boolean | readonly string[] | Readonly<{ bucket: string }> | null

/** What a row says, field by field; a field of which the ledger has no column is not there. */
export type LedgerFields = Readonly<Partial<Record<LedgerField, LedgerValue>>>

/** The axis of a level. */
const axisOf = { conf: 'confidentiality', integ: 'integrity', avail: 'availability' } as const
export type LevelField = keyof typeof axisOf
export const axisOfLevel = (field: LevelField) => axisOf[field]
export const isLevelField = (field: LedgerField): field is LevelField => field in axisOf
