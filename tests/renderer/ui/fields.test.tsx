// @vitest-environment jsdom
import { Select } from '@mantine/core'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { ConfirmDestructive } from '../../../src/renderer/ui/confirm-destructive.tsx'
import { DateField } from '../../../src/renderer/ui/fields/date-field.tsx'
import { type FormError, FormErrors } from '../../../src/renderer/ui/fields/form-errors.tsx'
import { MultiPicker } from '../../../src/renderer/ui/fields/multi-picker.tsx'
import { findOptions } from '../../../src/renderer/ui/fields/option-search.ts'
import { Picker } from '../../../src/renderer/ui/fields/picker.tsx'
import { useRefusedForm } from '../../../src/renderer/ui/fields/refused-form.ts'
import { type DraftStore, useDraft } from '../../../src/renderer/ui/fields/use-draft.ts'
import { isPlain } from '../../../src/renderer/ui/keys/use-letter-keys.ts'
import { renderUi } from '../../support/render-ui.tsx'

function Dates({ onChange }: { onChange: (date: string | null) => void }) {
  const [date, setDate] = useState<string | null>(null)
  return (
    <DateField
      label="Hạn nộp"
      value={date}
      defaultYear={2018}
      onChange={(next) => {
        setDate(next)
        onChange(next)
      }}
    />
  )
}

test.each(['3/10', '03102018', '3-10-18', '03/10/2018'])(
  'the date %s is read and shown as dd/mm/yyyy',
  async (typed) => {
    const onChange = vi.fn()
    const user = userEvent.setup()
    renderUi(<Dates onChange={onChange} />)
    const field = screen.getByRole('textbox', { name: 'Hạn nộp' })
    await user.type(field, `${typed}{Tab}`)
    expect(onChange).toHaveBeenLastCalledWith('2018-10-03')
    expect(field).toHaveProperty('value', '03/10/2018')
  },
)

test('an impossible day stays as typed, with a sentence and without a value', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  renderUi(<Dates onChange={onChange} />)
  const field = screen.getByRole('textbox', { name: 'Hạn nộp' })
  await user.type(field, '30/02/2018{Tab}')
  expect(field).toHaveProperty('value', '30/02/2018')
  expect(screen.getByText(/Không có ngày này/)).toBeTruthy()
  expect(onChange).not.toHaveBeenCalledWith(expect.any(String))
})

function DateForm({ onSend }: { onSend: () => void }) {
  const [date, setDate] = useState<string | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <DateField label="Trả lời trước" value={date} defaultYear={2018} onChange={setDate} error="Cần ngày" />
      <button type="submit">Gửi</button>
    </form>
  )
}

test.each([
  ['31/2', /^Không có ngày này/u],
  ['5/10/3000', /năm \(1900–2199\)/u],
  ['abc', /^Chưa đọc được ngày này/u],
])('a form is never sent while %s stands in it, and says what is wrong with it', async (typed, sentence) => {
  const onSend = vi.fn()
  const user = userEvent.setup()
  renderUi(<DateForm onSend={onSend} />)
  const field = screen.getByRole('textbox', { name: 'Trả lời trước' })
  await user.type(field, `${typed}{Enter}`)
  expect(screen.getByText(sentence)).toBeTruthy()
  expect(screen.queryByText('Cần ngày')).toBeNull()
  const send = screen.getByRole('button', { name: 'Gửi' })
  await user.click(send)
  await user.click(send)
  expect(onSend).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(field)
  await user.clear(field)
  await user.type(field, '28/2')
  await user.click(send)
  expect(onSend).toHaveBeenCalledOnce()
})

const options = [
  { value: 'dt', label: 'UBND xã Đồng Tâm', aliases: ['Đ.Tâm'] },
  { value: 'am', label: 'UBND xã An Mỹ' },
  { value: 'tt', label: 'Trung tâm Văn hóa', aliases: ['TTVH'] },
]

test('options are found without accents, by any word and by alias', () => {
  const found = (query: string) => findOptions(options, query, 10).map((option) => option.value)
  expect(found('dong')).toEqual(['dt'])
  expect(found('tam')).toEqual(['dt', 'tt'])
  expect(found('ttvh')).toEqual(['tt'])
  expect(found('tâm đồng')).toEqual(['dt'])
  expect(found('zz')).toEqual([])
})

test('a picker chooses by keyboard and never invents a value', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  renderUi(<Picker label="Đơn vị" options={options} value={null} onChange={onChange} />)
  const field = screen.getByRole('textbox', { name: 'Đơn vị' })
  await user.type(field, 'an my{Enter}')
  expect(onChange).toHaveBeenCalledExactlyOnceWith('am')
  await user.type(field, 'không có đơn vị này{Tab}')
  expect(onChange).toHaveBeenCalledTimes(1)
  expect(
    screen.getByText('Không tìm thấy “không có đơn vị này” trong danh sách.', { exact: false }),
  ).toBeTruthy()
  expect(field).toHaveProperty('value', 'không có đơn vị này')
  await user.type(field, '{Escape}')
  expect(field).toHaveProperty('value', '')
})

test('a picker of a filter bar goes back to what it shows', async () => {
  const user = userEvent.setup()
  renderUi(<Picker ariaLabel="Đơn vị" options={options} value="am" onChange={() => undefined} />)
  const field = screen.getByRole('textbox', { name: 'Đơn vị' })
  await user.type(field, 'xyz{Tab}')
  expect(field).toHaveProperty('value', 'UBND xã An Mỹ')
})

function Pickers({ onSend }: { onSend: (chosen: string[]) => void }) {
  const [unit, setUnit] = useState<string | null>('tt')
  const [units, setUnits] = useState(['am'])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend([unit ?? '', ...units])
      }}
    >
      <Picker label="Đơn vị" options={options} value={unit} onChange={setUnit} />
      <MultiPicker label="Gửi tới" options={options} values={units} onChange={setUnits} />
      <Select label="Tiêu chí" data={['Một', 'Hai']} searchable />
      <button type="submit">Gửi</button>
    </form>
  )
}

test.each(['Đơn vị', 'Gửi tới'])(
  'Enter in the search of “%s” sends nothing; what is not found is told and means nothing',
  async (label) => {
    const onSend = vi.fn()
    const user = userEvent.setup()
    renderUi(<Pickers onSend={onSend} />)
    const field = screen.getByRole('textbox', { name: label })
    const send = screen.getByRole('button', { name: 'Gửi' })
    await user.click(field)
    await user.clear(field)
    await user.type(field, 'xyz{Enter}{Enter}')
    expect(screen.getByText(/^Không tìm thấy “xyz” trong danh sách/u)).toBeTruthy()
    await user.click(send)
    await user.click(send)
    expect(onSend).not.toHaveBeenCalled()
    await user.clear(field)
    await user.type(field, 'dong tam')
    await user.click(send)
    expect(screen.getByText(/^Chưa chọn “dong tam”/u)).toBeTruthy()
    expect(onSend).not.toHaveBeenCalled()
    await user.type(field, '{Enter}')
    await user.click(send)
    expect(onSend).toHaveBeenCalledExactlyOnceWith(label === 'Đơn vị' ? ['dt', 'am'] : ['tt', 'am', 'dt'])
  },
)

test('Enter in a list that is open sends nothing, also in a plain one', async () => {
  const onSend = vi.fn()
  const user = userEvent.setup()
  renderUi(<Pickers onSend={onSend} />)
  await user.click(screen.getByRole('textbox', { name: 'Gửi tới' }))
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('combobox', { name: 'Tiêu chí' }))
  await user.keyboard('xyz{Enter}')
  expect(onSend).not.toHaveBeenCalled()
  await user.keyboard('{Escape}{Enter}')
  expect(onSend).toHaveBeenCalledOnce()
})

test('what was typed before the options are read takes the first of them', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  const picker = (read: typeof options) => (
    <Picker label="Đơn vị" options={read} value={null} onChange={onChange} />
  )
  const { rerender } = renderUi(picker([]))
  await user.type(screen.getByRole('textbox', { name: 'Đơn vị' }), 'an my')
  rerender(picker(options))
  await user.keyboard('{Enter}')
  expect(onChange).toHaveBeenCalledExactlyOnceWith('am')
})

function Form({ errors }: { errors: FormError[] }) {
  const [isTried, setTried] = useState(false)
  const { formRef, refuse } = useRefusedForm()
  return (
    <form ref={formRef}>
      <FormErrors errors={isTried ? errors : []} />
      <input id="a" aria-label="A" aria-invalid={isTried} />
      <input id="b" aria-label="B" aria-invalid={isTried} />
      <button
        type="button"
        onClick={() => {
          setTried(true)
          refuse()
        }}
      >
        Lưu
      </button>
    </form>
  )
}

test('a refused form focuses its first wrong field, and the list of errors leads to the others', async () => {
  const user = userEvent.setup()
  renderUi(
    <Form
      errors={[
        { fieldId: null, sentence: 'Đoàn chưa có thư ký.' },
        { fieldId: 'a', sentence: 'Chưa có số.' },
        { fieldId: 'b', sentence: 'Chưa có ngày.' },
      ]}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Lưu' }))
  expect(document.activeElement?.id).toBe('a')
  await user.click(screen.getByRole('button', { name: 'Chưa có ngày.' }))
  expect(document.activeElement?.id).toBe('b')
})

test('what cannot be undone needs its word, with or without its accents in another place', async () => {
  const onConfirm = vi.fn()
  const user = userEvent.setup()
  renderUi(
    <ConfirmDestructive
      isOpen
      title="Xóa 1 kế hoạch?"
      actionLabel="Xóa kế hoạch"
      word="XÓA"
      onConfirm={onConfirm}
      onCancel={() => {}}
    >
      3 đợt
    </ConfirmDestructive>,
  )
  const button = screen.getByRole('button', { name: 'Xóa kế hoạch' })
  expect(button).toHaveProperty('disabled', true)
  await user.type(screen.getByRole('textbox'), 'xoá{Enter}')
  expect(onConfirm).toHaveBeenCalledOnce()
})

function Draft({ store }: { store: DraftStore<string> }) {
  const { restored, change, isDirty } = useDraft(store)
  return (
    <>
      <input aria-label="nháp" onChange={(event) => change(event.currentTarget.value)} />
      <output>{isDirty ? 'chưa lưu' : (restored ?? 'trống')}</output>
    </>
  )
}

function memoryStore(kept: string | null): DraftStore<string> & { kept: () => string | null } {
  return {
    key: 'unit:new',
    kept: () => kept,
    load: async () => kept,
    save: async (draft) => {
      kept = draft
    },
    discard: async () => {
      kept = null
    },
  }
}

test('a draft is kept after a pause, comes back, and is kept at once when the form closes', async () => {
  const user = userEvent.setup()
  const store = memoryStore('cũ')
  const { unmount } = renderUi(<Draft store={store} />)
  await screen.findByText('cũ')
  await user.type(screen.getByRole('textbox'), 'mới')
  expect(screen.getByText('chưa lưu')).toBeTruthy()
  await waitFor(() => expect(store.kept()).toBe('mới'), { timeout: 60_000 })
  await user.type(screen.getByRole('textbox'), ' hơn')
  unmount()
  expect(store.kept()).toBe('mới hơn')
})

test.each([
  ['G', true],
  ['1', true],
  ['shift+A', true],
  ['Space', true],
  ['mod+Enter', false],
  ['F8', false],
  ['shift+F6', false],
  ['Escape', false],
])('%s would type something: %s', (key, expected) => {
  expect(isPlain(key)).toBe(expected)
})
