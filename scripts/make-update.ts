/**
 * For whoever looks after the office's computers (docs/updates.md):
 *
 *   node scripts/make-update.ts keys --out DIR          a pair of keys; the passphrase from NEP_UPDATE_PASSPHRASE
 *   node scripts/make-update.ts sign --key FILE --installer FILE [--from 0.1.0] [--notes TEXT] [--out FILE]
 *   node scripts/make-update.ts show --public FILE --update FILE
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../package.json' with { type: 'json' }
import { openUpdate } from '../src/main/updates/update-file.ts'
import { keysIn, updateKeyFile } from '../src/main/updates/update-keys.ts'
import { root } from './built.ts'
import { makeKeys, openPrivateKey, packUpdate } from './updates/pack-update.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    key: { type: 'string' },
    public: { type: 'string' },
    installer: { type: 'string' },
    update: { type: 'string' },
    from: { type: 'string', default: '0.1.0' },
    notes: { type: 'string', default: '' },
  },
})

const needed = (name: 'out' | 'key' | 'public' | 'installer' | 'update'): string => {
  const value = values[name]
  if (value === undefined) throw new Error(`--${name} is missing`)
  return value
}

const passphrase = (): string => {
  const text = process.env.NEP_UPDATE_PASSPHRASE ?? ''
  if (text.length < 12)
    throw new Error('NEP_UPDATE_PASSPHRASE must hold a passphrase of 12 characters or more')
  return text
}

const keys = (): void => {
  const folder = needed('out')
  const files = { publicKey: join(folder, updateKeyFile), privateKey: join(folder, 'update-private.pem') }
  for (const file of Object.values(files)) if (existsSync(file)) throw new Error(`${file} is there already`)
  const made = makeKeys(passphrase())
  mkdirSync(folder, { recursive: true })
  writeFileSync(files.privateKey, made.privateKey, { mode: 0o600 })
  writeFileSync(files.publicKey, made.publicKey)
  console.log(
    `public key, for resources/: ${files.publicKey}\nprivate key, to lock away: ${files.privateKey}`,
  )
}

const signInstaller = (): void => {
  const installer = needed('installer')
  const { version } = packageJson
  const about = {
    version,
    fromVersion: values.from,
    schema: globSync('src/main/db/migrations/*.sql', { cwd: root }).length,
    madeAt: new Date().toISOString(),
    notes: values.notes,
  }
  const key = openPrivateKey(readFileSync(needed('key'), 'utf8'), passphrase())
  const bytes = packUpdate(key, about, { fileName: basename(installer), bytes: readFileSync(installer) })
  const out = values.out ?? join(dirname(installer), `Nep-${version}.nep`)
  writeFileSync(out, bytes)
  console.log(out)
}

const show = (): void => {
  const keysShipped = keysIn(readFileSync(needed('public'), 'utf8'))
  console.log(JSON.stringify(openUpdate(readFileSync(needed('update')), keysShipped).manifest, null, 2))
}

const commands: Readonly<Record<string, () => void>> = { keys, sign: signInstaller, show }
const command = commands[positionals[0] ?? '']
if (command === undefined) throw new Error(`say one of: ${Object.keys(commands).join(', ')}`)
command()
