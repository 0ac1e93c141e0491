import type { Language } from '@/lib/language/languages'
import type messages from './messages/ja.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof messages
  }
}

declare module 'next-auth' {
  interface User {
    /** The token of lib/auth/session.ts, on its way from sign-in to the cookie. */
    opaque: string
  }
}
