import type { Language } from '@/lib/language/languages'
import type messages from './messages/ja.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof messages
  }
}
