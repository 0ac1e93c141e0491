import { z } from 'zod'

/** The kinds of file in which the register is written. */
export const exportFormats = ['xlsx', 'csv', 'csv-cp932'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What the form of an export sends beside the conditions of the list. */
export const exportInput = z.object({
  list: z.string().catch(''),
  format: z.enum(exportFormats).catch('xlsx'),
  accepted: z
    .union([z.string(), z.array(z.string()).max(2_000)])
    .transform((sent) => [sent].flat().filter((sign) => sign !== '' && sign.length <= 40))
    .catch([]),
})
