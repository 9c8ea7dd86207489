/** `Menu`: never seen; kept, so that a test can tell which keys it carries. */
import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron'

type Template = readonly Pick<MenuItemConstructorOptions, 'role' | 'submenu'>[]
let template: Template = []

export const Menu = {
  buildFromTemplate: (items: Template) => {
    template = items
    return { items }
  },
  setApplicationMenu: (_: Pick<ElectronMenu, 'items'> | null) => undefined,
}

const rolesOf = (items: Template): string[] =>
  items.flatMap(({ role, submenu }) => [
    ...(role === undefined ? [] : [role]),
    ...(Array.isArray(submenu) ? rolesOf(submenu) : []),
  ])

export const menuRoles = (): string[] => rolesOf(template)
