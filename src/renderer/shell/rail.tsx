import { useLocalStorage } from '@mantine/hooks'
import { IconHelp, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import { useMessages } from '../platform/messages.tsx'
import { useUiMessages } from '../ui/ui-messages.ts'
import { type NavItem, navGroups, type ScreenId } from './nav.ts'
import './rail.css'

export type RailBadges = Partial<Record<ScreenId, number>>

/** The left rail: where the clerk is and where one can go. Collapses to icons and remembers it. */
export function Rail({ badges }: { badges?: RailBadges | undefined }) {
  const m = useUiMessages().shell
  const [isCollapsed, setCollapsed] = useLocalStorage({ key: 'nep-rail-collapsed', defaultValue: false })
  const Toggle = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const toggleLabel = isCollapsed ? m.expandRail : m.collapseRail
  return (
    <nav className="nep-rail" data-nep-pane aria-label={m.screens} data-collapsed={isCollapsed || undefined}>
      {navGroups.map(({ group, items }) => (
        <div key={group ?? 'top'}>
          {group && <div className="nep-rail__group">{m.groups[group]}</div>}
          <ul>
            {items.map((item) => (
              <RailItem key={item.screen} item={item} count={badges?.[item.screen] ?? 0} />
            ))}
          </ul>
        </div>
      ))}
      <div className="nep-rail__foot">
        <HelpLink />
        <button
          type="button"
          className="nep-rail__toggle"
          aria-expanded={!isCollapsed}
          aria-label={toggleLabel}
          title={toggleLabel}
          onClick={() => setCollapsed(!isCollapsed)}
        >
          <Toggle size={18} stroke={1.6} aria-hidden />
          <span className="nep-rail__word">{toggleLabel}</span>
        </button>
      </div>
    </nav>
  )
}

function RailItem({ item, count }: { item: NavItem; count: number }) {
  const m = useUiMessages().shell
  const long = m.nav[item.screen]
  const short = item.screen === 'findings' ? m.nav.findingsShort : long
  const Icon = item.icon
  return (
    <li>
      <NavLink to={item.path} end={item.path === '/'} className="nep-rail__item" title={long}>
        <span className="nep-rail__icon">
          <Icon size={19} stroke={1.6} aria-hidden />
        </span>
        <span className="nep-rail__word nep-rail__word--long">{long}</span>
        <span className="nep-rail__word nep-rail__word--short" aria-hidden>
          {short}
        </span>
        {count > 0 && (
          <span className="nep-rail__badge">
            {count}
            <span className="nep-visually-hidden"> {m.badge(count)}</span>
          </span>
        )}
      </NavLink>
    </li>
  )
}

function HelpLink() {
  const m = useMessages().help
  return (
    <NavLink
      to="/help"
      className="nep-rail__item nep-rail__help"
      title={`${m.open} (F1)`}
      aria-keyshortcuts="F1"
    >
      <span className="nep-rail__icon">
        <IconHelp size={18} stroke={1.6} aria-hidden />
      </span>
      <span className="nep-rail__word nep-rail__word--long">{m.open}</span>
    </NavLink>
  )
}
