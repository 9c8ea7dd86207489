/** The list of what a commune is asked to correct, from what was found in its file. Pure. */
import type { OfficeProfile } from '#shared/contract/office.ts'
import type { SendBackList } from '#shared/domain/document.ts'
import { officeHeader } from '#shared/domain/documents/header.ts'
import {
  askToCorrect,
  copySteps,
  ownFileSteps,
  received,
  replyStep,
} from '#shared/domain/exchange/send-back/prose.ts'
import { asksOfRefusal } from '#shared/domain/exchange/send-back/refusal-asks.ts'
import { placesIn, type SendBackLine } from '../../excel/layouts/send-back-v1.ts'

export type SendBackListGround = {
  office: OfficeProfile | null
  /** "UBND xã An Mỹ"; empty when nobody knows whose file it is. */
  unitName: string
  fileName: string
  receivedOn: string
  sentOn: string
  replyBy: string | null
  remark: string
  lines: readonly SendBackLine[]
  hasFormulas: boolean
  /** Why nothing of the file could be read; null for a file that was. */
  refusal: { reason: string; detail: string | null } | null
  /** False when no marked copy goes with the list. */
  hasCopy: boolean
}

const headerOf = ({ office, sentOn }: SendBackListGround): SendBackList['header'] =>
  office === null
    ? {
        superior: [],
        issuer: ['CƠ QUAN YÊU CẦU BÁO CÁO'],
        number: null,
        typeCode: null,
        symbol: '',
        place: '……',
        date: sentOn,
      }
    : officeHeader(office, { number: null, typeCode: null, date: sentOn })

const guidanceOf = ({ refusal, hasCopy, hasFormulas, replyBy }: SendBackListGround): string[] => {
  if (refusal !== null) return [...asksOfRefusal(refusal).steps, replyStep(replyBy)]
  return [...(hasCopy ? copySteps('tệp Excel gửi kèm', hasFormulas) : ownFileSteps), replyStep(replyBy)]
}

const openingOf = (ground: SendBackListGround): string => {
  const begin = received({ ...ground, officeName: ground.office?.name ?? '' })
  return ground.refusal === null
    ? `${begin} ${askToCorrect(placesIn(ground.lines))}`
    : `${begin} Tệp chưa đọc được: ${asksOfRefusal(ground.refusal).happened}. Đề nghị quý đơn vị làm theo hướng dẫn dưới đây rồi gửi lại.`
}

export const composeSendBackList = (ground: SendBackListGround): SendBackList => {
  const { unitName, fileName, remark, lines } = ground
  return {
    header: headerOf(ground),
    abstract: `trong tệp “${fileName}”`,
    addressees: [unitName === '' ? '……………………' : unitName],
    legalBases: [],
    sections: [
      {
        key: 'body',
        heading: null,
        level: 1,
        paragraphs: [
          { key: 'opening', text: openingOf(ground) },
          ...(remark === '' ? [] : [{ key: 'remark', text: remark }]),
        ],
      },
    ],
    recipients: [],
    signer: { capacity: [], name: null },
    items: lines.map(({ sheet, cell, shown, sentence }) => ({
      place: [sheet, cell].filter((part) => part !== '').join(', '),
      shown,
      sentence,
    })),
    guidance: guidanceOf(ground),
  }
}
