// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChecklistsPage } from '../../../src/renderer/features/checklists/checklists-page.tsx'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice } from '../../support/inspection-office.ts'
import { renderScreen } from '../../support/render-app.tsx'

test('an open criterion shows what was saved since it was opened, and does not put the old text back', async () => {
  const app = createTestApp()
  await createInspectionOffice(app.call)
  const [code] = await app.call('checklists.codes', {})
  const checklistId = code?.checklistId ?? ''
  const { id } = await app.call('checklists.createDraft', { checklistId })
  const user = renderScreen(app, <ChecklistsPage />, { at: `/checklists?version=${id}`, path: '/checklists' })

  const draft = await app.call('checklists.version', { id })
  const [first] = draft.criteria
  await user.dblClick(await screen.findByText(first?.text ?? ''))
  const guidance = await screen.findByRole('textbox', { name: 'Hướng dẫn xem xét' })
  expect(guidance).toHaveProperty('value', first?.guidance)

  await app.call('checklists.saveDraft', {
    id,
    revision: draft.revision,
    criteria: draft.criteria.map((criterion, at) =>
      at === 0 ? { ...criterion, guidance: 'Xem bảng tin ở sảnh' } : criterion,
    ),
  })
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Hướng dẫn xem xét' })).toHaveProperty(
      'value',
      'Xem bảng tin ở sảnh',
    ),
  )
})
