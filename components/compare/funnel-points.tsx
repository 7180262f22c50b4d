'use client'

import Link from 'next/link'
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { ChartTip } from '@/components/charts/chart-tip'
import { FunnelShape } from './funnel-shape'

/** Id, name, place from the left and from the top in percent, which shape, and what is said of it. */
export type PlotPoint = readonly [id: string, name: string, left: number, top: number, shape: number, text: string]

/** How near a pointer has to be, in pixels. */
const REACH = 24

/**
 * The branches of a funnel, from the fewest visits on. One link lies over the branch that keys or the pointer have come to: so a
 * thousand branches are one stop of the Tab key, and every one of them can be opened.
 */
export function FunnelPoints({ points, base, query, label }: { points: readonly PlotPoint[]; base: string; query: string; label: string }) {
  const plot = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [told, setTold] = useState(false)
  const point = points[at] ?? points[0]
  if (!point) return null

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: points.length - 1 }
    const next = moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    setAt(Math.min(Math.max(0, next), points.length - 1))
  }
  const onPointer = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    if (!box) return
    const distance = ([, , left, top]: PlotPoint) => Math.hypot(box.left + (left / 100) * box.width - event.clientX, box.top + (top / 100) * box.height - event.clientY)
    let [nearest, near] = [-1, REACH]
    points.forEach((one, index) => {
      const away = distance(one)
      if (away < near) [nearest, near] = [index, away]
    })
    if (nearest >= 0) setAt(nearest)
    setTold(nearest >= 0)
  }
  const [id, name, left, top, , text] = point
  return (
    <div ref={plot} role="group" aria-label={label} className="absolute inset-0" onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => setTold(false)}>
      {points.map(([key, , x, y, shape]) => (
        <span key={key} aria-hidden className="pointer-events-none absolute -translate-1/2" style={{ left: `${x}%`, top: `${y}%` }}>
          <FunnelShape shape={shape} />
        </span>
      ))}
      <Link
        href={`${base}/${id}${query}`} prefetch={false} aria-label={`${name}: ${text}`} onKeyDown={onKeyDown} onFocus={() => setTold(true)} onBlur={() => setTold(false)}
        className="absolute size-6 -translate-1/2 rounded-full" style={{ left: `${left}%`, top: `${top}%` }}
      />
      <div aria-live="polite" className="pointer-events-none absolute z-2 w-max max-w-60" data-screen-only style={{ ...(left > 50 ? { right: `calc(${100 - left}% + 16px)` } : { left: `calc(${left}% + 16px)` }), top: `min(${top}%, 75%)` }}>
        {told ? <ChartTip lines={[name, text]} note={null} /> : null}
      </div>
    </div>
  )
}
