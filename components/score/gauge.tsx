import { clsx } from 'clsx'
import { gaugeTrack, onAxis } from './gauge-track'
import { ScoreFigure } from './score-figure'
import { judge, readingSentence, type ScoreReading } from './score-reading'
import { counted, levelText, type ScoreWords } from './score-words'

export type GaugeProps = ScoreReading & {
  words: ScoreWords
  /** heading: full width with its levels named; card: figure above, levels as numbers; cell: 120 px or more, bare. */
  size?: 'heading' | 'card' | 'cell'
  axisFrom?: 0 | 50
  className?: string
  /** Where a card's figure opens into its arithmetic. */
  why?: string | null
}

/**
 * The sign of the house: a track from `axisFrom` to 100, the zone of tolerance shaded, a tick at the score, whiskers for
 * its interval. One sentence carries the whole reading to those who hear it, so all that is drawn is one image.
 */
export function Gauge({ words, size = 'cell', axisFrom = 0, className, why, ...reading }: GaugeProps) {
  const place = judge(reading)
  const { goal } = reading
  const image = {
    role: 'img',
    'aria-label': readingSentence(reading, words),
    overflow: 'visible',
    width: '100%',
  } as const
  if (size === 'cell') {
    return (
      <svg {...image} height="20" className={clsx('block min-w-30', className)} dangerouslySetInnerHTML={gaugeTrack({ ...reading, goal: null, place, axisFrom, y: 10, reach: 8 })} />
    )
  }
  const top = goal == null ? 0 : 16
  const y = top + 14
  const graphic = (
    <svg {...image} height={y + 34} className={clsx('block text-12', size === 'heading' && className)}>
      <g dangerouslySetInnerHTML={gaugeTrack({ ...reading, place, axisFrom, y, reach: 12 })} />
      <Labels {...reading} axisFrom={axisFrom} words={words} y={y + 30} />
    </svg>
  )
  if (size === 'heading') return <div className="@container">{graphic}</div>
  return (
    <div className={clsx('@container grid gap-2', className)}>
      <div aria-hidden={!why} className="flex flex-wrap items-baseline justify-between gap-x-3">
        <ScoreFigure {...reading} words={words} size="card" showWord why={why} />
        {reading.n === undefined || reading.official != null ? null : (
          <span className="text-12 text-ink-3">{counted(words.visits, reading.n, words.locale)}</span>
        )}
      </div>
      {graphic}
    </div>
  )
}

/** Names the levels where there is room (672 px) and gives their numbers alone where there is not. */
function Labels({
  zone,
  goal,
  axisFrom,
  words,
  y,
}: Pick<ScoreReading, 'zone' | 'goal'> & { axisFrom: number; words: ScoreWords; y: number }) {
  const level = (tenths: number) => levelText(tenths, words.locale)
  const low = zone ? onAxis(zone.acceptable, axisFrom) : 0
  const high = zone ? onAxis(zone.desired, axisFrom) : 0
  const apart = high - low >= 18
  const goalAt = goal == null ? 0 : onAxis(goal, axisFrom)
  return (
    <g className="fill-ink-3" aria-hidden>
      {!zone || low > 6 ? (
        <text x="0" y={y}>
          {axisFrom}
        </text>
      ) : null}
      {zone ? (
        <>
          <text x={`${low}%`} y={y} textAnchor={apart || low < 12 ? 'middle' : 'end'}>
            <tspan className="hidden @2xl:inline">{words.acceptable} </tspan>
            {level(zone.acceptable)}
          </text>
          <text x={`${high}%`} y={y} textAnchor={high > 94 ? 'end' : apart ? 'middle' : 'start'}>
            <tspan className={clsx('hidden', high <= 88 && '@2xl:inline')}>{words.desired} </tspan>
            {level(zone.desired)}
          </text>
        </>
      ) : null}
      {high > 94 ? null : (
        <text x="100%" y={y} textAnchor="end" className={clsx(high > 84 && 'hidden @lg:inline')}>
          100
        </text>
      )}
      {goal == null ? null : (
        <text x={`${goalAt}%`} y="10" textAnchor={goalAt > 92 ? 'end' : goalAt < 8 ? 'start' : 'middle'}>
          {words.goal.replace('{goal}', level(goal))}
        </text>
      )}
    </g>
  )
}
