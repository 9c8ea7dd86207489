/** A nomination list as a commune types it, in no layout of ours. */
import ExcelJS from 'exceljs'

export type ListedPerson = {
  name: string
  born?: number | null
  place?: string
  achievement?: string
  post?: string
}

/** `sheets`: people per sheet; one sheet when a plain list is given. */
export const peopleList = async (
  commune: string,
  people: readonly ListedPerson[] | Readonly<Record<string, readonly ListedPerson[]>>,
): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const sheets = 'length' in people ? { 'Danh sách': people as readonly ListedPerson[] } : people
  for (const [name, listed] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    sheet.addRow([`UBND XÃ ${commune.toUpperCase()}`])
    sheet.addRow(['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CÁ NHÂN NĂM 2018'])
    sheet.addRow([])
    sheet.addRow(['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Nơi ở', 'Thành tích', 'Hình thức'])
    for (const [
      at,
      { name: who, born = null, place = '', achievement = 'Gương mẫu', post = '' },
    ] of listed.entries())
      sheet.addRow([at + 1, who, born, post, place, achievement, 'Giấy khen'])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
