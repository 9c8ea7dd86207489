import { expect } from 'vitest'
import { readFileInWorker } from '../../src/main/excel/read-in-worker.ts'
import { readWorkbook } from '../../src/main/excel/read-workbook.ts'
import { fixtureBytes, type Mutation, mutate, mutatePart, type PartMutation } from './mutations.ts'

/** Formats whose parts carry checksums: what is read at all must be what was written. */
const isChecked = (file: string): boolean => /\.(?:xlsx|ods)$/.test(file)

/** A changed file is refused or read; where checksums stand guard, it is read right. Never more than that. */
export const checkMutation = async (mutation: Mutation): Promise<'read' | 'refused'> => {
  const result = await readFileInWorker(mutate(mutation))
  if (!result.ok) {
    expect(result.reason).toMatch(
      /^(?:password|damaged|too-large|not-a-spreadsheet|empty|old-format|unsupported-format)$/,
    )
    return 'refused'
  }
  if (isChecked(mutation.file) && /^(?:xlsx|xlsm|ods)$/.test(result.workbook.format)) {
    expect(result).toEqual(readWorkbook(fixtureBytes(mutation.file)))
  }
  return 'read'
}

/** Our own readers judge whatever stands in a part: none of them may fail in a way it did not foresee. */
export const checkPartMutation = async (mutation: PartMutation): Promise<'read' | 'refused'> => {
  const result = await readFileInWorker(mutatePart(mutation))
  if (result.ok) return 'read'
  expect(result.detail).not.toMatch(/^(?:reader-failed|time|memory)$/)
  return 'refused'
}
