/** Puts a lock on a house and takes it off, over and over, telling what it begins and ends; to be killed. */
import { flushCompileCache } from 'node:module'
import { createClient } from '#shared/contract/client.ts'
import { openGate } from '../../../src/main/hosts/shared/gate.ts'
import { cheapDerivation } from '../../support/open-test-gate.ts'

const [dataDir = '', resourcesDir = '', passphrase = ''] = process.argv.slice(2)
flushCompileCache()
let count = Date.now() * 1000
const gate = openGate(
  {
    now: () => new Date().toISOString(),
    newId: () => `30000000-0000-7000-8000-${String(++count).slice(-12)}`,
    log: { info: () => undefined, error: () => undefined },
    resourcesDir,
    actor: 'Cán bộ thử',
    program: { version: '0.1.0' },
    derivationCost: cheapDerivation,
  },
  { dataDir },
)
const call = createClient(gate.call)
const tell = (word: string): void => void process.stdout.write(`${word}\n`)
gate.onEvent((event) => {
  if (event.type === 'progress' && event.progress.done === 0) tell('bringing')
})

if (gate.fault()?.code === 'locked') await call('lock.open', { secret: passphrase })
for (;;) {
  const { isEncrypting } = await call('lock.state', {})
  if (isEncrypting) await call('lock.remove', { secret: passphrase })
  else {
    const { keyring, recoveryKey } = await call('lock.prepare', { passphrase })
    const set = { keyring, passphrase, recoveryKey, encrypt: true, idleMinutes: 15 }
    await call('lock.set', { ...set, secret: '' })
  }
  tell(isEncrypting ? 'off' : 'on')
}
