/**
 * `npm run package`: the installer and the portable zip for Windows, in `dist`, with their sums (SHA256SUMS) and the
 * list of all parts (CycloneDX). Fetches Electron and NSIS, so it needs the network; see .github/workflows/release.yml.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, Platform } from 'electron-builder'
import config from '../electron-builder.config.ts'
import { ensureBuilt, root } from './built.ts'
import { placesIn } from './package/assemble.ts'
import { findProblems } from './package/inspect.ts'

/** What one may be, so that it fits on the oldest stick and through a slow line. */
const budgetMegabytes = 120

ensureBuilt()
const output = join(root, config.directories.output)
const made = await build({
  projectDir: root,
  targets: Platform.WINDOWS.createTarget(),
  publish: 'never',
  config,
})
const problems = await findProblems(placesIn(output, 'win32'), 'win32')
const sums: string[] = []
for (const path of made.filter((file) => /\.(?:exe|zip)$/u.test(file))) {
  const bytes = readFileSync(path)
  const megabytes = bytes.length / 1024 / 1024
  console.log(`${basename(path)}: ${megabytes.toFixed(1)} MB of ${budgetMegabytes}`)
  if (megabytes > budgetMegabytes) problems.push(`is larger than ${budgetMegabytes} MB: ${basename(path)}`)
  sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${basename(path)}\n`)
}
writeFileSync(join(output, 'SHA256SUMS'), sums.join(''))
const sbom = spawnSync('npm sbom --sbom-format cyclonedx --package-lock-only', {
  cwd: root,
  shell: true,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
if (sbom.status === 0) writeFileSync(join(output, 'sbom.cyclonedx.json'), sbom.stdout)
else problems.push('npm could not list the parts (npm sbom)')
for (const problem of problems) console.error(`✗ ${problem}`)
if (problems.length > 0) process.exitCode = 1
