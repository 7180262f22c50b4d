import { clsx } from 'clsx'

type Point = { visits: number; points: number }
export type CurveWords = {
  /** The whole in one sentence. */
  label: string
  across: string
  up: string
  now: string | null
  wanted: string
}

/** Above the higher of the two points, for its label. */
const HEADROOM = 1.6

/** A round distance that gives about `count` ticks up to `most`. */
function step(most: number, count: number): number {
  const rough = most / count
  const ten = 10 ** Math.floor(Math.log10(rough))
  return Math.max(1, [1, 2, 5, 10].map((one) => one * ten).find((one) => one >= rough) ?? ten * 10)
}
const ticks = (most: number, count: number): number[] => Array.from({ length: Math.floor(most / step(most, count)) + 1 }, (_, at) => at * step(most, count))

const places = {
  over: 'left-1.5 bottom-1.5', higher: 'left-1.5 bottom-10', under: 'right-1.5 top-1.5 text-right', lower: 'right-1.5 top-10 text-right', clear: 'right-1.5 bottom-3.5 text-right', raised: 'right-1.5 bottom-12 text-right',
} as const
export type LabelPlace = keyof typeof places
type At = { left: number; bottom: number }

/** In percent of the plot: a label of two lines, and how far it reaches from its point. */
const [TALL, LONG] = [15, 50]

/**
 * The curve falls, so right above a point and left below it there is none of it: a label stands on the side that has room. Left below
 * with no room above the axis, the curve lies flat and the label above it. Of two labels that would meet the upper one is lifted; where
 * both stand below with room for two, the lower one is lowered.
 * @param now where the present point is, in percent from the left and from the foot; null: none is drawn
 */
export function labelPlaces(now: At | null, wanted: At): [now: LabelPlace, wanted: LabelPlace] {
  const wantedAt = placeOf(wanted)
  if (now === null) return ['over', wantedAt]
  const nowAt = placeOf(now)
  const near = Math.abs(now.bottom - wanted.bottom) < TALL
  if (nowAt === 'over' && wantedAt === 'over' && near) return now.bottom > wanted.bottom ? ['higher', 'over'] : ['over', 'higher']
  if (nowAt === 'over' || wantedAt === 'over' || !near || Math.abs(now.left - wanted.left) > LONG) return [nowAt, wantedAt]
  const [upper, lower]: [LabelPlace, LabelPlace] = Math.min(now.bottom, wanted.bottom) > 2 * TALL ? ['under', 'lower'] : ['raised', 'clear']
  return now.bottom > wanted.bottom ? [upper, lower] : [lower, upper]
}

const placeOf = ({ left, bottom }: At): LabelPlace => (left <= 55 ? 'over' : bottom > 16 ? 'under' : 'clear')

/** Precision against visits per branch: the curve, the present point as a ring, the wanted one filled. Drawn by the server. */
export function PrecisionCurve({ drawn, now, wanted, words, format }: { drawn: readonly Point[]; now: Point | null; wanted: Point; words: CurveWords; format: (value: number) => string }) {
  const wide = drawn.at(-1)?.visits ?? 1
  const high = Math.max(now?.points ?? 0, wanted.points, 1) * HEADROOM
  const left = ({ visits }: Point) => (visits / wide) * 100
  const bottom = ({ points }: Point) => Math.min(100, (points / high) * 100)
  const path = drawn.map((point, at) => `${at === 0 ? 'M' : 'L'}${left(point).toFixed(2)} ${(100 - (point.points / high) * 100).toFixed(2)}`).join('')
  const [nowAt, wantedAt] = labelPlaces(now && words.now ? { left: left(now), bottom: bottom(now) } : null, { left: left(wanted), bottom: bottom(wanted) })
  return (
    <div role="img" aria-label={words.label} className="grid gap-2 select-none">
      <span aria-hidden className="text-12 text-ink-3">{words.up}</span>
      <div aria-hidden className="grid grid-cols-[2rem_minmax(0,1fr)]">
        <div className="relative h-60 text-12 text-ink-3">
          {ticks(high, 5).map((points) => (
            <span key={points} className="absolute right-2 translate-y-1/2" style={{ bottom: `${(points / high) * 100}%` }}>{format(points)}</span>
          ))}
        </div>
        <div className="relative h-60 border-b border-line">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-hidden">
            <path d={`M0 ${100 - bottom(wanted)}H100`} fill="none" stroke="var(--line-strong)" strokeDasharray="4 4" vectorEffect="non-scaling-stroke" />
            <path d={path} fill="none" stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
          </svg>
          {now && words.now ? <Mark left={left(now)} bottom={bottom(now)} at={nowAt} words={words.now} /> : null}
          <Mark left={left(wanted)} bottom={bottom(wanted)} at={wantedAt} filled words={words.wanted} />
        </div>
        <span />
        <div className="relative h-5 text-12 text-ink-3">
          {ticks(wide, 6).map((visits) => (
            <span key={visits} className={clsx('absolute top-1', visits === 0 ? '' : left({ visits, points: 0 }) > 96 ? '-translate-x-full' : '-translate-x-1/2')} style={{ left: `${(visits / wide) * 100}%` }}>
              {format(visits)}
            </span>
          ))}
        </div>
      </div>
      <span aria-hidden className="text-right text-12 text-ink-3">{words.across}</span>
    </div>
  )
}

function Mark({ left, bottom, at, filled, words }: { left: number; bottom: number; at: LabelPlace; filled?: boolean; words: string }) {
  return (
    <span className="absolute size-0" style={{ left: `${left}%`, bottom: `${bottom}%` }}>
      <span className={clsx('absolute size-3 -translate-1/2 rounded-full border-2', filled ? 'border-accent bg-accent' : 'border-ink bg-paper')} />
      <span className={clsx('absolute w-max max-w-40 text-12 font-medium', places[at], filled ? 'text-accent' : 'text-ink')}>
        {words}
      </span>
    </span>
  )
}
