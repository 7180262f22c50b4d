'use client'

import Link from 'next/link'
import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { ChartTip } from '@/components/charts/chart-tip'
import { dotsPath, signsMarkup } from './funnel-shape'

/** Id, name, place from the left and from the top in percent, which shape, its score and its number of visits. */
export type PlotPoint = readonly [id: string, name: string, left: number, top: number, shape: number, score: string, n: number]
/** What is said of a shape, and of so many visits. */
export type PlotWords = { shapes: readonly string[]; visits: Readonly<Record<number, string>> }

/** How near a pointer has to be, in pixels. */
const REACH = 24

/**
 * The branches of a funnel, from the fewest visits on. One link lies over the branch that keys or the pointer have come to: so a
 * thousand branches are one stop of the Tab key, and every one of them can be opened.
 */
export function FunnelPoints({ points, words, base, query, label }: { points: readonly PlotPoint[]; words: PlotWords; base: string; query: string; label: string }) {
  const plot = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [told, setTold] = useState(false)
  const drawn = useMemo(() => {
    const placed = points.map(([, , left, top, shape]) => ({ left, top, shape }))
    return { dots: dotsPath(placed), signs: signsMarkup(placed) }
  }, [points])
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
  const [id, name, left, top, shape, score, n] = point
  const text = [score, words.visits[n], words.shapes[shape]].join(', ')
  return (
    <div ref={plot} role="group" aria-label={label} className="absolute inset-0" onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => setTold(false)}>
      <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="pointer-events-none absolute inset-0 size-full overflow-visible text-ink-3">
        <path d={drawn.dots} fill="none" stroke="currentColor" strokeWidth={7} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
      </svg>
      <svg aria-hidden className="pointer-events-none absolute inset-0 size-full overflow-visible" dangerouslySetInnerHTML={drawn.signs} />
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
