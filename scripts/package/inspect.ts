/** What stands in an assembled program, and what is wrong with it. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { getRawHeader, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { licencesFile, licenceTexts } from '../parts/licence-texts.ts'
import { partsOfProgram } from '../parts/program-parts.ts'
import type { Assembled } from './assemble.ts'
import type { System } from './hollow-electron.ts'

export type PackedFile = { path: string; bytes: number; isUnpacked: boolean }

/** Every file of the archive, `out/main/electron.js`, with its size. */
export const packedFiles = (archive: string): PackedFile[] =>
  listPackage(archive, { isPack: false }).flatMap((listed) => {
    const path = listed.slice(1).replaceAll('\\', '/')
    const entry = statFile(archive, listed.slice(1))
    if ('files' in entry || !('size' in entry)) return []
    return [{ path, bytes: entry.size, isUnpacked: entry.unpacked === true }]
  })

const allowed: readonly RegExp[] = [
  /^package\.json$/u,
  /^out\/main\/(?:electron|node|excel-worker|proof-worker|commit-worker|file-worker|write-worker)\.js$/u,
  /^out\/main\/chunks\/[\w.-]+\.js$/u,
  /^out\/preload\/index\.cjs$/u,
  /^out\/renderer\/(?:index\.html|assets\/[\w.@-]+\.(?:js|css|woff2?|svg|png|jpg))$/u,
  /^resources\/[\w./-]+\.(?:json|docx|md|pem)$/u,
  /^node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/[\w/-]+\.js)$/u,
]

const needed = [
  'package.json',
  'out/main/electron.js',
  'out/main/excel-worker.js',
  'out/main/proof-worker.js',
  'out/main/commit-worker.js',
  'out/main/file-worker.js',
  'out/main/write-worker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'resources/templates/bien-ban.docx',
  'node_modules/better-sqlite3/lib/index.js',
]

/** Program files of another system begin otherwise, whatever they are called. */
const machineOf = (file: string): string => {
  const head = readFileSync(file).subarray(0, 4)
  if (head.subarray(0, 2).toString('latin1') === 'MZ') return 'win32'
  return head.toString('latin1') === '\x7fELF' ? 'linux' : 'other'
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())

/** Sentences about what must not be there, what is missing, and fuses that stand wrong; empty when all is well. */
export const findProblems = async (assembled: Assembled, system: System): Promise<string[]> => {
  const { archive, unpacked, program } = assembled
  const native = `node_modules/better-sqlite3/prebuilds/${system}-x64.node`
  const files = packedFiles(archive)
  const paths = new Set(files.map(({ path }) => path))
  const strangers = files.filter(({ path }) => path !== native && !allowed.some((rule) => rule.test(path)))
  const natives = filesBelow(unpacked).filter((path) => extname(path) === '.node')
  return [
    ...strangers.map(({ path }) => `does not belong there: ${path}`),
    ...[...needed, native].filter((path) => !paths.has(path)).map((path) => `is missing: ${path}`),
    ...files
      .filter((file) => extname(file.path) === '.node' && !file.isUnpacked)
      .map((file) => `is not unpacked: ${file.path}`),
    ...natives
      .filter((path) => path !== native || machineOf(join(unpacked, path)) !== system)
      .map((path) => `is of another system: ${path}`),
    ...(await wrongFuses(program)),
    ...missingLicences(assembled),
    ...(system === 'win32' && !hasDigest(assembled) ? ['the program lacks the digest of its archive'] : []),
  ]
}

/** The texts lie beside the program, whole, and of each part. */
const missingLicences = ({ folder }: Assembled): string[] => {
  const file = join(folder, licencesFile)
  if (!existsSync(file)) return [`is missing: ${licencesFile}`]
  return readFileSync(file, 'utf8') === licenceTexts(partsOfProgram())
    ? []
    : [`is not in step: ${licencesFile}`]
}

/** As the issue and Electron's own checklist want them. */
const wantedFuses: Readonly<Partial<Record<FuseV1Options, boolean>>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
}

const on = '1'.charCodeAt(0)
const off = '0'.charCodeAt(0)

/** Read from the program itself, as Electron does at its start. */
const wrongFuses = async (program: string): Promise<string[]> => {
  const wire: Readonly<Record<string, unknown>> = await getCurrentFuseWire(program)
  return Object.entries(wantedFuses)
    .filter(([fuse, isOn]) => wire[fuse] !== (isOn ? on : off))
    .map(([fuse]) => `the fuse stands wrong: ${FuseV1Options[Number(fuse)]}`)
}

/** Bytes: the archive with what is unpacked beside it, and the whole folder. */
export const sizesOf = ({ folder, archive, unpacked }: Assembled): { app: number; folder: number } => {
  const sum = (place: string) =>
    filesBelow(place).reduce((bytes, name) => bytes + statSync(join(place, name)).size, 0)
  return { app: statSync(archive).size + sum(unpacked), folder: sum(folder) }
}

/** Whether the Windows program carries the digest of this archive, which Electron compares at every start. */
const hasDigest = ({ archive, program }: Assembled): boolean => {
  const digest = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')
  return readFileSync(program).includes(digest)
}
