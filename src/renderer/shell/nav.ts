import {
  IconAward,
  IconBuilding,
  IconCalendarEvent,
  IconChartBar,
  IconClipboardCheck,
  IconFileSpreadsheet,
  IconFileText,
  IconHome,
  IconListCheck,
  IconSettings,
  IconSpeakerphone,
  IconTool,
  type TablerIcon,
} from '@tabler/icons-react'

export type ScreenId =
  | 'desk'
  | 'plans'
  | 'rounds'
  | 'visits'
  | 'findings'
  | 'exchange'
  | 'outreach'
  | 'commendations'
  | 'reports'
  | 'units'
  | 'checklists'
  | 'settings'

export type NavItem = { screen: ScreenId; path: string; icon: TablerIcon }
export type NavGroup = { group: 'inspection' | 'communes' | 'catalogues' | null; items: readonly NavItem[] }

/** The rail, top to bottom, in the order of the clerk's year. Paths are those of `routes.tsx`. */
export const navGroups: readonly NavGroup[] = [
  { group: null, items: [{ screen: 'desk', path: '/', icon: IconHome }] },
  {
    group: 'inspection',
    items: [
      { screen: 'plans', path: '/plans', icon: IconFileText },
      { screen: 'rounds', path: '/rounds', icon: IconCalendarEvent },
      { screen: 'visits', path: '/visits', icon: IconClipboardCheck },
      { screen: 'findings', path: '/findings', icon: IconTool },
    ],
  },
  {
    group: 'communes',
    items: [
      { screen: 'exchange', path: '/exchange', icon: IconFileSpreadsheet },
      { screen: 'outreach', path: '/outreach', icon: IconSpeakerphone },
      { screen: 'commendations', path: '/commendations', icon: IconAward },
      { screen: 'reports', path: '/reports', icon: IconChartBar },
    ],
  },
  {
    group: 'catalogues',
    items: [
      { screen: 'units', path: '/units', icon: IconBuilding },
      { screen: 'checklists', path: '/checklists', icon: IconListCheck },
      { screen: 'settings', path: '/settings', icon: IconSettings },
    ],
  },
]
