import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recognise } from '#shared/domain/exchange/recognise/recognise.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import {
  type ActualImport,
  communeFiles,
  compareImport,
  expectedFiles,
} from '../../support/expected-import.ts'
import { knownCriteria } from '../../support/known-criteria.ts'
import { knownUnits } from '../../support/known-units.ts'

const importFile = (file: string): ActualImport => {
  const read = readWorkbook(new Uint8Array(readFileSync(join(communeFiles, file))))
  if (!read.ok) {
    return {
      outcome: 'refuse',
      refuseReason: read.reason,
      content: null,
      communeName: null,
      records: [],
      control: null,
      issues: [],
    }
  }
  const found = recognise(read.workbook, {
    fileName: file,
    units: knownUnits,
    criteria: knownCriteria,
    day: '2018-12-31',
  })
  return { ...found, communeName: found.commune.name }
}

describe('sample workbooks of communes', () => {
  it.each(expectedFiles().map((file) => [file.id, file.file, file] as const))(
    '%s %s',
    (_id, name, expected) => {
      expect(compareImport(expected, importFile(name))).toEqual([])
    },
  )
})
