import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { schemaVersion } from '../../../src/main/db/migrate.ts'
import { createFileStore } from '../../../src/main/file-store.ts'
import { lockHouse } from '../../../src/main/locks/house-lock.ts'
import { openPlainHouse, passphrase, putLockOn, unitName } from '../../support/locked-house.ts'
import { passingFolder, runCommand } from './run-command.ts'

const unit = JSON.stringify({ kind: 'commune', communeType: 'xa', name: 'An Mỹ', fullName: 'UBND xã An Mỹ' })

describe('call', () => {
  test('prints the value of an operation and exits with 0', async () => {
    const data = passingFolder()
    const created = await runCommand(['call', 'units.create', '--input', unit, '--data', data])
    expect(created).toMatchObject({ exitCode: 0, json: expect.any(Function) })
    const listed = await runCommand(['--data', data, 'call', 'units.list'])
    expect(listed.json()).toMatchObject([{ name: 'An Mỹ' }])
  })

  test('reads its input from stdin', async () => {
    const data = passingFolder()
    const { json } = await runCommand(['call', 'units.create', '--input', '-', '--data', data], {
      stdin: unit,
    })
    expect(json()).toEqual({ id: expect.any(String) })
  })

  test('answers a refused input with its envelope, its sentence and 2', async () => {
    const data = passingFolder()
    const { exitCode, json } = await runCommand(['call', 'units.create', '--data', data])
    expect(exitCode).toBe(2)
    expect(json()).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', fields: { name: 'required' } },
      sentence: expect.stringContaining('Chưa có gì được lưu'),
    })
  })

  test.each([
    [['call', 'no.such'], 'unknown_operation'],
    [['call', 'units.__proto__'], 'unknown_operation'],
    [['call', 'units.list', '--input', '{'], 'bad_arguments'],
    [['call'], 'bad_arguments'],
    [['call', 'units.list', '--bogus'], 'bad_arguments'],
    [['call', 'units.list', '--file', 'nameless'], 'bad_arguments'],
    [['call', 'units.list', '--file', 'a=/nonexistent'], 'bad_arguments'],
    [['call', 'units.list', '--input', '{"x":{"$file":"b"}}'], 'bad_arguments'],
    [['no-such-command'], 'bad_arguments'],
    [['toString'], 'bad_arguments'],
    [[], 'bad_arguments'],
  ])('%j is an expected error: %s', async (args, code) => {
    const data = passingFolder()
    const { exitCode, json } = await runCommand(args.length > 0 ? [...args, '--data', data] : args)
    expect(exitCode).toBe(2)
    expect(json()).toMatchObject({ ok: false, error: { code } })
  })

  test('refuses a folder that another process owns, and names that process', async () => {
    const data = passingFolder()
    // SQLite's locks are per process, so the owner must be another one.
    const script = `
      const Database = require('better-sqlite3')
      new Database('nep.lock').exec('BEGIN EXCLUSIVE')
      require('node:fs').writeFileSync('nep.pid', String(process.pid))
      process.stdout.write('held')
      setInterval(() => {}, 1000)`
    const modules = resolve(import.meta.dirname, '../../../node_modules')
    const owner = spawn(process.execPath, ['-e', script], { cwd: data, env: { NODE_PATH: modules } })
    onTestFinished(() => void owner.kill())
    await once(owner.stdout, 'data')
    const { exitCode, json } = await runCommand(['call', 'units.list', '--data', data])
    expect(exitCode).toBe(2)
    expect(json()).toMatchObject({ error: { code: 'data_locked', params: { pid: owner.pid } } })
    expect(existsSync(join(data, 'nep.db'))).toBe(false)
    // What a crash leaves is no owner, although its files name one.
    owner.kill('SIGKILL')
    await once(owner, 'exit')
    expect(readFileSync(join(data, 'nep.pid'), 'utf8')).toBe(String(owner.pid))
    expect(await runCommand(['call', 'units.list', '--data', data])).toMatchObject({ exitCode: 0 })
  })
})

describe('check', () => {
  const madeFolder = async (): Promise<string> => {
    const data = passingFolder()
    await runCommand(['call', 'units.create', '--input', unit, '--data', data])
    return data
  }

  test('finds a fresh folder sound', async () => {
    const { exitCode, json } = await runCommand(['check', '--data', await madeFolder()])
    expect(exitCode).toBe(0)
    expect(json()).toMatchObject({
      isSound: true,
      schemaVersion: { file: schemaVersion, program: schemaVersion },
      integrity: [],
      foreignKeys: [],
    })
  })

  test('says that a folder holds no data, and makes none', async () => {
    const data = passingFolder()
    const { exitCode, json } = await runCommand(['check', '--data', data])
    expect(exitCode).toBe(2)
    expect(json()).toMatchObject({ error: { code: 'no_data', params: { folder: data } } })
    expect(readdirSync(data)).toEqual([])
  })

  test('names the entry of the journal that was changed, and a journal cut behind a copy', async () => {
    const data = await madeFolder()
    await runCommand(['call', 'backups.make', '--data', data])
    const problems = async () => {
      const { exitCode, json } = await runCommand(['check', '--data', data])
      return [exitCode, (json() as { problems: { code: string; sentence: string }[] }).problems]
    }
    expect(await problems()).toEqual([0, []])
    const hand = new Database(join(data, 'nep.db'))
    hand.exec("DROP TRIGGER journal_is_append_only_update; UPDATE journal SET actor = 'Ai đó'")
    expect(await problems()).toMatchObject([
      2,
      [{ code: 'journal_broken', sentence: expect.stringContaining('“Thêm đơn vị” của Ai đó') }],
    ])
    hand.exec('DROP TRIGGER journal_is_append_only_delete; DROP TRIGGER changes_is_append_only_delete')
    hand.exec('DROP TRIGGER journal_seals_is_append_only_delete')
    hand.exec('DELETE FROM changes; DELETE FROM journal; DELETE FROM journal_seals')
    hand.close()
    expect(await problems()).toMatchObject([2, [{ code: 'journal_rewritten' }]])
  })

  test('names damage, a newer version, broken references and lost files', async () => {
    const damaged = await madeFolder()
    const bytes = readFileSync(join(damaged, 'nep.db'))
    bytes.fill(0x5a, 4096 * 3, 4096 * 12)
    writeFileSync(join(damaged, 'nep.db'), bytes)
    const noDatabase = await madeFolder()
    writeFileSync(join(noDatabase, 'nep.db'), 'not a database, by any measure of it'.repeat(200))

    const newer = await madeFolder()
    const future = new Database(join(newer, 'nep.db'))
    future.pragma(`user_version = ${schemaVersion + 7}`)
    future.close()

    const broken = await madeFolder()
    const loose = new Database(join(broken, 'nep.db'))
    loose.pragma('foreign_keys = OFF')
    loose.exec("UPDATE units SET parent_id = 'nobody'")
    loose.close()

    const lost = await madeFolder()
    const kept = createFileStore(lost).keep(new TextEncoder().encode('biên bản'))
    const gone = 'a'.repeat(64)
    const attach = new Database(join(lost, 'nep.db'))
    for (const hash of [kept, gone]) {
      attach
        .prepare(
          `INSERT INTO attachments (id, entity, entity_id, hash, file_name, media_type, size, created_at)
           VALUES (?, 'visits', 'v', ?, 'a.jpg', 'image/jpeg', 3, '2018-10-03T00:00:00.000Z')`,
        )
        .run(hash, hash)
    }
    attach.close()
    const keptFile = join(lost, 'files', kept.slice(0, 2), kept)
    mkdirSync(join(lost, 'files', 'zz'), { recursive: true })
    writeFileSync(keptFile, 'biên bản khác')

    const codes = async (data: string) => {
      const { exitCode, json } = await runCommand(['check', '--data', data])
      const { problems } = json() as { problems: { code: string }[] }
      return [exitCode, ...problems.map((problem) => problem.code)]
    }
    expect(await codes(damaged)).toEqual([2, 'database_damaged'])
    expect(await codes(noDatabase)).toEqual([2, 'database_damaged'])
    expect(await codes(newer)).toEqual([2, 'database_newer'])
    expect(await codes(broken)).toEqual([2, 'database_damaged'])
    expect(await codes(lost)).toEqual([2, 'kept_files_lost'])
    const { json } = await runCommand(['check', '--data', lost])
    expect(json()).toMatchObject({ files: { referenced: 2, missing: [gone], damaged: [kept] } })
  })
})

describe('a locked house', () => {
  const locked = async (encrypt: boolean) => {
    const { dataDir, gate, call } = await openPlainHouse()
    const recoveryKey = await putLockOn(call, { encrypt })
    gate.close()
    /** As a process of its own, which holds no key at its start. */
    const run = (args: readonly string[], secret?: string) => {
      lockHouse(dataDir)
      const env: Record<string, string> = secret === undefined ? {} : { NEP_PASSPHRASE: secret }
      return runCommand([...args, '--data', dataDir], { env })
    }
    return { dataDir, recoveryKey, run }
  }

  test.each([true, false])(
    'opens by NEP_PASSPHRASE alone, encrypted: %s',
    async (encrypt) => {
      const { recoveryKey, run } = await locked(encrypt)
      for (const command of [['call', 'units.list'], ['check']]) {
        const without = await run(command)
        expect(without.exitCode, command[0]).toBe(2)
        expect(without.json()).toMatchObject({ ok: false, error: { code: 'locked' } })
        expect(without.stdout + without.stderr).not.toContain(unitName)
        for (const secret of [passphrase, recoveryKey])
          expect(await run(command, secret), command[0]).toMatchObject({ exitCode: 0 })
      }
      expect((await run(['call', 'units.list'], passphrase)).json()).toMatchObject([{ fullName: unitName }])
    },
    60_000,
  )

  test('a wrong one is refused, waits longer like a person’s, and is told nowhere', async () => {
    const { dataDir, run } = await locked(true)
    const wrong = 'hội làng mùng bảy'
    for (const rule of ['lock_secret_wrong', 'lock_secret_wrong', 'lock_secret_wrong', 'lock_must_wait']) {
      const { exitCode, json, stdout, stderr } = await run(['call', 'units.list'], wrong)
      expect(exitCode).toBe(2)
      expect(json()).toMatchObject({ error: { code: 'rule', params: { rule } } })
      expect(stdout + stderr).not.toContain(wrong)
    }
    const written = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    for (const text of written) expect(text).not.toContain(Buffer.from(wrong).toString('latin1'))
  }, 60_000)
})
