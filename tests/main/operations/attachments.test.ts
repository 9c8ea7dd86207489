import { expect, test } from 'vitest'
import { maxAttachmentBytes } from '#shared/contract/attachments.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice, startVisit } from '../../support/inspection-office.ts'

const jpeg = (size = 64): Uint8Array => {
  const bytes = new Uint8Array(size)
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return bytes
}

test('a photo is kept by hash, captioned, opened again and taken off', async () => {
  const { call, app } = createTestApp()
  const office = await createInspectionOffice(call)
  const entityId = await startVisit(call, office, office.dongTam)
  const K02 = office.agency.criterionIds.K02 ?? null
  const { handle } = app.files.put('Bảng niêm yết.jpg', jpeg())
  const added = await call('attachments.add', { entity: 'visits', entityId, criterionId: K02, file: handle })
  expect(added).toMatchObject({ mediaType: 'image/jpeg', isImage: true, size: 64, caption: '' })
  await call('attachments.setCaption', { id: added.id, caption: 'Niêm yết' })
  const visit = await call('visits.get', { id: entityId })
  expect(visit.attachments).toMatchObject([{ caption: 'Niêm yết', criterionId: K02 }])
  expect(visit.lacks.some((lack) => lack.code === 'evidence_missing')).toBe(false)
  const opened = await call('attachments.open', { id: added.id })
  expect(app.files.take(opened.handle)).toEqual({ name: 'Bảng niêm yết.jpg', bytes: jpeg() })
  await call('attachments.remove', { id: added.id })
  expect(await call('attachments.list', { entity: 'visits', entityId })).toEqual([])
  expect(app.files.keptHashes()).toHaveLength(1)
})

test('what is not evidence, too large or nowhere is refused with its sentence', async () => {
  const { call, callRaw, app } = createTestApp()
  const office = await createInspectionOffice(call)
  const add = (name: string, bytes: Uint8Array, entityId = office.roundId) =>
    callRaw('attachments.add', { entity: 'rounds', entityId, file: app.files.put(name, bytes).handle })
  expect(await add('virus.jpg', new TextEncoder().encode('MZ….'))).toMatchObject({
    error: { params: { rule: 'attachment_kind_unknown' } },
  })
  expect(await add('phim.jpg', jpeg(maxAttachmentBytes + 1024 * 1024))).toMatchObject({
    error: { params: { rule: 'attachment_too_large', detail: '21 MB, giới hạn 20 MB' } },
  })
  expect(await add('anh.jpg', jpeg(), 'none')).toMatchObject({
    error: { code: 'not_found', params: { what: 'round' } },
  })
  expect(await add('bao-cao.docx', new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({
    value: { mediaType: expect.stringContaining('wordprocessingml') },
  })
  expect(await add('nen.zip', new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({
    error: { params: { rule: 'attachment_kind_unknown' } },
  })
})
