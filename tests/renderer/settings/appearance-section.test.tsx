// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { OfficeState } from '#shared/contract/office.ts'
import { AppearanceSection } from '../../../src/renderer/features/settings/appearance-section.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { renderScreen } from '../../support/render-app.tsx'

/** The office as it stands, until another state of it is restored. */
function Settings({ before, restored }: { before: OfficeState; restored: OfficeState }) {
  const [office, setOffice] = useState(before)
  return (
    <>
      <AppearanceSection office={office} />
      <button type="button" onClick={() => setOffice(restored)}>
        Phục hồi
      </button>
    </>
  )
}

test('the name of the clerk is that of a register restored while the page stands, and what is typed is kept', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const office = await app.call('office.state', {})
  const user = renderScreen(
    app,
    <Settings before={office} restored={{ ...office, clerkName: 'Nguyễn Thị Hạnh' }} />,
    { at: '/settings', path: '/settings' },
  )
  const name = await screen.findByRole('textbox', { name: 'Họ tên người dùng sổ' })
  expect(name).toHaveProperty('value', '')
  await user.click(screen.getByRole('button', { name: 'Phục hồi' }))
  await waitFor(() => expect(name).toHaveProperty('value', 'Nguyễn Thị Hạnh'))
  // Nothing was typed, so leaving the field writes nothing.
  await user.click(name)
  await user.tab()
  expect((await app.call('office.state', {})).clerkName).toBe('')
  await user.type(name, ' Mai{Tab}')
  await waitFor(async () =>
    expect((await app.call('office.state', {})).clerkName).toBe('Nguyễn Thị Hạnh Mai'),
  )
})
