import 'server-only'
import { getRequestConfig } from 'next-intl/server'
import { languageOfRequest } from './language-of-request'

const words = {
  ja: () => import('../../messages/ja.json'),
  en: () => import('../../messages/en.json'),
} as const

/** What next-intl asks once per request. There is no language in the address. */
export default getRequestConfig(async () => {
  const locale = await languageOfRequest()
  const { default: messages } = await words[locale]()
  return { locale, messages, timeZone: 'Asia/Tokyo' }
})
