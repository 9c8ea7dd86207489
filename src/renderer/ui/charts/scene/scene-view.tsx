import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Direction, nextTarget } from './next-target.ts'
import { inkColour, outlinesOf } from './paint.ts'
import type { Scene, Shape, Target } from './scene.ts'
import './scene.css'

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * A scene on the screen, in the colours of the theme. All its marks together are one tab stop: arrows go from mark to
 * mark, Enter opens the rows behind it.
 */
export function SceneView({ scene, label }: { scene: Scene; label: string }) {
  const navigate = useNavigate()
  const svg = useRef<SVGSVGElement>(null)
  const targets = scene.items.filter((item): item is Target => item.kind === 'target')
  const openable = targets.filter(({ to }) => to !== null)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const current = openable.find(({ id }) => id === currentId) ?? openable[0]

  const open = (event: MouseEvent | KeyboardEvent, to: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void navigate(to)
  }
  const move = (event: KeyboardEvent) => {
    const direction = arrows[event.key]
    if (direction === undefined || current === undefined) return
    event.preventDefault()
    const next = nextTarget(openable, current, direction)
    if (next === undefined) return
    setCurrentId(next.id)
    svg.current?.querySelector<SVGElement>(`[data-target="${CSS.escape(next.id)}"]`)?.focus()
  }

  return (
    <svg
      ref={svg}
      className="nep-scene"
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      style={{ maxWidth: scene.width }}
      role={openable.length > 0 ? 'group' : 'img'}
      aria-label={label}
      onKeyDown={move}
    >
      {scene.items.map((item, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no name of their own and are drawn anew as a whole
        if (item.kind !== 'target') return <ShapeView key={index} shape={item} />
        if (item.to === null) {
          return (
            <g key={item.id}>
              <title>{item.label}</title>
              <Shapes shapes={item.shapes} />
            </g>
          )
        }
        const { to } = item
        return (
          <a
            key={item.id}
            href={`#${to}`}
            data-target={item.id}
            aria-label={item.label}
            tabIndex={item.id === current?.id ? 0 : -1}
            onClick={(event) => open(event, to)}
            onFocus={() => setCurrentId(item.id)}
          >
            <title>{item.label}</title>
            <Shapes shapes={item.shapes} />
            <rect
              className="nep-scene__focus"
              x={item.x - 1.5}
              y={item.y - 1.5}
              width={item.width + 3}
              height={item.height + 3}
            />
          </a>
        )
      })}
    </svg>
  )
}

function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map((shape, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <ShapeView key={index} shape={shape} />
  ))
}

const colour = (name: string): string => `var(--nep-${name})`

function ShapeView({ shape }: { shape: Shape }) {
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2, ink, width } = shape
    return <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={colour(inkColour(ink))} strokeWidth={width ?? 1} />
  }
  if (shape.kind === 'rect') {
    return outlinesOf(shape).map(({ d, fill, stroke, strokeWidth }) => (
      <path
        key={`${fill} ${stroke}`}
        d={d}
        fill={fill === null ? 'none' : colour(fill)}
        {...(stroke === null ? {} : { stroke: colour(stroke), strokeWidth })}
      />
    ))
  }
  const { x, y, text, size, ink, isBold, anchor, isUpright, title } = shape
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fill={colour(inkColour(ink))}
      textAnchor={anchor ?? 'start'}
      {...(isBold ? { fontWeight: 600 } : {})}
      {...(isUpright ? { transform: `rotate(-90 ${x} ${y})` } : {})}
    >
      {title && <title>{title}</title>}
      {text}
    </text>
  )
}
