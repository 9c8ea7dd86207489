/**
 * Word files of a busy office, from composed data to bytes: the report of 60 units with its annex, a paper of 20 pages, 500
 * certificates in one file. Each against the library alone with the same template and the same values, without our reading
 * of the tags, the judging of the template and the cleaning of texts. The whole way of a clerk, from the register to the
 * file, stands beside the first.
 */
import { readFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { documentCatalogue } from '../../src/main/documents/catalogue.ts'
import { fillTemplate } from '../../src/main/documents/fill.ts'
import { readTags, type Tag } from '../../src/main/documents/tag.ts'
import type { DocumentData, TemplateKind } from '../../src/shared/domain/document.ts'
import { composeIn, openCommune } from '../support/both-offices.ts'
import { certificatesOf, manyAwarded } from '../support/sample-awards.ts'
import { roundReportOf, sampleDocuments } from '../support/sample-documents.ts'
import { roundOfSize } from '../support/sample-round.ts'
import { compare } from './measure.ts'

const templates = new URL('../../resources/templates/', import.meta.url)
const createdAt = '2018-12-20T01:00:00.000Z'
const target = 2

/** The library, given what it needs: no tag is read, judged or cleaned. */
const bare = (template: Uint8Array, values: object): Uint8Array => {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
  document.render(values)
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

const sides = <Kind extends TemplateKind>(kind: Kind, data: DocumentData[Kind]) => {
  const template = new Uint8Array(readFileSync(new URL(documentCatalogue[kind].file, templates)))
  const tags: readonly Tag<DocumentData[Kind]>[] = documentCatalogue[kind].tags
  const values = readTags(tags, data)
  return {
    ours: () => fillTemplate({ kind, template, data, createdAt }),
    alone: () => bare(template, values),
  }
}

const long = roundReportOf(roundOfSize(60, 200))
const twentyPages: DocumentData['round_report'] = {
  ...sampleDocuments.round_report,
  sections: Array.from({ length: 20 }, (_, part) => ({
    key: `part.${part}`,
    heading: `${part + 1}. Phần thứ ${part + 1}`,
    level: 1,
    paragraphs: Array.from({ length: 9 }, (_, at) => ({
      key: `part.${part}.${at}`,
      text: 'Các cơ quan, đơn vị tiếp tục thực hiện hiệu quả Quy tắc ứng xử, gắn với việc chấp hành kỷ luật. '.repeat(
        3,
      ),
    })),
  })),
}

const papers = [
  ['report of 60 units and 200 shortcomings, with its annex', sides('round_report', long)],
  ['a paper of 20 pages', sides('round_report', twentyPages)],
  ['500 certificates in one file', sides('certificate', certificatesOf(manyAwarded(500)))],
] as const

describe('Word files, ours against the library alone', () => {
  test.each(papers)(
    '%s',
    async (title, { ours, alone }) => {
      // Both come to the same paper: only the date in its properties differs.
      expect(Math.abs(ours().length - alone().length)).toBeLessThan(64)
      const ratio = await compare(
        `${title}: ${(ours().length / 1024).toFixed(0)} KB`,
        { name: 'ours', run: ours },
        { name: 'the library alone', run: alone },
        15,
      )
      console.log(`  aimed at: ≤ ${target}${ratio > target ? ', missed' : ''}`)
    },
    120_000,
  )

  test('the report of 60 units from the register to the file', async () => {
    const office = await openCommune({ units: 60, findings: 3 })
    const { alone } = sides('round_report', long)
    await compare(
      'report of 60 units and 180 shortcomings, gathered, worded, filled and handed out',
      { name: 'ours', run: () => composeIn(office, 'round_report') },
      { name: 'the library alone, a report as large', run: alone },
      15,
    )
  }, 120_000)
})
