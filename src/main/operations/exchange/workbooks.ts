/** One stamped, prefilled workbook per unit, as a zip or as single files. */
import type { FileRef } from '#shared/contract/bridge.ts'
import { fail } from '#shared/contract/errors.ts'
import { toRoman } from '#shared/numbers.ts'
import { fold } from '#shared/text.ts'
import { profileOn } from '../../db/queries/office.ts'
import { getRequest, requestUnit } from '../../db/queries/requests.ts'
import {
  conductCodes,
  findingsOfUnit,
  lastNominations,
  publishedCriteria,
  villagesOf,
} from '../../db/queries/return-prefill.ts'
import { getUnit } from '../../db/queries/units.ts'
import { bundleWorkbooks } from '../../excel/bundle-workbooks.ts'
import { type ReturnV1Data, returnWorkbookV1 } from '../../excel/layouts/return-v1.ts'
import { newestReturnVersion } from '../../excel/read-return.ts'
import { writeBeside } from '../../excel/write-beside.ts'
import type { TaskContext } from '../context.ts'

/** A name that survives Zalo, USB sticks and old Windows: no diacritics, no blanks. */
export const returnFileName = (number: string, unitName: string, year: number): string => {
  const plain = fold(unitName)
    .split(/[^a-z0-9]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  const mark = fold(number).replace(/[^a-z0-9]+/gu, '')
  return `QTUX-${year}${mark === '' ? '' : `-${mark}`}_${plain || 'DonVi'}.xlsx`
}

/** What one unit's workbook says. Throws not_found. */
export const returnData = (context: TaskContext, requestId: string, unitId: string): ReturnV1Data => {
  const { db, now, today, messages } = context
  const request = getRequest(db, requestId)
  const unit = getUnit(db, unitId)
  if (request === undefined) throw fail('not_found', { what: 'request' })
  if (unit === undefined) throw fail('not_found', { what: 'unit' })
  const year = Number(request.dueOn.slice(0, 4))
  const criteria = publishedCriteria(db, request.planId).filter((one) => one.unitKinds.includes(unit.kind))
  const codeNames = [...new Set(criteria.map((one) => `${one.codeShortName} (${one.codeSymbol})`))]
  const { subjectKinds, nominationStates } = messages.exchange
  return {
    createdAt: now,
    stamp: { template: 'return', version: newestReturnVersion, requestId, unitId },
    officeName: profileOn(db, today)?.name ?? '',
    unitName: unit.fullName,
    placeName: unit.name,
    request: {
      number: request.number,
      title: request.title,
      issuedOn: request.issuedOn,
      dueOn: request.dueOn,
      note: request.note,
    },
    contents: request.contents,
    criteria: criteria.map((one) => {
      const codeName = `${one.codeShortName} (${one.codeSymbol})`
      return {
        id: one.id,
        code: one.code,
        text: one.text,
        codeName: `${toRoman(codeNames.indexOf(codeName) + 1)}. ${codeName.toUpperCase()}`,
      }
    }),
    conductCodes: conductCodes(db).map((code) => `${code.shortName} (${code.symbol.split('/')[0] ?? ''})`),
    villages: villagesOf(db, unitId, today).map((village) => village.name),
    findings: findingsOfUnit(db, unitId, true),
    lastNominations: lastNominations(db, unitId, year).map((one) => ({
      kind: subjectKinds[one.subjectKind],
      name: one.name,
      birthYear: one.birthYear,
      workplace: one.workplace,
      form: one.proposedForm,
      result: nominationStates[one.status as keyof typeof nominationStates] ?? '',
    })),
  }
}

/** Notes the day of sending for the units written. Throws not_found, rule request_needs_units. */
export const writeWorkbooks = async (
  context: TaskContext,
  input: { requestId: string; unitIds: readonly string[] | null; as: 'zip' | 'files' },
): Promise<{ files: FileRef[]; units: number }> => {
  const request = getRequest(context.db, input.requestId)
  if (request === undefined) throw fail('not_found', { what: 'request' })
  const unitIds = request.unitIds.filter((id) => input.unitIds === null || input.unitIds.includes(id))
  if (unitIds.length === 0) throw fail('rule', { rule: 'request_needs_units' })
  const year = Number(request.dueOn.slice(0, 4))
  const written = new Map<string, Uint8Array>()
  for (const [index, unitId] of unitIds.entries()) {
    const data = returnData(context, request.id, unitId)
    context.progress(index, unitIds.length, context.messages.exchange.writingFor(data.placeName))
    const name = returnFileName(request.number, data.placeName, year)
    const unique = written.has(name) ? name.replace('.xlsx', `-${index + 1}.xlsx`) : name
    written.set(unique, await writeBeside(returnWorkbookV1(data)))
  }
  context.commit(({ db, today }) => {
    for (const unitId of unitIds) {
      const unit = requestUnit(db, request.id, unitId)
      if (unit !== undefined && unit.sentOn === null) db.update('request_units', unit.id, { sent_on: today })
    }
  })
  context.progress(unitIds.length, unitIds.length, '')
  const files =
    input.as === 'files'
      ? [...written].map(([name, bytes]) => context.files.put(name, bytes))
      : [context.files.put(context.messages.exchange.zipName(request.number), bundleWorkbooks(written))]
  return { files, units: unitIds.length }
}
