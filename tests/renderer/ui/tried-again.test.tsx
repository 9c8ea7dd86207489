// @vitest-environment jsdom
/** What a field could not keep while the disk was full, or the register held, is kept once that has passed. */
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallFailed } from '#shared/contract/client.ts'
import { ParagraphField } from '../../../src/renderer/features/reports/paragraph-field.tsx'
import { AutosaveText } from '../../../src/renderer/ui/fields/autosave-text.tsx'
import { type DraftStore, useDraft } from '../../../src/renderer/ui/fields/use-draft.ts'
import { renderUi } from '../../support/render-ui.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const passes = (milliseconds: number): Promise<void> =>
  act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)))

/** A register that refuses until it is well again. */
const ailing = (error: CallFailed) => {
  const kept: string[] = []
  let isWell = false
  const save = vi.fn(async (text: string) => {
    if (!isWell) throw error
    kept.push(text)
  })
  return {
    kept,
    save,
    heal: () => {
      isWell = true
    },
  }
}

const full = new CallFailed({ code: 'disk_full', params: {} })
const refused = new CallFailed({ code: 'not_found', params: { what: 'visit' } })

const type = (text: string): void => {
  const field = screen.getByRole('textbox', { name: 'Ghi chú' })
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value: text } })
}

test('a text that could not be kept stays in its field and is kept once it can be, without a key', async () => {
  const register = ailing(full)
  renderUi(<AutosaveText keepAs="visits/1/note" isOneLine label="Ghi chú" value="" onSave={register.save} />)
  type('mái đình dột')
  await passes(600)
  fireEvent.blur(screen.getByRole('textbox', { name: 'Ghi chú' }))
  await passes(600)
  expect(screen.getByRole('textbox', { name: 'Ghi chú' })).toHaveProperty('value', 'mái đình dột')
  expect(register.kept).toEqual([])
  register.heal()
  await passes(6_000)
  expect(register.kept).toEqual(['mái đình dột'])
  await passes(60_000)
  expect(register.kept).toHaveLength(1)
})

test('it is kept also when its field was closed meanwhile', async () => {
  const register = ailing(full)
  const { unmount } = renderUi(
    <AutosaveText keepAs="visits/2/note" isOneLine label="Ghi chú" value="" onSave={register.save} />,
  )
  type('mái đình dột')
  unmount()
  await passes(600)
  register.heal()
  await passes(6_000)
  expect(register.kept).toEqual(['mái đình dột'])
})

test('what is refused for good is not asked again and again', async () => {
  const register = ailing(refused)
  renderUi(<AutosaveText keepAs="visits/3/note" isOneLine label="Ghi chú" value="" onSave={register.save} />)
  type('mái đình dột')
  await passes(60_000)
  expect(register.save).toHaveBeenCalledTimes(1)
})

function Noted({ store }: { store: DraftStore<string> }) {
  const { change, restored, discard } = useDraft(store)
  return (
    <>
      <input aria-label="Ghi chú" onChange={(event) => change(event.currentTarget.value)} />
      <output>{restored}</output>
      <button type="button" onClick={() => void discard()}>
        Bỏ
      </button>
    </>
  )
}

test('a draft is kept once the disk has room again, without another key', async () => {
  const register = ailing(full)
  const store = { key: 'unit:1', load: async () => null, save: register.save, discard: async () => undefined }
  renderUi(<Noted store={store} />)
  type('Nhà văn hóa')
  await passes(6_000)
  expect(register.kept).toEqual([])
  register.heal()
  await passes(6_000)
  expect(register.kept).toEqual(['Nhà văn hóa'])
})

/** A register whose answers are given by hand, in any order. */
const slow = () => {
  const asked: { text: string; keep: () => void; fail: () => void }[] = []
  const save = (text: string) =>
    new Promise<void>((keep, refuse) => {
      asked.push({ text, keep, fail: () => refuse(full) })
    })
  const at = (index: number) => {
    const call = asked[index]
    if (call === undefined) throw new Error(`not asked ${index + 1} times`)
    return call
  }
  return { save, at, texts: () => asked.map(({ text }) => text) }
}

test('a text that fails after a newer one was sent does not come back over it', async () => {
  const register = slow()
  renderUi(<AutosaveText keepAs="visits/4/note" isOneLine label="Ghi chú" value="" onSave={register.save} />)
  type('dột')
  await passes(600)
  type('mái đình dột')
  await passes(600)
  expect(register.texts()).toEqual(['dột', 'mái đình dột'])
  register.at(0).fail()
  await passes(100)
  register.at(1).keep()
  await passes(60_000)
  expect(register.texts()).toEqual(['dột', 'mái đình dột'])
})

test('where both fail, the newer is tried again', async () => {
  const register = slow()
  renderUi(<AutosaveText keepAs="visits/5/note" isOneLine label="Ghi chú" value="" onSave={register.save} />)
  type('dột')
  await passes(600)
  type('mái đình dột')
  await passes(600)
  register.at(0).fail()
  await passes(100)
  register.at(1).fail()
  await passes(6_000)
  expect(register.texts()).toEqual(['dột', 'mái đình dột', 'mái đình dột'])
})

test('a field that is opened again shows what could not be kept, and only the newest is kept', async () => {
  const register = ailing(full)
  const field = (
    <AutosaveText keepAs="visits/6/note" isOneLine label="Ghi chú" value="" onSave={register.save} />
  )
  const first = renderUi(field)
  type('dột')
  first.unmount()
  await passes(1_000)
  renderUi(field)
  expect(screen.getByRole('textbox', { name: 'Ghi chú' })).toHaveProperty('value', 'dột')
  await passes(1_000)
  type('mái đình dột')
  await passes(600)
  register.heal()
  await passes(60_000)
  expect(register.kept).toEqual(['mái đình dột'])
})

test('the same field of another record neither shows nor takes it', async () => {
  const [first, second] = [ailing(full), ailing(full)]
  const of = (id: number, { save }: typeof first) => (
    <AutosaveText keepAs={`visits/${id}/note`} isOneLine label="Ghi chú" value="" onSave={save} />
  )
  const { rerender } = renderUi(of(7, first))
  type('mái đình dột')
  rerender(of(8, second))
  expect(screen.getByRole('textbox', { name: 'Ghi chú' })).toHaveProperty('value', '')
  await passes(600)
  first.heal()
  second.heal()
  await passes(60_000)
  expect(first.kept).toEqual(['mái đình dột'])
  expect(second.kept).toEqual([])
})

test('what was refused for good does not come back into a field that is opened again', async () => {
  const register = ailing(refused)
  const field = (
    <AutosaveText keepAs="visits/9/note" isOneLine label="Ghi chú" value="" onSave={register.save} />
  )
  const first = renderUi(field)
  type('mái đình dột')
  first.unmount()
  await passes(600)
  renderUi(field)
  expect(screen.getByRole('textbox', { name: 'Ghi chú' })).toHaveProperty('value', '')
  await passes(60_000)
  expect(register.save).toHaveBeenCalledTimes(1)
})

test('a paragraph set back to what the data say stays so: what could not be kept before is given up', async () => {
  const register = ailing(full)
  const saved = (text: string | null) => register.save(text ?? 'null')
  const paragraph = { key: 'intro', composed: 'Có 3 nhà văn hóa.', text: 'Có 2.', isEdited: true }
  renderUi(
    <ParagraphField
      paragraph={paragraph}
      keepAs="documents/1/intro"
      label="Ghi chú"
      isReadOnly={false}
      source={null}
      onSave={saved}
    />,
  )
  type('Có 4.')
  await passes(600)
  register.heal()
  fireEvent.click(screen.getByRole('button'))
  await passes(60_000)
  expect(register.kept).toEqual(['null'])
})

test('a form that is opened again offers the draft that could not be kept, and only the newest is kept', async () => {
  const register = ailing(full)
  const store = { key: 'unit:2', load: async () => null, save: register.save, discard: async () => undefined }
  const first = renderUi(<Noted store={store} />)
  type('Nhà văn')
  first.unmount()
  await passes(1_000)
  renderUi(<Noted store={store} />)
  await passes(100)
  expect(screen.getByText('Nhà văn')).toBeTruthy()
  await passes(900)
  type('Nhà văn hóa')
  register.heal()
  await passes(60_000)
  expect(register.kept).toEqual(['Nhà văn hóa'])
})

test('a draft that was thrown away is not kept by the form that was left before', async () => {
  const register = ailing(full)
  const store = { key: 'unit:3', load: async () => null, save: register.save, discard: async () => undefined }
  const first = renderUi(<Noted store={store} />)
  type('Nhà văn')
  first.unmount()
  await passes(1_000)
  renderUi(<Noted store={store} />)
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ' }))
  register.heal()
  await passes(60_000)
  expect(register.kept).toEqual([])
})
