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
  test: { include: ['lib/**/*.test.ts', 'prisma/**/*.test.ts', 'messages/**/*.test.ts', 'scripts/**/*.test.ts'] },
})
