import './globals.css'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { clientMessages } from '@/lib/language/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app')
  return {
    title: { default: t('title'), template: t('pageTitle', { page: '%s' }) },
    description: t('description'),
    icons: '/icon.svg',
    robots: { index: false },
  }
}

export default async function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  // A page made before any request carries no nonce, and the browser would refuse its scripts.
  await connection()
  return (
    <html lang={await getLocale()}>
      <body>
        <NextIntlClientProvider messages={await clientMessages()}>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}
