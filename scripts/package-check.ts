/**
 * `npm run package:check`: puts the program together for Windows and for this machine's tests, without Electron's
 * program file, and says what stands in it. Ends with 1 when something is there that must not be, or is missing.
 */
import { join } from 'node:path'
import { ensureBuilt, root } from './built.ts'
import { assemble } from './package/assemble.ts'
import { findProblems, packedFiles, sizesOf } from './package/inspect.ts'

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

ensureBuilt()
for (const system of ['win32', 'linux'] as const) {
  const assembled = await assemble(system, join(root, 'out', 'package', system))
  const files = packedFiles(assembled.archive)
  console.log(
    `\n${system}-x64: ${files.length} files, ${megabytes(sizesOf(assembled).app)} without Electron itself`,
  )
  const groups = Map.groupBy(files, ({ path }) => path.split('/').slice(0, 2).join('/'))
  for (const [group, members] of groups)
    console.log(
      `  ${group}: ${members.length} files, ${megabytes(members.reduce((sum, file) => sum + file.bytes, 0))}`,
    )
  const problems = await findProblems(assembled, system)
  for (const problem of problems) console.error(`✗ ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}
