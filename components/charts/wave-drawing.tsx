'use client'

import { useState } from 'react'
import { CartesianGrid, ComposedChart, ErrorBar, LabelList, Line, ReferenceArea, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { WhyLink } from '@/components/score/why-link'
import { stretchesOf } from '@/lib/domain/scorecard/wave-stretches'
import { ChartTip } from './chart-tip'
import { pointsText, type ChartWords } from './chart-words'
import { FIGURE_WIDTH, type FigurePlace } from './wave-figures'
import { waveLabels } from './wave-labels'
import { BREAK_GAP, dotSize, MARGIN_ABOVE, marginBelow, WAVE_CHART_HEIGHT, waveAxis, type WaveChartProps, type WavePoint } from './wave-points'

/** Room for the words of the levels, and for "provisional" beside a wave's name. */
const WIDE = 480
/** Left for the figures of the axis and right for the names of the levels, in pixels. */
const AXIS = 32
const SIDE = 88
/** Under the names of the waves. */
const FOOT = 4
/** About as wide as a figure of a score is drawn. */
const FIGURE = 7.5
const tick = { fill: 'var(--ink-3)', fontSize: 12 }

/** Waves as dots with their intervals on one line, broken where the standard changed its measure and past those that stand apart, the zone of each wave shaded behind, the last one's levels named at the right. */
export function WaveDrawing({ points, goal, label, words }: WaveChartProps) {
  const [width, setWidth] = useState(640)
  const wide = width >= WIDE
  const stretches = stretchesOf(points)
  // Between two measures stands a place without a score: keys and pointer hear there why the line ends.
  const data = points.flatMap((point, at) => [
    ...(point.broken ? [{ at: at - 0.5, score: null, spread: undefined, why: point.broken.sentence }] : []),
    { at, score: point.score, ...Object.fromEntries(stretches.flatMap((waves, of) => (waves.includes(at) ? [[`line${of}`, point.score]] : []))), why: null, spread: point.low !== null && point.high !== null ? [point.score - point.low, point.high - point.score] : undefined },
  ])
  const { from, to, ticks } = waveAxis(points, goal)
  const last = points.at(-1)
  const plot = width - AXIS - (wide ? SIDE : 8)
  const { figures, names, marks } = waveLabels(points, plot, wide, { from, to })
  const side = (y: number, words: string) => ({ value: words, position: 'right' as const, fill: 'var(--ink-3)', fontSize: 12, offset: 8, y })
  return (
    <div role="group" aria-label={label} className="min-w-0 overflow-x-clip">
      <ResponsiveContainer width="100%" height={WAVE_CHART_HEIGHT} initialDimension={{ width: 640, height: WAVE_CHART_HEIGHT }} onResize={setWidth}>
        <ComposedChart data={data} margin={{ top: MARGIN_ABOVE, right: wide ? SIDE : 8, bottom: FOOT, left: 0 }}>
          <CartesianGrid vertical={false} horizontal={false} />
          {points.map(({ acceptable, desired, broken }, at) =>
            acceptable === null || desired === null ? null : (
              <ReferenceArea key={at} x1={at - 0.5 + (broken ? BREAK_GAP : 0)} x2={at + 0.5 - (points[at + 1]?.broken ? BREAK_GAP : 0)} y1={acceptable} y2={Math.min(desired, to)} fill="var(--inside-soft)" fillOpacity={1} stroke="none" ifOverflow="hidden" />
            ),
          )}
          {points.map(({ broken }, at) =>
            broken === null ? null : (
              <ReferenceLine key={at} x={at - 0.5} stroke="var(--ink-3)" strokeDasharray="4 3" label={marks.has(at) ? { value: broken.mark, position: 'top', fill: 'var(--ink-2)', fontSize: 12 } : undefined} />
            ),
          )}
          <XAxis
            dataKey="at" type="number" domain={[-0.5, points.length - 0.5]} ticks={[...names.keys()]} interval={0} tickLine={false} axisLine={false}
            height={marginBelow([...names.values()].some(({ lines }) => lines.length > 1)) - FOOT} tick={<WaveName names={names} end={AXIS + plot + 8} />}
          />
          <YAxis domain={[from, to]} ticks={ticks} width={AXIS} tickLine={false} axisLine={false} tick={tick} />
          {!wide || last?.acceptable == null ? null : <ReferenceLine y={last.acceptable} stroke="none" label={side(last.acceptable, words.acceptable)} />}
          {!wide || last?.desired == null || last.desired > to ? null : <ReferenceLine y={last.desired} stroke="none" label={side(last.desired, words.desired)} />}
          {goal === null ? null : <ReferenceLine y={goal} stroke="var(--ink-3)" strokeDasharray="2 4" label={wide ? side(goal, words.goal ?? '') : undefined} />}
          <Tooltip
            cursor={false} isAnimationActive={false} filterNull={false}
            content={({ active, payload }) => {
              const shown = active ? (payload[0]?.payload as { at: number; why: string | null } | undefined) : undefined
              const point = shown && points[shown.at]
              if (shown?.why) return <ChartTip lines={[shown.why]} note={null} />
              return point ? <ChartTip lines={[point.named, tipText(point, words), point.visits]} note={point.provisional ? words.provisional : null} /> : null
            }}
          />
          {stretches.map((waves, of) => <Line key={waves[0]} dataKey={`line${of}`} stroke="var(--ink)" strokeWidth={1.5} isAnimationActive={false} dot={false} activeDot={false} connectNulls legendType="none" tooltipType="none" />)}
          <Line dataKey="score" stroke="none" isAnimationActive={false} activeDot={{ r: 6, fill: 'var(--ink)', stroke: 'var(--ink)', pointerEvents: 'none' }} dot={<WaveDot waves={points} />}>
            <ErrorBar dataKey="spread" width={0} strokeWidth={1.5} stroke="var(--ink-2)" direction="y" isAnimationActive={false} />
            <LabelList dataKey="score" position="top" offset={8} content={<WaveScore waves={points} order={data.map(({ at }) => at)} figures={figures} locale={words.locale} />} />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

const tipText = ({ score, low, high }: WavePoint, { locale }: ChartWords) =>
  low === null || high === null ? pointsText(score, locale) : `${pointsText(score, locale)} (${pointsText(low, locale)}–${pointsText(high, locale)})`

function WaveName({ x, y, payload, names, end }: { x?: number; y?: number; payload?: { value: number }; names: ReturnType<typeof waveLabels>['names']; /** Where the last name ends that would reach beyond the plot. */ end: number }) {
  const name = names.get(payload?.value ?? -1)
  if (x === undefined || y === undefined || !name) return null
  const from = name.anchor === 'end' ? end : x
  return (
    <text x={from} y={y} textAnchor={name.anchor} fontSize={12} fill="var(--ink-2)">
      {name.lines.map((line, at) => (
        <tspan key={at} x={from} dy={at === 0 ? '0.71em' : '1.25em'}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Filled when the wave is closed, hollow while it is provisional, a square where it is of past audits. (The library hands every dot `points` of its own.) */
function WaveDot({ cx, cy, payload, waves }: { cx?: number; cy?: number | null; payload?: { at: number }; waves: readonly WavePoint[] }) {
  const { provisional, imported } = waves[payload?.at ?? -1] ?? {}
  if (cx == null || cy == null) return null
  // The stroke lies half outside of the radius.
  const r = dotSize(waves.length) / 2 - 1
  const look = { stroke: 'var(--ink)', strokeWidth: 2, fill: provisional ? 'var(--paper)' : 'var(--ink)' }
  return imported ? <rect x={cx - r} y={cy - r} width={2 * r} height={2 * r} {...look} /> : <circle cx={cx} cy={cy} r={r} {...look} />
}

/** Which part of a text lies before where it is anchored. */
const parts = { start: 0, middle: 0.5, end: 1 } as const

type Scores = { x?: number | string; y?: number | string; index?: number; value?: unknown; waves: readonly WavePoint[]; order: readonly number[]; figures: ReadonlyMap<number, FigurePlace>; locale: string }

/** A point's figure, which opens its arithmetic: the point and the figure are one link, drawn above whatever crosses them. */
function WaveScore({ x, y, index, value, waves, order, figures, locale }: Scores) {
  if (value == null) return null
  const wave = order[index ?? -1] ?? -1
  return <ScoreAt x={Number(x)} y={Number(y)} score={pointsText(Number(value), locale)} figure={figures.get(wave) ?? null} why={waves[wave]?.why ?? null} />
}

function ScoreAt({ x, y, score, figure, why }: { x: number; y: number; score: string; figure: FigurePlace | null; why: WavePoint['why'] }) {
  const length = score.length * FIGURE
  const anchor = figure && x + figure.from + parts[figure.align] * FIGURE_WIDTH
  const text = figure === null || anchor === null ? null : <text x={anchor} y={y + figure.base} textAnchor={figure.align} fontSize={14} fontWeight={600} fill="var(--ink)">{score}</text>
  if (!why) return text
  return (
    // The chart draws itself anew at the focus and keys it hears, and the link would be another before its own key has done anything.
    <g onFocus={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
    <WhyLink href={why.href} name={why.name}>
      <circle cx={x} cy={y} r={figure === null ? 6 : 14} fill="transparent" />
      <circle cx={x} cy={y} r={9} fill="none" strokeWidth={2} className="stroke-transparent group-focus-visible/why:stroke-accent" />
      {text}
      {/* The dotted hairline of every figure that opens: a drawing's text knows no dotted underline. */}
      {figure === null || anchor === null ? null : <line x1={anchor - parts[figure.align] * length} x2={anchor + (1 - parts[figure.align]) * length} y1={y + figure.base + 4} y2={y + figure.base + 4} stroke="var(--line-strong)" strokeDasharray="1 2" />}
    </WhyLink>
    </g>
  )
}
