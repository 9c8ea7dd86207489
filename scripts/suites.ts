/** Runs one suite as a process and reads how many of its tests passed. */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export type Count = { passed: number; failed: number; skipped: number }

const root = join(import.meta.dirname, '..')

/** Runs a file of a package with this Node; answers its exit code. */
const runTool = (file: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit' })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })

/** A check that holds or does not: counts as one test. */
export const runCheck = async (name: string, file: string, args: readonly string[] = []): Promise<Count> => {
  process.stdout.write(`\n── ${name}\n`)
  const passed = (await runTool(file, args)) === 0 ? 1 : 0
  process.stdout.write(passed ? `✓ ${name}\n` : `✗ ${name}\n`)
  return { passed, failed: 1 - passed, skipped: 0 }
}

/** A suite that writes a JSON report. One that fails without a failed test (it did not even start) counts as one. */
export const runSuite = async (
  name: string,
  command: { file: string; args: readonly string[]; report: string },
  read: (report: unknown) => Count,
): Promise<Count> => {
  process.stdout.write(`\n── ${name}\n`)
  const report = join(root, command.report)
  rmSync(report, { force: true })
  const code = await runTool(command.file, command.args)
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')))
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    process.stdout.write(`✗ ${name} wrote no report\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const numberAt = (report: unknown, key: string): number => {
  const value: unknown = report !== null && typeof report === 'object' ? Reflect.get(report, key) : undefined
  return typeof value === 'number' ? value : 0
}

export const readVitest = (report: unknown): Count => ({
  passed: numberAt(report, 'numPassedTests'),
  failed: numberAt(report, 'numFailedTests'),
  skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
})

/** A test that passed only on a second try has not passed. */
export const readPlaywright = (report: unknown): Count => {
  const stats: unknown =
    report !== null && typeof report === 'object' ? Reflect.get(report, 'stats') : undefined
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  }
}
