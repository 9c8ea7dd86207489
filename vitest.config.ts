import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { figuresReporter } from './tests/support/figures.ts'

/** Ends a test that hangs; a busy machine may take many times as long as a quiet one, and no test is about time. */
const patience = 240_000

/** `fast` and `screens` run on every `npm test`; `slow` holds the long searches (`npm run test:slow`), `security`
 * the attacks at length (`npm run test:security`), `bench` prints ratios. */
export default defineConfig({
  cacheDir: 'out/.vitest',
  test: {
    // By itself it leaves one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    reporters: ['default', figuresReporter],
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.{slow,security}.test.ts', 'tests/renderer/**'],
          // The application is loaded once a worker, not once a file; tests share nothing but its modules.
          isolate: false,
          setupFiles: ['tests/support/require-node.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/require-node.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        test: {
          name: 'slow',
          // Old registers are quick, and their figures belong with the others.
          include: ['tests/**/*.slow.test.ts', 'tests/main/db/old-registers.test.ts'],
          setupFiles: ['tests/support/require-node.ts'],
          testTimeout: 5_400_000,
        },
      },
      {
        test: {
          name: 'security',
          include: ['tests/**/*.security.test.ts'],
          setupFiles: ['tests/support/require-node.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
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
