import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // As the framework itself does for code of the server.
      'next/navigation': 'next/dist/client/components/navigation.react-server.js',
    },
    conditions: ['react-server'],
  },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'components/**/*.test.ts',
      'prisma/**/*.test.ts',
      'messages/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // Most tests ask a real database many times; a busy machine needs its time. Speed is measured by the bench, not here.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
