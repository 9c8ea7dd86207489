// @vitest-environment jsdom
/** What a field could not keep while the disk was full, or the register held, is kept once that has passed. */
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallFailed } from '#shared/contract/client.ts'
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
  renderUi(<AutosaveText isOneLine label="Ghi chú" value="" onSave={register.save} />)
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
  const { unmount } = renderUi(<AutosaveText isOneLine label="Ghi chú" value="" onSave={register.save} />)
  type('mái đình dột')
  unmount()
  await passes(600)
  register.heal()
  await passes(6_000)
  expect(register.kept).toEqual(['mái đình dột'])
})

test('what is refused for good is not asked again and again', async () => {
  const register = ailing(refused)
  renderUi(<AutosaveText isOneLine label="Ghi chú" value="" onSave={register.save} />)
  type('mái đình dột')
  await passes(60_000)
  expect(register.save).toHaveBeenCalledTimes(1)
})

function Noted({ store }: { store: DraftStore<string> }) {
  const { change } = useDraft(store)
  return <input aria-label="Ghi chú" onChange={(event) => change(event.currentTarget.value)} />
}

test('a draft is kept once the disk has room again, without another key', async () => {
  const register = ailing(full)
  const store = { load: async () => null, save: register.save, discard: async () => undefined }
  renderUi(<Noted store={store} />)
  type('Nhà văn hóa')
  await passes(6_000)
  expect(register.kept).toEqual([])
  register.heal()
  await passes(6_000)
  expect(register.kept).toEqual(['Nhà văn hóa'])
})
