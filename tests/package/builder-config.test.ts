/** What the installer promises, held against the configuration and electron-builder's own scripts. */
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import config from '../../electron-builder.config.ts'
import { defaultDataDir } from '../../src/main/hosts/shared/data-location.ts'

const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const library = dirname(require.resolve('app-builder-lib/package.json'))

const validate = async (candidate: object): Promise<void> => {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js')
  await validateConfiguration(candidate, { isEnabled: false, add: () => undefined })
}

test("electron-builder's own schema takes the configuration, and refuses a word it does not know", async () => {
  await validate(config)
  await expect(validate({ ...config, nsis: { ...config.nsis, perUser: true } })).rejects.toThrow(
    /configuration.nsis/u,
  )
})

test('it installs for one person, without asking for rights, and never removes the register', () => {
  expect(config.nsis).toMatchObject({
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
  })
  expect(config.win.requestedExecutionLevel).toBe('asInvoker')
  expect(config.win.target.map(({ target, arch }) => [target, ...arch])).toEqual([
    ['nsis', 'x64'],
    ['zip', 'x64'],
  ])
})

/** Each `!macro` of ours is one that electron-builder's script looks for: a misspelt one would never be called. */
test('every macro of the installer is called by its script', () => {
  const macros = [...readFileSync(config.nsis.include, 'utf8').matchAll(/^!macro (\w+)/gmu)].map(
    ([, name]) => name,
  )
  const scripts = globSync(join(library, 'templates/nsis/*.ns[ih]')).map((path) => readFileSync(path, 'utf8'))
  const called = macros.filter((name) => scripts.some((script) => script.includes(`!insertmacro ${name}\n`)))
  expect(macros).toContain('preInit')
  expect(called).toEqual(macros)
})

test('the register lies outside of the program folder', () => {
  const env = { LOCALAPPDATA: String.raw`C:\Users\lan\AppData\Local` }
  const data = defaultDataDir({ platform: 'win32', homeDir: String.raw`C:\Users\lan`, env })
  expect(data).toContain('AppData')
  // Where NSIS puts the program of one person.
  expect(data).not.toContain('Programs')
})
