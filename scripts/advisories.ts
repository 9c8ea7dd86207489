/** `npm run advisories`: asks the registry what is known against the packages, and fails on what ends in the program. */
import { spawnSync } from 'node:child_process'
import { root } from './built.ts'
import { judgeAdvisories } from './parts/advisories.ts'
import { partsOfProgram } from './parts/program-parts.ts'

const npm = process.env.npm_execpath
if (npm === undefined) throw new Error('to be run by npm')
const { stdout } = spawnSync(process.execPath, [npm, 'audit', '--json'], { cwd: root, encoding: 'utf8' })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const verdict = judgeAdvisories(parsed(stdout), partsOfProgram())
if ('unasked' in verdict) {
  console.error(`The registry did not answer: ${verdict.unasked}`)
  process.exitCode = 2
} else {
  for (const line of verdict.elsewhere) console.log(`only to build or try it: ${line}`)
  for (const line of verdict.inProgram) console.error(`in the program: ${line}`)
  process.exitCode = verdict.inProgram.length > 0 ? 1 : 0
}
