'use client'

import './globals.css'
import { NextIntlClientProvider } from 'next-intl'
import { BrokenScreen } from '@/components/errors/broken-screen'
import en from '@/messages/en.json'
import ja from '@/messages/ja.json'

type Props = Readonly<{ error: Error & Readonly<{ digest?: string }>; retry: () => void }>

const words = { ja: { ui: ja.ui, errors: ja.errors }, en: { ui: en.ui, errors: en.errors } } as const

/** When not even the frame can be drawn. It knows nothing of the person, so it speaks both languages. */
export default function GlobalError(props: Props) {
  return (
    <html lang="ja">
      <head>
        <title>{ja.app.title}</title>
      </head>
      <body>
        {(['ja', 'en'] as const).map((locale) => (
          <NextIntlClientProvider key={locale} locale={locale} messages={words[locale]} timeZone="Asia/Tokyo">
            <section lang={locale}>
              <BrokenScreen {...props} />
            </section>
          </NextIntlClientProvider>
        ))}
      </body>
    </html>
  )
}
