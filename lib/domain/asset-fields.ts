import {
  assetKinds,
  cloudKinds,
  commonOrOwn,
  disposalMethods,
  electronicMedia,
  ismapStates,
  media,
  myNumberKinds,
  origins,
  personRanges,
  retentions,
  takeouts,
  userScopes,
} from './asset-choices'
import type { BlankText, Pairs } from './pairs'

/** The groups of the form, in the order in which an officer thinks of them. */
export const fieldGroups = [
  'what',
  'where',
  'personal',
  'classification',
  'outside',
  'retention',
  'retirement',
] as const
export type FieldGroup = (typeof fieldGroups)[number]

export const axes = ['confidentiality', 'integrity', 'availability'] as const
export type Axis = (typeof axes)[number]

/** When a field is asked for, or has to be filled. The meaning of each stands in `conditions` below. */
type ConditionName = 'always' | 'electronic' | 'copy' | 'personal' | 'outsourced' | 'cloud' | 'otherRetention'

/**
 * How a field is asked for and shown. `max` counts letters; the words of a choice stand under `choices.<list>`. `pairs`
 * are codes with a text each, such as a rule and the reason why it may be overridden.
 */
type FieldKind =
  | Readonly<{ kind: 'line' | 'lines'; max: number }>
  | Readonly<{ kind: 'choice' | 'choices'; list: string; options: readonly string[] }>
  | Readonly<{ kind: 'yes-no' | 'date' | 'system' | 'systems' | 'segment' | 'asset-numbers' }>
  | Readonly<{ kind: 'number'; max: number }>
  | Readonly<{ kind: 'pairs'; max: number; blank: BlankText }>
  | Readonly<{ kind: 'level'; axis: Axis }>

/** `applies`: asked for only then, emptied otherwise. `required`: must be filled when the asset is submitted. */
type FieldRule = FieldKind & Readonly<{ group: FieldGroup; applies?: ConditionName; required?: ConditionName }>

/**
 * Every field of an asset (domain: canonical fields), in the order of the form. The form, the page of an asset, the
 * difference of two versions, the check at submission and, later, import and export all read this table.
 */
const table = {
  name: { group: 'what', kind: 'line', max: 120, required: 'always' },
  nameKana: { group: 'what', kind: 'line', max: 120 },
  business: { group: 'what', kind: 'line', max: 80, required: 'always' },
  assetKind: { group: 'what', kind: 'choice', list: 'assetKinds', options: assetKinds, required: 'always' },
  description: { group: 'what', kind: 'lines', max: 1000 },
  originCopy: { group: 'what', kind: 'choice', list: 'origins', options: origins },
  originals: { group: 'what', kind: 'asset-numbers', applies: 'copy' },
  commonOrOwn: { group: 'what', kind: 'choice', list: 'commonOrOwn', options: commonOrOwn },
  legalBasis: { group: 'what', kind: 'line', max: 200 },
  source: { group: 'what', kind: 'line', max: 200 },

  media: { group: 'where', kind: 'choices', list: 'media', options: media, required: 'always' },
  systemId: { group: 'where', kind: 'system', applies: 'electronic' },
  alsoHeldBy: { group: 'where', kind: 'systems', applies: 'electronic' },
  segmentCode: { group: 'where', kind: 'segment', required: 'electronic' },
  segmentReason: { group: 'where', kind: 'lines', max: 500 },
  location: { group: 'where', kind: 'line', max: 200, required: 'always' },
  storageLocked: { group: 'where', kind: 'yes-no' },
  userScope: { group: 'where', kind: 'choice', list: 'userScopes', options: userScopes, required: 'always' },
  handlerCount: { group: 'where', kind: 'number', max: 99_999 },
  takeout: { group: 'where', kind: 'choice', list: 'takeouts', options: takeouts },
  contact: { group: 'where', kind: 'line', max: 80 },

  personal: { group: 'personal', kind: 'yes-no', required: 'always' },
  specialCare: { group: 'personal', kind: 'yes-no', applies: 'personal', required: 'personal' },
  myNumber: {
    group: 'personal',
    kind: 'choice',
    list: 'myNumberKinds',
    options: myNumberKinds,
    applies: 'personal',
    required: 'personal',
  },
  purpose: { group: 'personal', kind: 'lines', max: 500, applies: 'personal', required: 'personal' },
  personRange: { group: 'personal', kind: 'choice', list: 'personRanges', options: personRanges, applies: 'personal' },
  personCount: { group: 'personal', kind: 'number', max: 99_999_999, applies: 'personal' },
  dataSubjects: { group: 'personal', kind: 'line', max: 200, applies: 'personal' },
  personalItems: { group: 'personal', kind: 'lines', max: 1000, applies: 'personal' },
  provision: { group: 'personal', kind: 'line', max: 200, applies: 'personal' },
  personalFileRef: { group: 'personal', kind: 'line', max: 80, applies: 'personal' },
  piaRef: { group: 'personal', kind: 'line', max: 80, applies: 'personal' },

  answers: { group: 'classification', kind: 'pairs', max: 40, blank: 'dropped' },
  confidentiality: { group: 'classification', kind: 'level', axis: 'confidentiality', required: 'always' },
  confidentialityReason: { group: 'classification', kind: 'lines', max: 500, required: 'always' },
  integrity: { group: 'classification', kind: 'level', axis: 'integrity', required: 'always' },
  integrityReason: { group: 'classification', kind: 'lines', max: 500 },
  availability: { group: 'classification', kind: 'level', axis: 'availability', required: 'always' },
  availabilityReason: { group: 'classification', kind: 'lines', max: 500 },
  ruleReasons: { group: 'classification', kind: 'pairs', max: 500, blank: 'dropped' },
  dutiesRemoved: { group: 'classification', kind: 'pairs', max: 500, blank: 'kept' },
  handlingNote: { group: 'classification', kind: 'lines', max: 500 },

  outsourced: { group: 'outside', kind: 'yes-no', required: 'always' },
  vendor: { group: 'outside', kind: 'line', max: 120, applies: 'outsourced', required: 'outsourced' },
  contractEnd: { group: 'outside', kind: 'date', applies: 'outsourced', required: 'outsourced' },
  contractSecurity: { group: 'outside', kind: 'yes-no', applies: 'outsourced', required: 'outsourced' },
  subcontracted: { group: 'outside', kind: 'yes-no', applies: 'outsourced', required: 'outsourced' },
  cloud: { group: 'outside', kind: 'yes-no', required: 'always' },
  cloudKind: {
    group: 'outside',
    kind: 'choice',
    list: 'cloudKinds',
    options: cloudKinds,
    applies: 'cloud',
    required: 'cloud',
  },
  cloudService: { group: 'outside', kind: 'line', max: 120, applies: 'cloud', required: 'cloud' },
  cloudIsmap: { group: 'outside', kind: 'choice', list: 'ismapStates', options: ismapStates, applies: 'cloud' },
  cloudPermissionNo: { group: 'outside', kind: 'line', max: 80, applies: 'cloud' },
  cloudAdministrator: { group: 'outside', kind: 'line', max: 80, applies: 'cloud' },
  cloudDataLocation: { group: 'outside', kind: 'line', max: 80, applies: 'cloud' },

  retention: { group: 'retention', kind: 'choice', list: 'retentions', options: retentions, required: 'always' },
  retentionNote: { group: 'retention', kind: 'line', max: 120, applies: 'otherRetention', required: 'otherRetention' },
  retentionUntil: { group: 'retention', kind: 'date' },
  backup: { group: 'retention', kind: 'line', max: 200, applies: 'electronic' },
  recoveryTime: { group: 'retention', kind: 'line', max: 80, applies: 'electronic' },
  note: { group: 'retention', kind: 'lines', max: 1000 },

  disposedOn: { group: 'retirement', kind: 'date', required: 'always' },
  disposalMethod: {
    group: 'retirement',
    kind: 'choice',
    list: 'disposalMethods',
    options: disposalMethods,
    required: 'always',
  },
  disposedBy: { group: 'retirement', kind: 'line', max: 80, required: 'always' },
  disposalNote: { group: 'retirement', kind: 'lines', max: 500 },
} as const satisfies Readonly<Record<string, FieldRule>>

type ValueOf<Kind> = Kind extends 'line' | 'lines'
  ? string
  : Kind extends 'choices' | 'systems' | 'asset-numbers'
    ? readonly string[]
    : Kind extends 'pairs'
      ? Pairs
      : Kind extends 'yes-no'
        ? boolean | null
        : Kind extends 'number'
          ? number | null
          : string | null

export type FieldKey = keyof typeof table

/**
 * The content of one version of an asset: what an officer types. An empty text is '', an empty choice of several is [],
 * no pairs are {}, every other empty field is null. Not rated is null too, never the lowest level. Dates are ISO days
 * ('2027-03-31').
 */
export type AssetContent = { readonly [Key in FieldKey]: ValueOf<(typeof table)[Key]['kind']> }

export type AssetField = FieldRule & Readonly<{ key: FieldKey }>

const keys: readonly FieldKey[] = Object.keys(table).filter((key): key is FieldKey => key in table)

export const assetFields: readonly AssetField[] = keys.map((key) => ({ key, ...table[key] }))

/** What is filled in while registering or changing; the disposal is asked for in the request to retire. */
export const registrationFields = assetFields.filter((field) => field.group !== 'retirement')
export const retirementFields = assetFields.filter((field) => field.group === 'retirement')

/** Is it held electronically? Paper and stand-alone machines are in no segment (基本方針 2条(10)–(12)). */
export function isElectronic({ media: held }: Pick<AssetContent, 'media'>): boolean {
  return held.some((medium) => electronicMedia.some((electronic) => electronic === medium))
}

/** Is it on paper and nowhere else? */
export const isOnPaper = (content: Pick<AssetContent, 'media'>) => content.media.length > 0 && !isElectronic(content)

const conditions: Readonly<Record<ConditionName, (content: AssetContent) => boolean>> = {
  always: () => true,
  electronic: isElectronic,
  copy: (content) => content.originCopy !== null && content.originCopy !== 'original',
  personal: (content) => content.personal === true,
  outsourced: (content) => content.outsourced === true,
  cloud: (content) => content.cloud === true,
  otherRetention: (content) => content.retention === 'other',
}

/** Is the field asked for, given the rest of the content? */
export function applies(field: AssetField, content: AssetContent): boolean {
  return conditions[field.applies ?? 'always'](content)
}

/** Must the field be filled when the asset is submitted? */
export function isRequired(field: AssetField, content: AssetContent): boolean {
  return field.required !== undefined && applies(field, content) && conditions[field.required](content)
}
