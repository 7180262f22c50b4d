import Link from 'next/link'
import type { CSSProperties } from 'react'
import { criticalHasRoom } from './critical-words'
import { at, FootWords, PictureFrame, SideWords, Stroke } from './picture-frame'
import { daysNamed, marksNamed, meanNamedAt, piecesOf, visitAxes, zonesOf } from './visit-axes'
import { VisitKey } from './visit-key'
import { colourOf, markOnPhone, pointNamed, rimOf, VISIT_CHART_HEIGHT, type VisitChartProps } from './visit-points'

/** As large as `MARK` where the plot is wide. */
const markLook = 'size-(--mark) border-(length:--rim) @min-[560px]:size-3 @min-[560px]:border-2'

/** What the chart of a branch's visits shows before it is alive; a dot opens its report here too. */
export function VisitPicture({ points, marks, label, words }: VisitChartProps) {
  const { first, last, from, to, ticks } = visitAxes(points)
  const x = (day: number) => ((day - first) / (last - first)) * 100
  const y = (score: number) => ((to - score) / (to - from)) * 100
  const mean = meanNamedAt(points)
  const small = markOnPhone(points.length)
  const named = criticalHasRoom(points, marks, words.critical)
  const sizes = { '--mark': `${small}px`, '--rim': `${rimOf(small)}px` } as CSSProperties
  return (
    <div className="@container break-inside-avoid" style={sizes}>
      <PictureFrame
        label={label} height={VISIT_CHART_HEIGHT} above={marks.length > 0 ? 24 : 12} below={34} right="mr-2 @min-[560px]:mr-34" ticks={ticks.map((value) => ({ value, y: y(value) }))}
        drawn={
          <>
            {zonesOf(points, first, last).map(({ x1, x2, y1, y2 }) => <rect key={x1} x={x(x1)} width={x(x2) - x(x1)} y={y(Math.min(y2, to))} height={y(y1) - y(Math.min(y2, to))} fill="var(--inside-soft)" />)}
            {marks.map(({ day }, at) => <Stroke key={at} points={[[x(day), 0], [x(day), 100]]} colour="var(--ink-3)" dashes="4 3" />)}
            {piecesOf(points).map((take, piece) => (
              <Stroke
                key={piece} colour="var(--line-strong)" width={2.5}
                points={points.flatMap((point) => {
                  const mean = take(point)
                  return mean === null ? [] : [[x(point.day), y(mean)] as const]
                })}
              />
            ))}
          </>
        }
      >
        {marksNamed(marks, first, last).map(({ day, mark }, at) => <span key={at} aria-hidden className="absolute bottom-full -translate-x-1/2 pb-1 text-12 whitespace-nowrap text-ink-2" style={{ left: `${x(day).toFixed(2)}%` }}>{mark}</span>)}
        {points.map((point, order) => point.href === null ? (
          <span
            key={order} role="img" aria-label={pointNamed(point, words.locale)}
            className={`absolute -translate-1/2 bg-paper ${markLook}`} style={{ ...at(x(point.day), y(point.score)), borderColor: colourOf(point) }}
          />
        ) : (
          <Link
            key={order} href={point.href} prefetch={false} tabIndex={-1} aria-label={pointNamed(point, words.locale)}
            className={`absolute -translate-1/2 rounded-full p-1.5 ${point.critical ? 'outline-[1.5px] -outline-offset-3 outline-below' : ''}`} style={at(x(point.day), y(point.score))}
          >
            <span className={`block rounded-full ${markLook}`} style={{ borderColor: colourOf(point), background: point.counts ? colourOf(point) : 'var(--paper)' }} />
          </Link>
        ))}
        {/* On a sheet the key says it alone. */}
        {points.map((point, order) => (point.critical && named ? <span key={order} aria-hidden className="absolute hidden -translate-x-1/2 pt-4 text-12 text-below @min-[560px]:block print:hidden" style={at(x(point.day), y(point.score))}>{words.critical}</span> : null))}
        {daysNamed(points, first, last, words).map(({ day, words: named }) => <FootWords key={day} x={x(day)} end={x(day) > 97}>{named}</FootWords>)}
        {mean === null ? null : <SideWords y={y(mean)} shown="@min-[560px]:block">{words.rolling}</SideWords>}
      </PictureFrame>
      <VisitKey points={points} words={words} named={named} />
    </div>
  )
}
