'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ComposedChart, Line, ReferenceArea, ReferenceLine, ResponsiveContainer, Scatter, Tooltip, XAxis, YAxis } from 'recharts'
import { ChartTip } from './chart-tip'
import { pointsText } from './chart-words'
import { criticalHasRoom } from './critical-words'
import { daysNamed, marksNamed, meanNamedAt, piecesOf, visitAxes, zonesOf } from './visit-axes'
import { VisitKey } from './visit-key'
import { colourOf, MARK, markOnPhone, pointNamed, rimOf, VISIT_CHART_HEIGHT, type VisitChartProps, type VisitPoint } from './visit-points'

/** Room for words beside and below the dots. */
const WIDE = 560
const tick = { fill: 'var(--ink-3)', fontSize: 12 }

/**
 * Visits as dots on a time axis with the mean of the last four since the last break; a press opens the report. Past audits as squares that
 * open nothing. No line by month: two visits are no month.
 */
export function VisitDrawing({ points, marks, label, words }: VisitChartProps) {
  const router = useRouter()
  const [wide, setWide] = useState(true)
  const { first, last, from, to, ticks } = visitAxes(points)
  const zones = zonesOf(points, first, last)
  const mean = meanNamedAt(points)
  const criticalNamed = criticalHasRoom(points, marks, words.critical)
  const named = new Map(daysNamed(points, first, last, words).map(({ day, words }) => [day, words]))
  return (
    <div role="group" aria-label={label} className="@container min-w-0 overflow-x-clip">
      <ResponsiveContainer width="100%" height={VISIT_CHART_HEIGHT} initialDimension={{ width: 960, height: VISIT_CHART_HEIGHT }} onResize={(width) => setWide(width >= WIDE)}>
        <ComposedChart data={points} margin={{ top: marks.length > 0 ? 24 : 12, right: wide ? 136 : 8, bottom: 4, left: 0 }}>
          {zones.map((zone) => (
            <ReferenceArea key={zone.x1} {...zone} y2={Math.min(zone.y2, to)} fill="var(--inside-soft)" fillOpacity={1} stroke="none" ifOverflow="hidden" />
          ))}
          {marksNamed(marks, first, last).map(({ day, mark }, at) => (
            <ReferenceLine key={at} x={day} stroke="var(--ink-3)" strokeDasharray="4 3" label={{ value: mark, position: 'top', fill: 'var(--ink-2)', fontSize: 12 }} />
          ))}
          <XAxis dataKey="day" type="number" domain={[first, last]} ticks={[...named.keys()]} tickFormatter={(day: number) => named.get(day) ?? ''} tickLine={false} axisLine={false} tick={{ ...tick, fill: 'var(--ink-2)' }} />
          <YAxis domain={[from, to]} ticks={ticks} width={32} tickLine={false} axisLine={false} tick={tick} />
          <Tooltip
            cursor={false} isAnimationActive={false}
            content={({ active, payload }) => {
              const point = active ? (payload[0]?.payload as VisitPoint | undefined) : undefined
              const notes = point ? [point.past, point.official, point.critical ? words.critical : null, point.counts ? null : words.notCounted] : []
              return point ? <ChartTip lines={[point.date, pointsText(point.score, words.locale)]} note={notes.filter(Boolean).join(' · ') || null} /> : null
            }}
          />
          {!wide || mean === null ? null : <ReferenceLine y={mean} stroke="none" label={{ value: words.rolling, position: 'right', fill: 'var(--ink-3)', fontSize: 12, offset: 8 }} />}
          {piecesOf(points).map((take, piece) => (
            <Line key={piece} dataKey={take} stroke="var(--line-strong)" strokeWidth={2.5} dot={false} activeDot={false} connectNulls isAnimationActive={false} />
          ))}
          <Scatter dataKey="score" isAnimationActive={false} shape={<VisitDot mark={wide ? MARK : markOnPhone(points.length)} locale={words.locale} critical={wide && criticalNamed ? words.critical : null} open={(href) => router.push(href)} />} />
        </ComposedChart>
      </ResponsiveContainer>
      <VisitKey points={points} words={words} named={criticalNamed} />
    </div>
  )
}

function VisitDot({ cx, cy, payload, mark, locale, critical, open }: { cx?: number; cy?: number; payload?: VisitPoint; mark: number; locale: string; critical: string | null; open: (href: string) => void }) {
  if (cx === undefined || cy === undefined || !payload) return null
  const colour = colourOf(payload)
  const { href } = payload
  const rim = rimOf(mark)
  const side = mark - rim
  if (href === null) return <rect role="img" aria-label={pointNamed(payload, locale)} x={cx - side / 2} y={cy - side / 2} width={side} height={side} strokeWidth={rim} stroke={colour} fill="var(--paper)" />
  return (
    <a
      href={href} tabIndex={-1} aria-label={payload.date}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        open(href)
      }}
    >
      <circle cx={cx} cy={cy} r={12} fill="transparent" />
      <circle cx={cx} cy={cy} r={(side + 1) / 2} strokeWidth={rim} stroke={colour} fill={payload.counts ? colour : 'var(--paper)'} />
      {payload.critical ? <circle cx={cx} cy={cy} r={mark / 2 + 3} fill="none" stroke="var(--below)" strokeWidth={1.5} /> : null}
      {payload.critical && critical ? (
        <text x={cx} y={cy + 24} textAnchor="middle" fontSize={12} fill="var(--below)">
          {critical}
        </text>
      ) : null}
    </a>
  )
}
