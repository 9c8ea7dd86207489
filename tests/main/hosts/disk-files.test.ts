import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { DomainError } from '#shared/contract/errors.ts'
import { asCallError } from '../../../src/main/call-error.ts'
import { asSaveError, filesBelow, saveDiskFile } from '../../../src/main/hosts/shared/disk-files.ts'
import { passingFolder } from './run-command.ts'

const systemError = (code: string): Error => Object.assign(new Error(code), { code })
const codeOf = (error: unknown): string => (error instanceof DomainError ? error.error.code : 'not expected')

test('a folder yields its files in the order of names, without lock files and other endings', () => {
  const folder = passingFolder()
  mkdirSync(join(folder, 'b'))
  for (const name of ['z.XLSX', 'a.xlsx', '~$a.xlsx', 'a.docx', 'b/c.xlsx', 'b/~$c.xlsx'])
    writeFileSync(join(folder, name), 'x')
  expect(filesBelow(folder, ['.xlsx'])).toEqual({
    paths: ['a.xlsx', 'b/c.xlsx', 'z.XLSX'].map((name) => join(folder, name)),
    unreadable: [],
  })
  expect(filesBelow(folder, []).paths).toContain(join(folder, 'a.docx'))
  expect(() => filesBelow(join(folder, 'nowhere'), [])).toThrow('ENOENT')
})

test('saving puts a new file in the place of the old one, whole', () => {
  const folder = passingFolder()
  const path = join(folder, 'Tờ trình.docx')
  writeFileSync(path, 'old')
  // Whoever has the old file open keeps it as it was.
  linkSync(path, join(folder, 'held'))
  saveDiskFile(path, new TextEncoder().encode('new'))
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readFileSync(join(folder, 'held'), 'utf8')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['Tờ trình.docx', 'held'])
})

test('a save that fails leaves nothing behind', () => {
  const folder = passingFolder()
  const path = join(folder, 'in the way')
  mkdirSync(join(path, 'inner'), { recursive: true })
  expect(() => saveDiskFile(path, new Uint8Array(9))).toThrow()
  expect(readdirSync(folder)).toEqual(['in the way'])
})

test.for(['EBUSY', 'EPERM', 'EACCES', 'EROFS'])('%s: the file is said to be open elsewhere', (code) => {
  expect(asSaveError(systemError(code), join('x', 'Tờ trình.docx'))).toMatchObject({
    error: { code: 'file_not_writable', params: { fileName: 'Tờ trình.docx' } },
  })
})

test('a full disk is said as such, anything else stays unexpected', () => {
  expect(codeOf(asSaveError(systemError('ENOSPC'), 'x'))).toBe('disk_full')
  expect(codeOf(asSaveError(systemError('EIO'), 'x'))).toBe('not expected')
})

test('a host knows a full disk and a damaged file wherever they show, and logs only the unexpected', () => {
  const log = { info: vi.fn(), error: vi.fn() }
  const ports = { log, newId: () => 'id-1' }
  expect(asCallError(systemError('ENOSPC'), ports)).toEqual({ code: 'disk_full', params: {} })
  expect(asCallError(systemError('SQLITE_CORRUPT'), ports)).toEqual({ code: 'database_damaged', params: {} })
  expect(asCallError(systemError('EIO'), ports)).toEqual({ code: 'disk_failing', params: {} })
  expect(log.error).not.toHaveBeenCalled()
  expect(asCallError(systemError('EISDIR'), ports)).toEqual({ code: 'internal', params: {}, id: 'id-1' })
  expect(log.error).toHaveBeenCalledOnce()
})
