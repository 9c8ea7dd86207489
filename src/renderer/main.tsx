import './platform/without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createBridge } from './platform/bridge.ts'
import { refuseStrayFiles } from './platform/stray-files.ts'
import { Look } from './ui/look.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
refuseStrayFiles(window)
createRoot(container).render(
  <StrictMode>
    <Look>
      <App bridge={createBridge()} />
    </Look>
  </StrictMode>,
)
