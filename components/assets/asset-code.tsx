import { encode } from 'uqr'

type Props = Readonly<{ text: string; label: string }>

/** A two-dimensional code (QR, error correction M) with the quiet border of four modules that readers need. */
export function AssetCode({ text, label }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-[30mm] shrink-0 bg-white"
    >
      <path d={dark.join('')} />
    </svg>
  )
}
