import { ActionIcon, Menu } from '@mantine/core'
import {
  IconDotsVertical,
  IconFileSpreadsheet,
  IconPhoto,
  IconPrinter,
  IconVector,
} from '@tabler/icons-react'
import { formatDate } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeDay } from '../../platform/office-day.ts'
import { useSaveMade } from '../../platform/save-made.ts'
import { useTableExport } from '../../platform/table-export.ts'
import type { Picture } from './picture.ts'
import { framedScene } from './scene/framed-scene.ts'
import type { Measure, Scene } from './scene/scene.ts'
import { scenePng } from './scene/scene-png.ts'
import { sceneSvg } from './scene/scene-svg.ts'

/** Px of a saved picture: as wide as the text of an A4 page at 150 dots to the inch. */
const savedWidth = 1000

export type PictureMenuProps = { picture: Picture; measure: Measure; onPrint: () => void }

/** What a picture becomes outside: a table in Excel, a PNG, an SVG, a printed page. */
export function PictureMenu({ picture, measure, onPrint }: PictureMenuProps) {
  const all = useMessages()
  const m = all.ui.chart
  const notify = useNotify()
  const today = useOfficeDay()
  const save = useSaveMade()
  const exporting = useTableExport(picture.name)
  const { name, title, scope, table } = picture

  const scene = (): Scene => {
    const frame = { width: savedWidth, measure }
    const scenes = picture.draw({ ...frame, width: savedWidth - 48 })
    const source = today === null ? '' : m.source(formatDate(today))
    return framedScene({ title, scope, source }, scenes, frame)
  }
  const fileName = (ending: string): string => `${name} ${today ?? ''}.${ending}`
  const savePng = () =>
    scenePng(scene())
      .then((blob) => save(fileName('png'), blob))
      .catch(notify.failed)
  const saveSvg = () =>
    save(fileName('svg'), new Blob([sceneSvg(scene(), title)], { type: 'image/svg+xml' })).catch(
      notify.failed,
    )
  const exportTable = () =>
    exporting.run({
      title: name,
      subtitle: [scope, title].filter((part) => part !== '').join('. '),
      columns: table.columns.map(({ header, kind, isSummed }) => ({
        header,
        kind,
        isSummed: isSummed ?? false,
        width: kind === 'text' ? 240 : 90,
      })),
      rows: table.rows.map(({ cells }) => ({ cells: [...cells] })),
    })

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={m.menuOf(name)} loading={exporting.isPending}>
          <IconDotsVertical size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} stroke={1.6} aria-hidden />}
          onClick={exportTable}
        >
          {all.common.exportExcel}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPhoto size={16} stroke={1.6} aria-hidden />}
          onClick={() => void savePng()}
        >
          {m.savePng}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconVector size={16} stroke={1.6} aria-hidden />}
          onClick={() => void saveSvg()}
        >
          {m.saveSvg}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />} onClick={onPrint}>
          {m.print}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
