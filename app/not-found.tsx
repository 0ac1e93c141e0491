import { NotFoundScreen } from '@/components/errors/not-found-screen'
import { RegisterFrame } from './register-frame'

/** An address that no screen has. */
export default function NotFound() {
  return (
    <RegisterFrame>
      <NotFoundScreen />
    </RegisterFrame>
  )
}
