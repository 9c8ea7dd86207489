// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { UnreadFiles } from '../../../src/renderer/features/exchange/unread-files.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { renderScreen } from '../../support/render-app.tsx'

test('files that a stop left unread are counted and named: the first at once, the others when they are asked for', async () => {
  renderScreen(createTestApp(), <UnreadFiles names={['a.xls', 'b.xls', 'c.xls', 'd.xls', 'd.xls']} />)
  await screen.findByText('5 tệp chưa đọc, hãy thả lại các tệp đó: a.xls, b.xls, c.xls…')
  screen.getByText('Xem 2 tệp khác')
  expect(screen.getAllByText('d.xls')).toHaveLength(2)
})
