/**
 * How the program becomes an installer and a portable zip for Windows. `npm run package` uses it on a machine with
 * Electron's program file; `npm run package:check` proves by it, without that file, what goes into the package.
 *
 * The linux section exists for that proof and for the journeys on real Electron: the same rules with the native file
 * of the machine that builds.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { licencesFile, licenceTexts } from './scripts/parts/licence-texts.ts'
import { partsOfProgram } from './scripts/parts/program-parts.ts'

/**
 * What the program consists of, with one native file of better-sqlite3 and without SQLite's source. The whole list
 * stands with each system: a system's own list that only excludes would mean "all else of this project". Of
 * `node_modules` the packages of `dependencies` are taken whole; there only exclusions count.
 */
const filesFor = (target: string): string[] => [
  'package.json',
  'out/{main,preload,renderer}/**',
  'resources/**',
  '!**/*.map',
  '!node_modules/better-sqlite3/{src,deps}/**',
  '!node_modules/better-sqlite3/{binding.gyp,README.md,index.d.ts}',
  `!node_modules/better-sqlite3/prebuilds/!(${target}.node)`,
  // Only compiles better-sqlite3, which is not done.
  '!node_modules/node-addon-api/**',
]

export default {
  appId: 'vn.nep.desktop',
  productName: 'Nếp',
  copyright: 'MIT',
  electronLanguages: ['vi', 'en-US'],
  directories: { output: 'dist', buildResources: 'packaging' },
  asar: true,
  // A native file is loaded by the system itself, which cannot look into an archive.
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  // Electron's own texts lie there already.
  afterPack: async ({ appOutDir }) =>
    writeFileSync(join(appOutDir, licencesFile), licenceTexts(partsOfProgram())),
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // The page is served under app://; file:// needs no privilege here.
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: false,
  },
  fileAssociations: [
    { ext: 'nep', name: 'Gói cập nhật của Nếp', description: 'Gói cập nhật của Nếp', role: 'Viewer' },
  ],
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'zip', arch: ['x64'] },
    ],
    executableName: 'Nep',
    icon: 'packaging/icon.ico',
    requestedExecutionLevel: 'asInvoker',
    files: filesFor('win32-x64'),
    artifactName: 'Nep-${version}-windows-x64.${ext}',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    selectPerMachineByDefault: false,
    allowToChangeInstallationDirectory: false,
    // What the clerk wrote stays, whatever happens to the program.
    deleteAppDataOnUninstall: false,
    // Every installer that is on the stick is whole; nothing is fetched.
    differentialPackage: false,
    packElevateHelper: false,
    installerLanguages: ['vi_VN'],
    language: '1066',
    include: 'packaging/installer.nsh',
    artifactName: 'Nep-${version}-cai-dat.${ext}',
    shortcutName: 'Nếp',
    uninstallDisplayName: 'Nếp ${version}',
  },
  linux: {
    target: [{ target: 'dir', arch: ['x64'] }],
    executableName: 'nep',
    category: 'Office',
    files: filesFor('linux-x64'),
  },
} satisfies Configuration
