// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useHomeFocus } from '../../../src/renderer/ui/keys/home-focus.ts'

function Page({ state }: { state: string }) {
  useHomeFocus(state)
  return (
    <div data-nep-home>
      <button type="button">Việc tiếp theo</button>
    </div>
  )
}

test('a dialog that is still fading away when its work is done does not leave the keys on nothing', async () => {
  const { rerender } = render(<Page state="before" />)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button')))
  screen.getByRole('button').blur()
  const fading = document.body.appendChild(document.createElement('div'))
  fading.setAttribute('role', 'dialog')
  setTimeout(() => fading.remove(), 200)
  rerender(<Page state="after" />)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button')), { timeout: 2000 })
  expect(fading.isConnected).toBe(false)
})
