/** The kinds of file in which the register is written. */
export const exportFormats = ['xlsx', 'csv', 'csv-cp932'] as const
export type ExportFormat = (typeof exportFormats)[number]
