/** Whose a file is and which request it answers, where what is to be seen of it disagrees with its stamp or its board. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { changeWorkbook, fillReturn } from '../../support/fill-return.ts'

let office: ExchangeOffice
/** The earlier request and the newest, with An Mỹ's workbook for each. */
let first: { requestId: string; workbook: Uint8Array }
let newest: { requestId: string; workbook: Uint8Array }

const ask = async (number: string, issuedOn: string, unitIds: string[]): Promise<typeof first> => {
  const { id: requestId } = await office.call('exchange.createRequest', {
    number,
    title: `Yêu cầu ${number}`,
    issuedOn,
    dueOn: '2018-10-28',
    contents: ['activities', 'nomination'],
    unitIds,
  })
  const { files } = await office.call('exchange.writeWorkbooks', { requestId, as: 'files' })
  const file = files.find(({ name }) => name.includes('AnMy'))
  if (file === undefined) throw new Error('no workbook')
  return { requestId, workbook: await filled(office.bytesOf(file.handle)) }
}

const filled = (workbook: Uint8Array): Promise<Uint8Array> =>
  fillReturn(workbook, [
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: { 'Đối tượng': 'Cá nhân', 'Họ và tên (hoặc tên tập thể)': 'Nguyễn Thị Hòa', 'Năm sinh': 1970 },
    },
  ])

/** The sheets copied into a workbook without our stamp. */
const unstamped = (workbook: Uint8Array): Promise<Uint8Array> =>
  changeWorkbook(workbook, (book) => {
    book.removeWorksheet('_nep')
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (/^(nep;|slot:|end$|nil$)/u.test(String(cell.value))) cell.value = null
        }),
      ),
    )
  })

const titled = (workbook: Uint8Array, title: string): Promise<Uint8Array> =>
  changeWorkbook(workbook, (book) =>
    book.eachSheet((sheet) => {
      const cell = sheet.getCell('A1')
      if (String(cell.value).startsWith('UBND')) cell.value = title
    }),
  )

const receive = async (bytes: Uint8Array, name: string, requestId: string | null): Promise<Review> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)], requestId })
  return office.call('exchange.review', { fileId: fileIds[0] ?? '' })
}

const asked = ({ issues }: Review): string[] =>
  issues.flatMap(({ code, level, isSettled }) => (level === 'must' && !isSettled ? [code] : []))

const standing = async (requestId: string, unitId: string): Promise<string[]> => {
  const { rows } = await office.call('exchange.board', { requestId })
  return rows.find((row) => row.unitId === unitId)?.contents.map(({ status }) => status) ?? []
}

const needs = async (fileId: string): Promise<unknown> => {
  const files = await office.call('exchange.files', {})
  return files.find(({ id }) => id === fileId)?.needs
}

beforeEach(async () => {
  office = await exchangeOffice()
  office.edit(
    `INSERT INTO office_profiles VALUES ('o', '2018-01-01', NULL, 'Phòng Văn hóa và Thông tin huyện Mỹ Đức', 'Phòng VH&TT',
       'district', 'UBND huyện Mỹ Đức', 'huyện Mỹ Đức', 'Mỹ Đức', 'VHTT', 1, '', '')`,
  )
  first = await ask('57/CV-VHTT', '2018-09-01', [office.anMy, office.dongTam])
  newest = await ask('40/VHTT', '2018-09-12', [office.anMy, office.dongTam])
})

describe('a workbook of An Mỹ with another title', () => {
  it('is nobody’s until the clerk says whose', async () => {
    const bytes = await titled(newest.workbook, 'UBND XÃ ĐỒNG TÂM')
    const review = await receive(bytes, 'Dong Tam 40.xlsx', newest.requestId)
    expect(review.unitId).toBeNull()
    expect(review.requestId).toBe(newest.requestId)
    expect(review.unitCandidates.map(({ name }) => name)).toEqual(['Đồng Tâm', 'An Mỹ'])
    expect(asked(review)).toContain('commune_stamp')
    expect(await needs(review.fileId)).toBe('unit')
    expect(await standing(newest.requestId, office.anMy)).toEqual(['waiting', 'waiting'])

    const { fileId, revision, requestId } = review
    await office.call('exchange.assign', { fileId, revision, requestId, unitId: office.dongTam })
    const after = await office.call('exchange.review', { fileId })
    expect(asked(after)).toEqual([])
    expect(await standing(newest.requestId, office.dongTam)).toEqual(['waiting', 'received'])
    expect(await standing(newest.requestId, office.anMy)).toEqual(['waiting', 'waiting'])
  })

  it('is as before where only its file name says another', async () => {
    const review = await receive(newest.workbook, 'Dong Tam.xlsx', null)
    expect([review.unitId, asked(review)]).toEqual([office.anMy, []])
    expect(review.issues.map(({ code }) => code)).toEqual(['commune_file_name'])
    expect(await needs(review.fileId)).toBe('nothing')
  })
})

describe('a copy without stamp that names its request', () => {
  it('goes there, and the clerk is asked where it was handed in for another', async () => {
    const review = await receive(await unstamped(first.workbook), 'An My.xlsx', newest.requestId)
    expect([review.source, review.unitId]).toEqual(['foreign', office.anMy])
    expect(review.requestId).toBe(first.requestId)
    expect(asked(review)).toEqual(['request_differs'])
    const { sentence } = review.issues.find(({ code }) => code === 'request_differs') ?? {}
    expect(sentence).toContain('57/CV-VHTT')
    expect(sentence).toContain('40/VHTT')
    expect(await standing(first.requestId, office.anMy)).toContain('received')
    expect(await standing(newest.requestId, office.anMy)).toEqual(['waiting', 'waiting'])
    expect(await needs(review.fileId)).toBe('look')
  })

  it('is settled where the clerk puts it', async () => {
    const { fileId, revision } = await receive(
      await unstamped(first.workbook),
      'An My.xlsx',
      newest.requestId,
    )
    await office.call('exchange.assign', {
      fileId,
      revision,
      requestId: newest.requestId,
      unitId: office.anMy,
    })
    const after = await office.call('exchange.review', { fileId })
    expect([after.requestId, asked(after)]).toEqual([newest.requestId, []])
  })

  it('is no question on its own board, or on none', async () => {
    const copy = await unstamped(first.workbook)
    const onBoard = await receive(copy, 'An My.xlsx', first.requestId)
    expect([onBoard.requestId, asked(onBoard)]).toEqual([first.requestId, []])
    await office.call('exchange.setAside', {
      fileId: onBoard.fileId,
      revision: onBoard.revision,
      isAside: true,
    })
    const onNone = await receive(copy, 'An My ban 2.xlsx', null)
    expect([onNone.requestId, asked(onNone)]).toEqual([first.requestId, []])
  })

  it('stays on the board where the request that it names does not ask this commune', async () => {
    const { requestId } = await ask('99/VHTT', '2018-09-20', [office.anMy, office.dongTam])
    office.edit('DELETE FROM request_contents')
    office.edit('DELETE FROM request_units WHERE request_id = ?', first.requestId)
    const review = await receive(await unstamped(first.workbook), 'An My.xlsx', requestId)
    expect([review.requestId, asked(review)]).toEqual([requestId, []])
  })
})

describe('a sheet of the commune that names a letter', () => {
  const list = (line: string) =>
    new TextEncoder().encode(
      [
        'UBND XÃ AN MỸ,,,',
        `"${line}",,,`,
        'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ,,,',
        'STT,Họ và tên,Thành tích,Hình thức',
        '1,Lê Văn Tám,Gương mẫu,Giấy khen',
      ].join('\n'),
    )
  const received = (line: string, requestId: string | null = null) =>
    receive(list(line), 'An My.csv', requestId)

  it('of another body stays where it would be without it', async () => {
    const line = '(Thực hiện Công văn số 57 của UBND thành phố Hà Nội)'
    const onBoard = await received(line, newest.requestId)
    expect([onBoard.requestId, asked(onBoard)]).toEqual([newest.requestId, []])
  })

  it('of another body is booked to none of two open requests', async () => {
    const review = await received('(Thực hiện Công văn số 57 của UBND thành phố Hà Nội)')
    expect([review.unitId, review.requestId, asked(review)]).toEqual([office.anMy, null, []])
  })

  it('by its number alone is booked by it, and asked about until the clerk has looked or moved it', async () => {
    const review = await received('(Thực hiện Công văn số 57)')
    expect([review.requestId, asked(review)]).toEqual([first.requestId, ['request_hinted']])
    expect(await needs(review.fileId)).toBe('look')
    const { fileId, revision } = review
    await office.call('exchange.decide', {
      fileId,
      revision,
      step: { kind: 'accept', issueKeys: review.issues.map(({ key }) => key) },
    })
    expect(await needs(fileId)).toBe('nothing')
    const again = await office.call('exchange.review', { fileId })
    await office.call('exchange.assign', {
      fileId,
      revision: again.revision,
      requestId: newest.requestId,
      unitId: office.anMy,
    })
    const moved = await office.call('exchange.review', { fileId })
    expect([moved.requestId, moved.issues]).toEqual([newest.requestId, []])
  })

  it('by its number alone is no question on the board of that request', async () => {
    const review = await received('(Thực hiện Công văn số 57)', first.requestId)
    expect([review.requestId, asked(review)]).toEqual([first.requestId, []])
  })

  it('by its number alone is no question where that is the only open one', async () => {
    const { revision } = await office.call('exchange.request', { id: newest.requestId })
    await office.call('exchange.closeRequest', { id: newest.requestId, revision })
    const review = await received('(Thực hiện Công văn số 57)')
    expect([review.requestId, asked(review)]).toEqual([first.requestId, []])
  })

  it('by its number alone is booked to none where the clerk says none, and asks no more', async () => {
    const { fileId, revision, unitId } = await received('(Thực hiện Công văn số 57)')
    await office.call('exchange.assign', { fileId, revision, unitId, requestId: null })
    const review = await office.call('exchange.review', { fileId })
    expect([review.requestId, asked(review)]).toEqual([null, []])
  })

  it('by its number alone is settled where the clerk chooses that very request', async () => {
    const { fileId, revision, unitId, requestId } = await received('(Thực hiện Công văn số 57)')
    await office.call('exchange.assign', { fileId, revision, unitId, requestId })
    const review = await office.call('exchange.review', { fileId })
    expect([review.requestId, asked(review)]).toEqual([first.requestId, []])
  })

  it('by its number alone stays on the board of another, and is asked about there', async () => {
    const { revision: open } = await office.call('exchange.request', { id: first.requestId })
    await office.call('exchange.closeRequest', { id: first.requestId, revision: open })
    const review = await received('(Thực hiện Công văn số 57)', newest.requestId)
    expect([review.requestId, asked(review)]).toEqual([newest.requestId, ['request_hinted']])
    const { sentence } = review.issues.find(({ code }) => code === 'request_hinted') ?? {}
    expect(sentence).toContain('cùng số với yêu cầu “57/CV-VHTT”')
    expect(sentence).toContain('Nếp để tệp ở yêu cầu “40/VHTT”')
    const { fileId, revision, unitId, requestId } = review
    await office.call('exchange.assign', { fileId, revision, unitId, requestId })
    const after = await office.call('exchange.review', { fileId })
    expect([after.requestId, after.issues]).toEqual([newest.requestId, []])
  })

  it('stays on the board of another also where its commune is said later', async () => {
    const bytes = new TextEncoder().encode(
      new TextDecoder().decode(list('(Thực hiện Công văn số 57)')).replaceAll('XÃ AN MỸ', ''),
    )
    const { fileId, revision, requestId } = await receive(bytes, 'x.csv', newest.requestId)
    expect(requestId).toBe(newest.requestId)
    await office.call('exchange.assign', { fileId, revision, requestId: null, unitId: office.anMy })
    const review = await office.call('exchange.review', { fileId })
    expect([review.requestId, asked(review)]).toEqual([newest.requestId, ['request_hinted']])
  })

  it('is asked about too where its commune is said later', async () => {
    const bytes = new TextEncoder().encode(
      new TextDecoder().decode(list('(Thực hiện Công văn số 57)')).replaceAll('XÃ AN MỸ', ''),
    )
    const { fileId, revision, requestId } = await receive(bytes, 'x.csv', null)
    await office.call('exchange.assign', { fileId, revision, requestId: null, unitId: office.anMy })
    const review = await office.call('exchange.review', { fileId })
    expect([requestId, review.requestId]).toEqual([first.requestId, first.requestId])
    expect(asked(review)).toContain('request_hinted')
  })
})

describe('a file for a request that is closed', () => {
  it('is taken with a remark, and the request stays closed', async () => {
    const { revision } = await office.call('exchange.request', { id: first.requestId })
    await office.call('exchange.closeRequest', { id: first.requestId, revision })
    const review = await receive(first.workbook, 'An My.xlsx', null)
    expect(review.requestId).toBe(first.requestId)
    expect(review.issues.map(({ code, level }) => [code, level])).toEqual([['request_closed', 'should']])
    expect(await needs(review.fileId)).toBe('nothing')
    const { fileId, fingerprint } = review
    await office.call('exchange.commit', { fileId, revision: review.revision, fingerprint, leftOpen: 0 })
    const after = await office.call('exchange.review', { fileId })
    expect(after.issues).toEqual([])
    expect((await office.call('exchange.request', { id: first.requestId })).status).toBe('closed')
  })
})
