import { clsx } from 'clsx'
import type { ZoneReading } from '@/lib/domain/zone'
import type { ScoreReading } from './score-reading'
import { zoneText } from './zone-sign'

/** A place on the axis in per cent of the width; percentages keep lines and text crisp at any width, unlike a viewBox. */
export const onAxis = (tenths: number, axisFrom: number) => {
  const from = axisFrom * 10
  return Math.min(100, Math.max(0, ((tenths - from) / (1000 - from)) * 100))
}

/** Track, zone, whiskers, goal and tick, drawn around the line `y`; `reach` is half the height of the tick. */
export function GaugeTrack({
  score,
  interval,
  zone,
  goal,
  state = 'ok',
  place,
  axisFrom,
  y,
  reach,
}: ScoreReading & { place: ZoneReading | null; axisFrom: number; y: number; reach: number }) {
  const x = (tenths: number) => `${onAxis(tenths, axisFrom)}%`
  const half = reach - 3
  const cap = Math.min(4, reach - 4)
  const cut = (tenths: number) => tenths < axisFrom * 10
  return (
    <>
      {zone ? (
        <>
          <rect
            x={x(zone.acceptable)}
            width={`${onAxis(zone.desired, axisFrom) - onAxis(zone.acceptable, axisFrom)}%`}
            y={y - half}
            height={half * 2}
            className="fill-inside-soft"
          />
          {[zone.acceptable, zone.desired].map((level) => (
            <line
              key={level}
              x1={x(level)}
              x2={x(level)}
              y1={y - half}
              y2={y + half}
              shapeRendering="crispEdges"
              className="stroke-inside opacity-45"
            />
          ))}
        </>
      ) : null}
      <line x1="0" x2="100%" y1={y} y2={y} shapeRendering="crispEdges" className="stroke-line-strong" />
      {goal != null ? (
        <line
          x1={x(goal)}
          x2={x(goal)}
          y1={y - reach - 2}
          y2={y + reach + 2}
          strokeDasharray="2 3"
          className="stroke-ink-3"
        />
      ) : null}
      {interval && state === 'ok' ? (
        <g shapeRendering="crispEdges" className="stroke-ink-2" strokeWidth="1.5">
          <line x1={x(interval.low)} x2={x(interval.high)} y1={y} y2={y} />
          {[interval.low, interval.high].map((end, side) =>
            cut(end) ? null : <line key={side} x1={x(end)} x2={x(end)} y1={y - cap} y2={y + cap} />,
          )}
        </g>
      ) : null}
      {score === null ? null : (
        // An inner svg puts a drawing in pixels at a place in per cent.
        <svg x={x(score)} y={y} overflow="visible" className={place ? zoneText[place.place] : 'text-ink-3'}>
          {cut(score) ? (
            <path d={`M0 0 6 ${-reach + 4}v${2 * reach - 8}z`} fill="currentColor" />
          ) : (
            <rect
              x={state === 'ok' ? -2 : -2.5}
              y={-reach}
              width={state === 'ok' ? 4 : 5}
              height={reach * 2}
              rx="2"
              strokeWidth="1.25"
              stroke={state === 'ok' ? 'none' : 'currentColor'}
              className={clsx(state === 'ok' ? 'fill-current' : 'fill-paper')}
            />
          )}
        </svg>
      )}
    </>
  )
}
