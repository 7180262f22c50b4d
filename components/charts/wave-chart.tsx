'use client'

import { useState } from 'react'
import { CartesianGrid, ComposedChart, ErrorBar, LabelList, Line, ReferenceArea, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { axisAround } from './axis'
import { ChartTip } from './chart-tip'
import { pointsText, type ChartWords } from './chart-words'

/** In points 0–100. The zone is the one in force in that wave. */
export type WavePoint = {
  name: string
  short: string
  score: number
  low: number | null
  high: number | null
  acceptable: number | null
  desired: number | null
  provisional: boolean
  visits: string
}

const HEIGHT = 240
/** Room for the words of the levels, and for "provisional" beside a wave's name. */
const WIDE = 480
const tick = { fill: 'var(--ink-3)', fontSize: 12 }

/** Waves as dots with their intervals on one line, the zone of each wave shaded behind, the last one's levels named at the right. */
export function WaveChart({ points, goal, label, words }: { points: WavePoint[]; goal: number | null; label: string; words: ChartWords }) {
  const [wide, setWide] = useState(true)
  const data = points.map((point, at) => ({ ...point, at, spread: point.low !== null && point.high !== null ? [point.score - point.low, point.high - point.score] : undefined }))
  const levels = points.flatMap(({ score, low, high, acceptable, desired }) => [score, low ?? score, high ?? score, acceptable ?? score, desired ?? score])
  const { from, to, ticks } = axisAround(goal === null ? levels : [...levels, goal])
  const last = points.at(-1)
  const side = (y: number, words: string) => ({ value: words, position: 'right' as const, fill: 'var(--ink-3)', fontSize: 12, offset: 8, y })
  return (
    <div role="group" aria-label={label} className="min-w-0 overflow-x-clip">
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 640, height: HEIGHT }} onResize={(width) => setWide(width >= WIDE)}>
        <ComposedChart data={data} margin={{ top: 16, right: wide ? 88 : 8, bottom: 4, left: 0 }}>
          <CartesianGrid vertical={false} horizontal={false} />
          {data.map(({ at, acceptable, desired }) =>
            acceptable === null || desired === null ? null : (
              <ReferenceArea key={at} x1={at - 0.5} x2={at + 0.5} y1={acceptable} y2={Math.min(desired, to)} fill="var(--inside-soft)" fillOpacity={1} stroke="none" ifOverflow="hidden" />
            ),
          )}
          <XAxis
            dataKey="at" type="number" domain={[-0.5, points.length - 0.5]} ticks={data.map(({ at }) => at)} interval={0} tickLine={false} axisLine={false}
            tick={{ ...tick, fill: 'var(--ink-2)' }} tickFormatter={(at: number) => (wide ? points[at]?.name : points[at]?.short) ?? ''}
          />
          <YAxis domain={[from, to]} ticks={ticks} width={32} tickLine={false} axisLine={false} tick={tick} />
          {!wide || last?.acceptable == null ? null : <ReferenceLine y={last.acceptable} stroke="none" label={side(last.acceptable, words.acceptable)} />}
          {!wide || last?.desired == null || last.desired > to ? null : <ReferenceLine y={last.desired} stroke="none" label={side(last.desired, words.desired)} />}
          {goal === null ? null : <ReferenceLine y={goal} stroke="var(--ink-3)" strokeDasharray="2 4" label={wide ? side(goal, words.goal ?? '') : undefined} />}
          <Tooltip
            cursor={false} isAnimationActive={false}
            content={({ active, payload }) => {
              const point = active ? points[(payload[0]?.payload as { at: number } | undefined)?.at ?? -1] : undefined
              return point ? <ChartTip lines={[point.name, tipText(point, words), point.visits]} note={point.provisional ? words.provisional : null} /> : null
            }}
          />
          <Line dataKey="score" stroke="var(--ink)" strokeWidth={1.5} isAnimationActive={false} activeDot={{ r: 6, fill: 'var(--ink)', stroke: 'var(--ink)' }} dot={<WaveDot />}>
            <ErrorBar dataKey="spread" width={0} strokeWidth={1.5} stroke="var(--ink-2)" direction="y" isAnimationActive={false} />
            <LabelList
              dataKey="score" position="top" offset={8} content={({ x, y, value }) => (
                <text x={Number(x) - 10} y={Number(y) - 8} textAnchor="end" fontSize={14} fontWeight={600} fill="var(--ink)">{pointsText(Number(value), words.locale)}</text>
              )}
            />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

const tipText = ({ score, low, high }: WavePoint, { locale }: ChartWords) =>
  low === null || high === null ? pointsText(score, locale) : `${pointsText(score, locale)} (${pointsText(low, locale)}–${pointsText(high, locale)})`

/** Filled when the wave is closed, hollow while it is provisional. */
function WaveDot({ cx, cy, payload }: { cx?: number; cy?: number; payload?: WavePoint }) {
  if (cx === undefined || cy === undefined) return null
  return <circle cx={cx} cy={cy} r={4} stroke="var(--ink)" strokeWidth={2} fill={payload?.provisional ? 'var(--paper)' : 'var(--ink)'} />
}
