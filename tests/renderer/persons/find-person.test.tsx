// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PersonsPage } from '../../../src/renderer/features/persons/persons-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { renderScreen } from '../../support/render-app.tsx'

test('the page of persons begins in its search', async () => {
  const app = createTestApp()
  renderScreen(app, <PersonsPage />, { at: '/settings/persons', path: '/settings/persons' })
  const box = await screen.findByRole('searchbox', { name: /^Tìm theo họ tên/u })
  await waitFor(() => expect(document.activeElement).toBe(box))
})
