// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lexer } from 'marked'
import { MemoryRouter, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { findInGuide, parseGuide } from '../../../src/renderer/features/help/guide.ts'
import { GuideBody } from '../../../src/renderer/features/help/guide-body.tsx'
import { HelpPage } from '../../../src/renderer/features/help/help-page.tsx'
import { MessagesProvider } from '../../../src/renderer/platform/messages.tsx'
import { helpAddress, helpChapters } from '../../../src/renderer/shell/help-address.ts'
import { navGroups } from '../../../src/renderer/shell/nav.ts'
import { renderUi } from '../../support/render-ui.tsx'

const guide = parseGuide(readFileSync('docs/huong-dan-su-dung.md', 'utf8'))

const open = (address: string, language: 'vi' | 'en' = 'vi') =>
  renderUi(
    <MessagesProvider language={language}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/help" element={<HelpPage />} />
        </Routes>
      </MemoryRouter>
    </MessagesProvider>,
  )

test('every screen of the rail has its chapter, and each chapter stands in the guide once', () => {
  const ids = guide.sections.map(({ id }) => id)
  expect(helpChapters.filter((chapter) => ids.filter((id) => id === chapter).length !== 1)).toEqual([])
  const paths = navGroups.flatMap(({ items }) => items.map(({ path }) => path))
  expect(paths.filter((path) => helpAddress(path) === '/help')).toEqual([])
  expect(helpAddress('/visits/01a2')).toBe(helpAddress('/visits'))
})

test('the page opens at the chapter asked for and puts the focus there', async () => {
  open(helpAddress('/units'))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Đơn vị'))
  expect(document.activeElement?.tagName).toBe('H2')
})

test('search finds without accents and leads to the chapter', async () => {
  const user = userEvent.setup()
  open('/help')
  await user.type(screen.getByRole('searchbox'), 'nhap nham hoan tac')
  const contents = within(screen.getByRole('navigation'))
  await waitFor(() => expect(contents.getAllByRole('link').length).toBeLessThan(4))
  await user.click(contents.getByRole('link', { name: 'Nhập vào sổ, và hoàn tác' }))
  expect(document.activeElement?.textContent).toBe('Nhập vào sổ, và hoàn tác')
  await user.clear(screen.getByRole('searchbox'))
  await user.type(screen.getByRole('searchbox'), 'xyzt')
  await screen.findByText(/^Không tìm thấy/u)
})

test('a word is found in a row of a table', () => {
  expect(findInGuide(guide.sections, 'cau chua tra loi').map(({ excerpt }) => excerpt)).toContain(
    'F8: đến câu chưa trả lời',
  )
})

test('no HTML, foreign link or foreign picture goes through', () => {
  const markdown = [
    'Trước <b>đậm</b> <img src="https://example.com/a.png" onerror="alert(1)"> sau',
    '',
    '<script>alert(1)</script>',
    '',
    '![x](https://example.com/b.png) [đi](javascript:alert(1)) [ra](https://example.com)',
  ].join('\n')
  const { container } = renderUi(
    <MemoryRouter>
      <GuideBody tokens={lexer(markdown)} />
    </MemoryRouter>,
  )
  expect(container.querySelectorAll('b, img, script, a')).toHaveLength(0)
  expect(container.querySelector('p')?.textContent).toBe('Trước đậm  sau')
})

test('the English interface says that the guide is Vietnamese', () => {
  open('/help', 'en')
  expect(screen.getByText('The guide is in Vietnamese.')).toBeTruthy()
  expect(screen.getByRole('article').lang).toBe('vi')
})
