// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { expect, test } from 'vitest'
import { useNotify } from '../../../src/renderer/platform/call-failure.tsx'
import { useCallMutation } from '../../../src/renderer/platform/client.tsx'
import { useFailuresOfPage } from '../../../src/renderer/platform/failure-notes.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { renderScreen } from '../../support/render-app.tsx'

function Acts() {
  useFailuresOfPage()
  const notify = useNotify()
  const navigate = useNavigate()
  const [isKnown, setKnown] = useState(false)
  const remove = useCallMutation('outreach.removeMany')
  const move = useCallMutation('outreach.get')
  return (
    <>
      <button type="button" onClick={() => setKnown(true)}>
        sửa
      </button>
      <button
        type="button"
        onClick={() => remove.mutate({ ids: isKnown ? ['x'] : [] }, { onError: notify.failed })}
      >
        xóa
      </button>
      <button type="button" onClick={() => move.mutate({ id: 'x' }, { onError: notify.failed })}>
        mở
      </button>
      <button type="button" onClick={() => void navigate('/b')}>
        đi
      </button>
    </>
  )
}

const notes = (): number => screen.queryAllByRole('alert').length

test('the note of a failure goes as the same act succeeds, others stay; leaving the page takes them all away', async () => {
  const user = renderScreen(createTestApp(), <Acts />, { at: '/a', path: '/:page' })
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  await press('xóa')
  await press('mở')
  await waitFor(() => expect(notes()).toBe(2))
  await press('sửa')
  await press('xóa')
  await waitFor(() => expect(notes()).toBe(1))
  await press('đi')
  await waitFor(() => expect(notes()).toBe(0))
})
