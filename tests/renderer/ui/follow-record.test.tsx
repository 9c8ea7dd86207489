// @vitest-environment jsdom
import { useForm } from '@mantine/form'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebased, useFollowRecord, useTyped } from '../../../src/renderer/ui/fields/follow-record.ts'
import { renderUi } from '../../support/render-ui.tsx'

type Unit = { name: string; place: string }

const values = fc.record({ name: fc.constantFrom('a', 'b'), codes: fc.array(fc.constantFrom('x', 'y')) })

test('a field shows what was typed into it, and where nothing was what the record says', () => {
  fc.assert(
    fc.property(values, values, values, (before, fresh, typed) => {
      const next = rebased(before, fresh, typed)
      for (const key of ['name', 'codes'] as const) {
        const isTyped = JSON.stringify(typed[key]) !== JSON.stringify(before[key])
        expect(next[key]).toEqual(isTyped ? typed[key] : fresh[key])
      }
    }),
  )
})

function MantineForm({ unit }: { unit: Unit }) {
  const form = useForm({ mode: 'controlled', initialValues: unit })
  useFollowRecord(form, unit)
  return (
    <>
      <input aria-label="Tên" {...form.getInputProps('name')} />
      <input aria-label="Nơi" {...form.getInputProps('place')} />
      <button type="button" onClick={() => form.resetDirty(form.getValues())}>
        Lưu
      </button>
      <output>{form.isDirty() ? 'chưa lưu' : 'đã lưu'}</output>
    </>
  )
}

function PlainForm({ unit }: { unit: Unit }) {
  const { typed, setTyped, saved } = useTyped(unit)
  const isDirty = JSON.stringify(typed) !== JSON.stringify(unit)
  return (
    <>
      <input
        aria-label="Tên"
        value={typed.name}
        onChange={(event) => setTyped({ ...typed, name: event.target.value })}
      />
      <input
        aria-label="Nơi"
        value={typed.place}
        onChange={(event) => setTyped({ ...typed, place: event.target.value })}
      />
      <button type="button" onClick={() => saved(typed)}>
        Lưu
      </button>
      <output>{isDirty ? 'chưa lưu' : 'đã lưu'}</output>
    </>
  )
}

test.each([
  ['a form of the library', MantineForm],
  ['a plain form', PlainForm],
])(
  '%s keeps what is typed while its record changes, and shows a saved record as it was kept',
  async (_, Form) => {
    const user = userEvent.setup()
    const { rerender } = renderUi(<Form unit={{ name: 'An Mỹ', place: '' }} />)
    const shown = () => ['Tên', 'Nơi'].map((name) => (screen.getByLabelText(name) as HTMLInputElement).value)
    await user.type(screen.getByLabelText('Nơi'), 'Nhà văn hóa ')
    rerender(<Form unit={{ name: 'Xã An Mỹ', place: '' }} />)
    expect(shown()).toEqual(['Xã An Mỹ', 'Nhà văn hóa '])
    expect(screen.getByText('chưa lưu')).toBeTruthy()

    await user.click(screen.getByRole('button'))
    rerender(<Form unit={{ name: 'Xã An Mỹ', place: 'Nhà văn hóa' }} />)
    expect(shown()).toEqual(['Xã An Mỹ', 'Nhà văn hóa'])
    expect(screen.getByText('đã lưu')).toBeTruthy()
  },
)
