import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/language/request.ts')

/** Headers that every answer carries; the Content-Security-Policy with its nonce is set in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not no-referrer: with that a form sent before scripts load has the Origin null and would be refused.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'X-Robots-Tag', value: 'noindex' },
]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  // Types are checked once, by npm test, over the whole tree; a city that starts the program need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  experimental: {
    authInterrupts: true,
    staleTimes: { dynamic: 0 },
    // A ledger of 20 MB and its form; beyond this the framework cuts a body without a word (security F2).
    proxyClientMaxBodySize: '24mb',
  },
  headers: () => Promise.resolve([{ source: '/:path*', headers }]),
}

export default withNextIntl(config)
