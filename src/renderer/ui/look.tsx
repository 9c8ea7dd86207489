import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { cssVariablesResolver } from './css-variables.ts'
import { theme } from './theme.ts'
import { useUiMessages } from './ui-messages.ts'
import 'dayjs/locale/vi'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/charts/styles.css'
import './fonts.css'
import './global.css'
import './controls.css'
import './fields/fields.css'
import './keys/keys.css'

const colorScheme = localStorageColorSchemeManager({ key: 'nep-color-scheme' })

/**
 * Theme, fonts and overlays. Follows the system's light or dark until the clerk chooses
 * (`useMantineColorScheme().setColorScheme('light' | 'dark' | 'auto')`), and remembers the choice.
 */
export function Look({ children, locale = 'vi' }: { children: ReactNode; locale?: string }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={colorScheme}
    >
      <DatesProvider settings={{ locale, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        <Notifications position="bottom-right" limit={4} containerWidth={380} />
        {children}
        <Overlays />
      </DatesProvider>
    </MantineProvider>
  )
}

function Overlays() {
  const m = useUiMessages()
  return <section id="nep-overlays" aria-label={m.overlays} />
}
