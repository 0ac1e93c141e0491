/**
 * The lists an officer chooses from (domain: enumerations). Codes are fixed, since rules speak of them; the words stand
 * in messages/ under `choices`. Levels and segments are not here: they are data of the scheme in force.
 */
export const assetKinds = [
  'database',
  'file',
  'paper',
  'system-document',
  'log',
  'backup-medium',
  'recording',
  'published',
] as const

export const media = ['system', 'file-server', 'terminal', 'portable', 'tape', 'cloud', 'paper'] as const

/** The media that hold information electronically; one of them asks for a network segment (基本方針 2条). */
export const electronicMedia = media.filter((medium) => medium !== 'paper')

export const userScopes = ['public', 'city', 'department', 'section', 'subsection', 'named', 'contractor'] as const

export const origins = ['original', 'backup-copy', 'extract-copy'] as const

export const commonOrOwn = ['common', 'own'] as const

/** 個人番号: none, work that uses it (番号法 2条(11)), or work related to it (2条(12)). */
export const myNumberKinds = ['none', 'use', 'related'] as const

/** 対象人数 when only a range is known; the last cuts are those of the impact assessment (PIA). */
export const personRanges = [
  'under-100',
  'under-1000',
  'under-10000',
  'under-100000',
  'under-300000',
  'from-300000',
  'unknown',
] as const

export const takeouts = ['no', 'with-permission', 'regular'] as const

/** What kind of external service; the last two are not the public cloud (domain: cloud and external services). */
export const cloudKinds = ['saas', 'paas', 'iaas', 'lgwan-asp', 'government-cloud'] as const

export const ismapStates = ['ismap', 'ismap-liu', 'none', 'unknown'] as const

export const retentions = [
  'under-1',
  '1',
  '3',
  '5',
  '7',
  '10',
  '20',
  '30',
  'permanent',
  'in-use',
  'as-needed',
  'other',
] as const

export const disposalMethods = [
  'shredding',
  'dissolving',
  'burning',
  'destruction',
  'erasure',
  'degaussing',
  'key-erasure',
  'lease-return',
  'archives',
  'transfer',
] as const
