import { z } from 'zod'
import { cloudKinds, ismapStates } from './asset-choices'
import { dayOrNone } from './day-input'
import { filled, shortCode } from './person-input'
import { rowId, typedRevision } from './row-input'
import { line, lines } from './text'

/** A system, or a medium such as a cupboard or a disk: both hold assets. */
export const systemKinds = ['system', 'medium'] as const

const longestName = 120
const longestLine = 120
const longestText = 1000
const mostBelow = 20

const none = z.literal('').transform(() => null)

/** A code of a master of the city; the rules know which there are. */
const codeOrNone = z.union([z.null(), none, line(40)]).default(null)

/** The systems below. A form sends one text per list, some of them empty. */
const ids = z
  .union([z.array(z.union([z.literal(''), rowId])).max(mostBelow), z.literal(''), rowId])
  .default([])
  .transform((typed) => [...new Set([typed].flat().filter((id) => id !== ''))])

const facts = {
  unitId: rowId,
  kind: z.enum(systemKinds),
  name: filled(longestName),
  aliases: line(longestLine).default(''),
  description: lines(longestText).default(''),
  segmentCode: filled(40),
  vendor: line(longestLine).default(''),
  hosting: line(longestLine).default(''),
  cloudKind: z.union([z.null(), none, z.enum(cloudKinds)]).default(null),
  cloudService: line(longestLine).default(''),
  ismap: z.union([z.literal(''), z.enum(ismapStates)]).default(''),
  contractEnd: dayOrNone,
  recoveryTime: line(longestLine).default(''),
  confidentiality: codeOrNone,
  integrity: codeOrNone,
  availability: codeOrNone,
  classReason: lines(longestText).default(''),
  standsOnIds: ids,
}

/** A new system or medium, with the systems that it stands on. */
export const systemInput = z.strictObject({ code: shortCode('codeShape'), ...facts })

/** A system as corrected. The code stays. */
export const systemRevisionInput = z.strictObject({ systemId: rowId, revision: typedRevision, ...facts })

/** The day from which a system is not used any more; none: it goes on. */
export const systemEndInput = z.strictObject({ systemId: rowId, revision: typedRevision, endedOn: dayOrNone })

/** What both say of a system. */
export type SystemFacts = Omit<z.output<typeof systemInput>, 'code'>
