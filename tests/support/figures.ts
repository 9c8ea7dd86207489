/**
 * The figures of a run, added up over its tests and printed at its end: how many kills, refusals, damages … were tried.
 *
 *   test('…', async ({ task }) => { …; task.meta.figures = { kills: 1000, lost: 0 } })
 *
 * A test that failed has none: what it tried is not counted.
 */
import type { Reporter, TestModule } from 'vitest/node'

declare module 'vitest' {
  interface TaskMeta {
    figures?: Readonly<Record<string, number>>
  }
}

const addUp = (modules: readonly TestModule[]): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const module of modules)
    for (const test of module.children.allTests('passed'))
      for (const [what, count] of Object.entries(test.meta().figures ?? {}))
        sums.set(what, (sums.get(what) ?? 0) + count)
  return sums
}

export const figuresReporter: Reporter = {
  onTestRunEnd(modules) {
    const sums = addUp(modules)
    if (sums.size === 0) return
    process.stdout.write('\nFigures\n')
    for (const [what, count] of sums) process.stdout.write(`  ${what.padEnd(28)} ${count}\n`)
  },
}
