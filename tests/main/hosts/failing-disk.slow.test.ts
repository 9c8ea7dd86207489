/**
 * A disk that fails for good at the n-th call of the system, and one that the system turned read-only: every place of a
 * command, from the program's start to its end. A sentence, nothing half done, and it goes on once the disk is well again.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureBuilt, root } from '../../../scripts/built.ts'
import { errnos, failingDisk, mayFail } from '../../support/failing-disk/failing-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

type Answer = { exitCode: number | null; json: unknown }

const run = (args: readonly string[], env: Record<string, string> = {}): Answer => {
  const program = join(root, 'out/main/node.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (stdout === '') throw new Error(`nothing was said: ${stderr}`)
  return { exitCode: status, json: JSON.parse(stdout) as unknown }
}

const site = (name: string): string => JSON.stringify({ kind: 'site', name, fullName: name })

const skipped = mayFail ? '' : ' (skipped: needs Linux and a C compiler)'

test.skipIf(!mayFail).for([
  ['EIO', ['disk_failing', 'folder_not_writable']],
  ['EROFS', ['data_read_only', 'folder_not_writable', 'disk_failing']],
] as const)(
  `%s at each call of the system: a sentence, all or nothing, and it goes on${skipped}`,
  ([error, codes], { task }) => {
    ensureBuilt()
    const faultOf = failingDisk(temporaryFolder('library'))
    if (faultOf === null) throw new Error('the library does not compile')
    const folder = temporaryFolder('failing')
    const at = ['--data', folder]
    const names = (): string[] =>
      (run(['call', 'units.list', ...at]).json as { name: string }[]).map(({ name }) => name).sort()
    run(['call', 'units.create', '--input', site('Chợ'), ...at])
    const acknowledged = ['Chợ']
    let faults = 0
    for (let from = 1; ; from += 1) {
      const name = `Bến ${from}`
      const fault = faultOf({ folder, from, errno: errnos[error] })
      const { exitCode, json } = run(['call', 'units.create', '--input', site(name), ...at], fault)
      if (exitCode === 0) acknowledged.push(name)
      else {
        faults += 1
        expect(json, `fault from call ${from}`).toMatchObject({
          ok: false,
          error: { code: expect.toBeOneOf([...codes]) },
          sentence: expect.stringMatching(/\p{L}.*[.]$/su),
        })
      }
      const found = names()
      // What was not acknowledged may stand there whole: its commit reached the disk before the disk failed.
      expect(found.filter((one) => one !== name || acknowledged.includes(name))).toEqual(
        acknowledged.toSorted(),
      )
      if (found.includes(name) && !acknowledged.includes(name)) acknowledged.push(name)
      if (exitCode === 0 && from > faults + 5) break
    }
    expect(faults).toBeGreaterThan(10)
    expect(run(['check', ...at])).toMatchObject({ exitCode: 0, json: { isSound: true } })
    task.meta.figures = { [`faults of the disk (${error})`]: faults }
  },
)
