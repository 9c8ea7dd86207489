import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { Section } from '../page/section.tsx'
import { useUiMessages } from '../ui-messages.ts'
import type { Picture } from './picture.ts'
import { PictureMenu } from './picture-menu.tsx'
import { PictureTableView } from './picture-table.tsx'
import type { Scene } from './scene/scene.ts'
import { SceneView } from './scene/scene-view.tsx'
import { useMeasure } from './scene/use-measure.ts'
import { printAlone, usePrinting } from './use-print-frame.ts'
import './picture.css'

/** Px at which text has its size on A4 paper, upright and across, and rows of a map that a page across holds. */
const paper = { upright: 680, across: 1000, rows: 22 }
/** Before the page is laid out. */
const assumedWidth = 640

export type PictureSectionProps = {
  picture: Picture
  /** Before "Xem bảng". */
  actions?: ReactNode
  /** Below the picture, not below the table. */
  children?: ReactNode
}

/**
 * Every picture of the application: its sentence as the head, the drawing, and one key away (B, while the focus is
 * within) its table; saved as Excel, PNG and SVG, and printed, from its menu.
 */
export function PictureSection({ picture, actions, children }: PictureSectionProps) {
  const m = useUiMessages().chart
  const [isTable, setTable] = useState(false)
  const { ref, width } = useElementSize<HTMLDivElement>()
  const measure = useMeasure()
  const isPrinting = usePrinting()
  const whole = useRef<HTMLDivElement>(null)
  const scenes = useMemo((): Scene[] => {
    if (!isPrinting) return picture.draw({ width: Math.floor(width) || assumedWidth, measure })
    return picture.isWide
      ? picture.draw({ width: paper.across, measure, rowsPerPage: paper.rows })
      : picture.draw({ width: paper.upright, measure })
  }, [picture, width, measure, isPrinting])

  const toggle = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.nativeEvent.isComposing
    const isMenu = event.target instanceof Element && event.target.closest('[role="menu"]') !== null
    if (event.key.toLowerCase() !== 'b' || !isPlain || isMenu) return
    event.preventDefault()
    setTable((before) => !before)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is a shortcut of the button within
    <div ref={whole} className="nep-picture" data-wide={picture.isWide || undefined} onKeyDown={toggle}>
      <Section
        title={picture.title}
        isFlush={isTable}
        actions={
          <>
            {actions}
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-pressed={isTable}
              aria-keyshortcuts="B"
              title={m.tableKey}
              onClick={() => setTable(!isTable)}
            >
              {isTable ? m.showPicture : m.showTable}
            </Button>
            <PictureMenu
              picture={picture}
              measure={measure}
              onPrint={() => whole.current && printAlone(whole.current)}
            />
          </>
        }
      >
        {isTable ? (
          <PictureTableView table={picture.table} label={picture.name} />
        ) : (
          <div ref={ref} className="nep-picture__drawing">
            {picture.scope !== '' && <p className="nep-picture__scope">{picture.scope}</p>}
            {scenes.map((scene, index) => (
              <SceneView
                // biome-ignore lint/suspicious/noArrayIndexKey: pages of one picture
                key={index}
                scene={scene}
                label={picture.title}
              />
            ))}
            {children}
          </div>
        )}
      </Section>
    </div>
  )
}
