import { meaningOf } from './read-header'
import { textOf, type Sheet } from './sheet'

/** A sheet for one asset (個票): words of fields with their values beside them, and no table. */
export function isFormSheet({ rows }: Sheet): boolean {
  const found = new Set<string>()
  for (const { cells } of rows.slice(0, 80)) {
    const texts = cells.map(textOf)
    for (const [at, text] of texts.entries()) {
      const meaning = text === '' || text.length > 30 ? null : meaningOf([text], 1)
      if (meaning !== null && meaning.sure >= 0.6 && texts.slice(at + 1).some((next) => next !== ''))
        found.add(meaning.field)
    }
  }
  return found.size >= 4 && found.has('name')
}
