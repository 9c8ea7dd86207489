/** Workbooks nobody made the rules for, each through its bytes: see docs/recognition-rules.md, "Measured". */
import { describe, expect, it } from 'vitest'
import { recognise } from '#shared/domain/exchange/recognise/recognise.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { compareImport } from '../../support/expected-import.ts'
import { type ForeignFile, foreignBytes, foreignExpectation } from '../../support/foreign-file.ts'
import { knownCriteria } from '../../support/known-criteria.ts'
import { shippedUnits } from '../../support/shipped-units.ts'
import { fifthPass } from './foreign/fifth-pass.ts'
import { firstNominations } from './foreign/first-nominations.ts'
import { firstReports } from './foreign/first-reports.ts'
import { fourthNominations } from './foreign/fourth-nominations.ts'
import { fourthReports } from './foreign/fourth-reports.ts'
import { secondNominations } from './foreign/second-nominations.ts'
import { secondReports } from './foreign/second-reports.ts'
import { thirdNominations } from './foreign/third-nominations.ts'
import { thirdReports } from './foreign/third-reports.ts'

const differences = (file: ForeignFile): string[] => {
  const read = readWorkbook(foreignBytes(file))
  if (!read.ok) return [`not read: ${read.reason}`]
  const found = recognise(read.workbook, {
    fileName: file.file,
    units: shippedUnits,
    criteria: knownCriteria,
    day: file.day ?? '2018-12-31',
  })
  return compareImport(foreignExpectation(file), { ...found, communeName: found.commune.name })
}

const named = (files: readonly ForeignFile[]) =>
  files.map((file) => [`${file.id} ${file.kind}: ${file.what}`, file] as const)

describe.each([
  ['lists', firstNominations],
  ['reports', firstReports],
  ['harder lists', secondNominations],
  ['harder reports', secondReports],
  ['lists in legacy fonts and odd shapes', thirdNominations],
  ['reports in legacy fonts and odd shapes', thirdReports],
  ['lists after mending', fourthNominations],
  ['reports after mending', fourthReports],
  ['all kinds, the samples’ defects in other shapes', fifthPass],
])('%s', (_, files) => {
  it.each(named(files))('%s', (_what, file) => {
    expect(differences(file)).toEqual([])
  })
})
