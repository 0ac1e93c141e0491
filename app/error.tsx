'use client'

import type { ComponentProps } from 'react'
import { BrokenScreen } from '@/components/errors/broken-screen'

/** Where not even the frame could be drawn. */
export default function EntranceError(props: ComponentProps<typeof BrokenScreen>) {
  return (
    <main id="main">
      <BrokenScreen {...props} />
    </main>
  )
}
