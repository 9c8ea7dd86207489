// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Activity } from '../../../src/renderer/shell/activity.tsx'
import { ContextPicker } from '../../../src/renderer/shell/context-picker.tsx'
import { BarSection } from '../../../src/renderer/ui/charts/bar-section.tsx'
import { ChoiceButtons } from '../../../src/renderer/ui/choice-buttons.tsx'
import { SidePanel } from '../../../src/renderer/ui/page/side-panel.tsx'
import { StatePath } from '../../../src/renderer/ui/state/state-path.tsx'
import { renderUi } from '../../support/render-ui.tsx'

const verdicts = [
  { value: 'pass', label: 'Đạt', tone: 'ok' },
  { value: 'fail', label: 'Chưa đạt', tone: 'bad' },
] as const

function Question() {
  const [verdict, setVerdict] = useState<'pass' | 'fail' | null>(null)
  return <ChoiceButtons label="K08" choices={verdicts} value={verdict} onChange={setVerdict} />
}

test('an answer is chosen by mouse or keyboard and told to a screen reader', async () => {
  const user = userEvent.setup()
  renderUi(<Question />)
  await user.click(screen.getByText('Đạt'))
  expect(screen.getByRole('radio', { checked: true, name: 'Đạt' })).toBeTruthy()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('radio', { checked: true, name: 'Chưa đạt' })).toBeTruthy()
})

test('a state path says what is done, current and to come', () => {
  const steps = ['Đã lên lịch', 'Đang thực hiện', 'Hoàn thành'].map((label, i) => ({ id: String(i), label }))
  const { rerender } = renderUi(<StatePath label="Trạng thái" steps={steps} current="1" />)
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Đã lên lịch, đã qua',
    'Đang thực hiện, hiện tại',
    'Hoàn thành, chưa tới',
  ])
  rerender(<StatePath label="Trạng thái" steps={steps} current="0" />)
  expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('Đã lên lịch')
})

test('a picture shows its table at a press', async () => {
  const user = userEvent.setup()
  renderUi(<BarSection title="3/5 đơn vị" bars={[{ id: 'k', label: 'K11', value: 3, text: '3/5' }]} />)
  expect(screen.queryByRole('table')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Xem bảng' }))
  expect(screen.getByRole('row', { name: 'K11 3/5' })).toBeTruthy()
})

test('a running task shows its count and can be stopped', async () => {
  const onCancel = vi.fn()
  const user = userEvent.setup()
  renderUi(
    <Activity tasks={[{ id: '1', name: 'Đang đọc tệp', on: 'An My.xlsx', done: 4, total: 6, onCancel }]} />,
  )
  expect(screen.getByRole('status').textContent).toBe('Đang đọc tệp 4/6')
  await user.click(screen.getByRole('button', { name: /Đang đọc/ }))
  await user.click(screen.getByRole('button', { name: 'Dừng' }))
  expect(onCancel).toHaveBeenCalledOnce()
})

test('the plan is changed in the title bar by typing without accents', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  const options = [
    { value: 'a', label: '1260/KH-UBND' },
    { value: 'b', label: 'Kế hoạch đột xuất' },
  ]
  renderUi(
    <ContextPicker label="Kế hoạch" options={options} value="a" onChange={onChange} name="1260/KH-UBND" />,
  )
  await user.click(screen.getByRole('button', { name: /Kế hoạch/ }))
  await user.type(screen.getByRole('textbox', { name: 'Kế hoạch' }), 'dot xuat')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onChange).toHaveBeenCalledExactlyOnceWith('b')
})

test('Esc closes the side panel, but not from a field that used it', async () => {
  const onClose = vi.fn()
  const user = userEvent.setup()
  renderUi(
    <SidePanel title="Xã An Mỹ" onClose={onClose}>
      <input aria-label="lọc" onKeyDown={(event) => event.preventDefault()} />
      <button type="button">Gửi lại</button>
    </SidePanel>,
  )
  await user.click(screen.getByRole('textbox'))
  await user.keyboard('{Escape}')
  expect(onClose).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Gửi lại' }))
  await user.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})
