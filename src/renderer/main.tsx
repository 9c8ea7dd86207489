import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { createRouter } from './routes.tsx'
import { Look } from './ui/look.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
createRoot(container).render(
  <StrictMode>
    <Look>
      <RouterProvider router={createRouter()} />
    </Look>
  </StrictMode>,
)
