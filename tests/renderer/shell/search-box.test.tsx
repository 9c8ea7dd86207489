// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SearchBox } from '../../../src/renderer/shell/search-box.tsx'
import { search } from '../../../src/renderer/shell/search-store.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

const firstIsChosen = () =>
  waitFor(() => expect(document.querySelector('.nep-search [data-selected]')?.textContent).toContain('An Mỹ'))

test('the first hit is chosen, also when the same words are looked for a second time', async () => {
  const office = await exchangeOffice()
  const user = renderScreen(office, <SearchBox />, { at: '/', path: '*' })
  for (let time = 0; time < 2; time++) {
    act(() => search.open())
    await user.click(await screen.findByRole('textbox'))
    await user.paste('an my')
    await firstIsChosen()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
  }
})
