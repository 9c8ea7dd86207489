import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** `fast` runs on every `npm test`; `slow` holds the long searches (`npm run test:slow`), `bench` prints ratios. */
export default defineConfig({
  cacheDir: 'out/.vitest',
  test: {
    projects: [
      {
        plugins: [react()],
        test: {
          name: 'fast',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.slow.test.ts', 'tests/e2e/**', 'tests/bench/**'],
          setupFiles: ['tests/support/require-node.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: ['tests/**/*.slow.test.ts'],
          setupFiles: ['tests/support/require-node.ts'],
          testTimeout: 5_400_000,
        },
      },
      {
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          setupFiles: ['tests/support/require-node.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
