/**
 * `node --import …/register.ts out/main/electron.js`: the built main bundle gets the stand-in for `electron`, also
 * when it stands in an archive (`…/app.asar/out/main/electron.js`).
 */
import { registerHooks } from 'node:module'
import { readArchives } from './archive.ts'

const standin = new URL('./electron.ts', import.meta.url).href

readArchives()
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context),
})
