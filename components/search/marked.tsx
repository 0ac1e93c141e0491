import { searchMarks } from '@/lib/domain/search-marks'

/** A text with what a search found in it marked, however it is written. */
export function Marked({ text, words }: Readonly<{ text: string; words: readonly string[] }>) {
  if (words.length === 0) return text
  return searchMarks(text, words).map((piece, place) =>
    piece.marked ? (
      <mark key={place} className="bg-yellow-200 text-inherit">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
