import type { ReactNode } from 'react'

/** A place in a plot: parts of a hundred from the left and from the top. */
export const at = (x: number, y: number) => ({ left: `${x.toFixed(2)}%`, top: `${y.toFixed(2)}%` })

type Frame = {
  label: string
  height: number
  /** Taken off above, for marks, and off the right for words beside a wide plot, in pixels. */
  above: number
  below: number
  right: string
  ticks: readonly { value: number; y: number }[]
  /** Lines and areas, in parts of a hundred of the plot. */
  drawn: ReactNode
  children: ReactNode
}

/** The ground of a chart's picture: the figures of its axis, a plot that takes any width, and texts laid over it that keep their size. */
export function PictureFrame({ label, height, above, below, right, ticks, drawn, children }: Frame) {
  return (
    <div role="group" aria-label={label} className="@container min-w-0 break-inside-avoid overflow-x-clip">
      <div className={`relative ml-8 ${right}`} style={{ height }}>
        <div className="absolute inset-x-0" style={{ top: above, bottom: below }}>
          {ticks.map(({ value, y }) => (
            <span key={value} aria-hidden className="absolute right-full -translate-y-1/2 pr-2 text-12 text-ink-3" style={{ top: `${y.toFixed(2)}%` }}>{value}</span>
          ))}
          <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-hidden">{drawn}</svg>
          {children}
        </div>
      </div>
    </div>
  )
}

/** A line of the picture; its width and dashes are of the screen. */
export function Stroke({ points, colour, width = 1, dashes }: { points: readonly (readonly [number, number])[]; colour: string; width?: number; dashes?: string }) {
  return <polyline points={points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ')} fill="none" stroke={colour} strokeWidth={width} strokeDasharray={dashes} vectorEffect="non-scaling-stroke" />
}

/** Words beside the right end of a wide plot. */
export function SideWords({ y, shown = '@min-[480px]:block', children }: { y: number; /** From which width on there is room for them. */ shown?: string; children: ReactNode }) {
  return <span aria-hidden className={`absolute left-full hidden -translate-y-1/2 pl-2 text-12 whitespace-nowrap text-ink-3 ${shown}`} style={{ top: `${y.toFixed(2)}%` }}>{children}</span>
}

/** Words under the plot; at its end those that would reach beyond it. */
export function FootWords({ x, end = false, className = '', children }: { x: number; end?: boolean; className?: string; children: ReactNode }) {
  const place = end ? '-translate-x-full text-right' : '-translate-x-1/2 text-center'
  return <span aria-hidden className={`absolute top-full pt-2.5 text-12 leading-tight text-ink-2 ${place} ${className}`} style={{ left: end ? 'calc(100% + 8px)' : `${x.toFixed(2)}%` }}>{children}</span>
}
