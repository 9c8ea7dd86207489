// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ExchangePage } from '../../../src/renderer/features/exchange/exchange-page.tsx'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const list = (name: string) =>
  `STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,${name},1975,Gương mẫu,Giấy khen\n2,Trần Thị Chín,1980,Gương mẫu,Giấy khen\n`

const inFolder = [
  new File([list('Lê Văn Tám')], 'An My.csv'),
  new File([list('Phạm Văn Sáu')], 'Dong Tam.csv'),
  new File(['x'], '~$An My.xlsx'),
  new File(['x'], 'cong van.pdf'),
]

const shown = { at: '/exchange', path: '/exchange' }

test('a whole folder is taken in: its workbooks, not its letters and lock files', async () => {
  const office = await exchangeOffice()
  await askAnMy(office)
  const user = renderScreen(office, <ExchangePage />, { ...shown, folder: inFolder })
  await user.click(await screen.findByRole('button', { name: 'Nhận cả thư mục…' }))
  await screen.findByTestId('elsewhere')
  await waitFor(async () => {
    const files = await office.call('exchange.files', {})
    expect(files.map(({ fileName }) => fileName).sort()).toEqual(['An My.csv', 'Dong Tam.csv'])
  })
})

test('a host that cannot pick folders does not offer it', async () => {
  const office = await exchangeOffice()
  await askAnMy(office)
  renderScreen(office, <ExchangePage />, shown)
  await screen.findByRole('button', { name: /^Nhận tệp xã gửi về/u })
  expect(screen.queryByRole('button', { name: 'Nhận cả thư mục…' })).toBeNull()
})

/** As Chromium hands a dropped folder over. */
const folderItem = (name: string, files: readonly File[]) => {
  const entries = files.map((file) => ({
    isDirectory: false,
    isFile: true,
    fullPath: `/${name}/${file.name}`,
    file: (answer: (file: File) => void) => answer(file),
  }))
  const batches = [entries, []]
  const createReader = () => ({
    readEntries: (answer: (entries: unknown[]) => void) => answer(batches.shift() ?? []),
  })
  return {
    kind: 'file',
    type: '',
    getAsFile: () => null,
    webkitGetAsEntry: () => ({ isDirectory: true, isFile: false, fullPath: `/${name}`, name, createReader }),
  }
}

test('a folder dropped on the window is taken in the same way', async () => {
  const office = await exchangeOffice()
  await askAnMy(office)
  renderScreen(office, <ExchangePage />, shown)
  await screen.findByRole('row', { name: /An Mỹ/u })
  const dataTransfer = { types: ['Files'], items: [folderItem('Xã gửi về', inFolder)], files: [] }
  fireEvent.dragEnter(document, { dataTransfer })
  const zone = await waitFor(() => {
    const found = document.querySelector('.mantine-Dropzone-root')
    if (found === null) throw new Error('no drop zone')
    return found
  })
  fireEvent.drop(zone, { dataTransfer })
  await screen.findByTestId('elsewhere')
  await waitFor(async () => {
    const files = await office.call('exchange.files', {})
    expect(files.map(({ fileName }) => fileName).sort()).toEqual(['An My.csv', 'Dong Tam.csv'])
  })
})
