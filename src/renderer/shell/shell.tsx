import { Outlet } from 'react-router'
import { usePaneKeys } from '../ui/keys/use-pane-keys.ts'
import { Frame } from './frame.tsx'

/** The frame around every screen, connected to the app. */
export function Shell() {
  usePaneKeys()
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}
