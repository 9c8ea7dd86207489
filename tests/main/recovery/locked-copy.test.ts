/** A register that does not open, and only a locked copy on a stick: the passphrase or the printed key leads back. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import { keptFile } from '../../../src/main/kept-files.ts'
import { openTestApp } from '../../support/create-test-app.ts'
import { openTestGate } from '../../support/open-test-gate.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const passphrase = 'hội làng mùng sáu'

const temporary = (): string => temporaryFolder('locked')

const lockedStick = async () => {
  const stick = temporary()
  const office = openTestApp({ dataDir: temporary(), onDisk: true })
  await office.call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  const hash = office.app.files.keep(Buffer.from('ảnh niêm yết'))
  await office.call('backups.setAway', { folder: stick })
  const { recoveryKey } = await office.call('backups.lockAway', { passphrase })
  await office.call('backups.make', {})
  office.close()
  return { stick, hash, recoveryKey }
}

/** A computer whose register is a file of nonsense. */
const openDamaged = () => {
  const dataDir = temporary()
  writeFileSync(join(dataDir, 'nep.db'), 'không phải sổ')
  const gate = openTestGate(dataDir)
  onTestFinished(() => gate.close())
  return { gate, call: createClient(gate.call), dataDir }
}

test.each(['passphrase', 'recovery key'])('the %s brings back the register and its files', async (by) => {
  const { stick, hash, recoveryKey } = await lockedStick()
  const { gate, call, dataDir } = openDamaged()
  const { copies } = await call('recovery.state', { folder: stick })
  expect(copies).toMatchObject([{ place: 'away', isGood: true, needsSecret: true }])
  const named = { name: copies[0]?.name ?? '', place: 'away' as const, folder: stick }
  for (const [secret, rule] of [
    ['', 'backup_secret_needed'],
    ['hội làng', 'backup_secret_wrong'],
  ])
    expect(await gate.call('recovery.restore', { ...named, secret })).toMatchObject({
      error: { params: { rule } },
    })
  expect(gate.fault()).toBeDefined()

  await call('recovery.restore', { ...named, secret: by === 'passphrase' ? passphrase : recoveryKey })
  expect(gate.fault()).toBeUndefined()
  expect((await call('units.list', { validOn: null })).map(({ fullName }) => fullName)).toEqual([
    'Chợ Đồng Tâm',
  ])
  expect(existsSync(keptFile(dataDir, hash))).toBe(true)
})
