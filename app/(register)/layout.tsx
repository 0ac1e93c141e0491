import type { ReactNode } from 'react'
import { RegisterFrame } from '@/app/register-frame'

/** Draws the frame. Whether somebody may see a screen is decided by the screen: a layout is not drawn on every visit. */
export default function RegisterLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <RegisterFrame>{children}</RegisterFrame>
}
