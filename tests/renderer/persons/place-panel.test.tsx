// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { PlacePanel } from '../../../src/renderer/features/persons/place-panel.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { renderScreen } from '../../support/render-app.tsx'

test('a file that still waits says what to do first, and is opened from there', async () => {
  renderScreen(
    createTestApp(),
    <PlacePanel
      place={{
        key: 'received_files.f1',
        table: 'received_files',
        id: 'f1',
        recordTable: 'received_files',
        recordId: 'f1',
        recordName: 'An My.xlsx',
        isPast: false,
        fields: [],
        fate: 'stays',
        why: 'waiting',
        isSame: true,
        doubt: null,
      }}
      onClose={() => {}}
    />,
    { at: '/settings/persons', path: '/settings/persons' },
  )
  await screen.findByText('Phải giữ: tệp còn chờ xem lại')
  await screen.findByText(/Nhập tệp vào sổ hoặc gác lại/u)
  const link = screen.getByRole('link', { name: 'Mở để xem lại tệp' })
  expect(link.getAttribute('href')).toContain('/exchange/review?file=f1')
})

test('one copy has one time', () => {
  const m = messagesIn('vi').persons
  expect(m.copies(1, '30/11/2026 05:13', '30/11/2026 05:13')).toContain('1 bản sao lưu, 30/11/2026 05:13.')
  expect(m.copies(2, '30/11/2026', '29/11/2026')).toContain('2 bản sao lưu, từ 29/11/2026 đến 30/11/2026.')
})
