import { G, Line, Path, Rect, Svg } from '@react-pdf/renderer'
import type { PaperGauge } from '@/lib/domain/export/paper'
import { colour, placeColour } from './look'

type Track = PaperGauge & { width: number; y: number; reach: number; axisFrom: 0 | 50 }

/** Track, zone, whiskers, goal and tick around the line `y`, as the screen's gauge draws them; `reach` is half the height of the tick. */
export function GaugeTrack({ score, interval, zone, goal, place, hollow, width, y, reach, axisFrom }: Track) {
  const x = (tenths: number) => xOn(tenths, axisFrom, width)
  const half = reach - 2
  const cap = Math.min(3, reach - 3)
  const fill = place ? placeColour[place] : colour.ink3
  const cut = (tenths: number) => tenths < axisFrom * 10
  return (
    <G>
      {zone ? <Rect x={x(zone.acceptable)} y={y - half} width={Math.max(0.5, x(zone.desired) - x(zone.acceptable))} height={half * 2} fill={colour.insideSoft} /> : null}
      {zone ? [zone.acceptable, zone.desired].map((level) => <Line key={level} x1={x(level)} x2={x(level)} y1={y - half} y2={y + half} stroke={colour.inside} strokeWidth={0.4} />) : null}
      <Line x1={0} x2={width} y1={y} y2={y} stroke={colour.lineStrong} strokeWidth={0.6} />
      {goal === null ? null : <Line x1={x(goal)} x2={x(goal)} y1={y - reach - 2} y2={y + reach + 2} stroke={colour.ink3} strokeWidth={0.6} strokeDasharray="1.5 2" />}
      {interval ? (
        <G>
          <Line x1={x(interval.low)} x2={x(interval.high)} y1={y} y2={y} stroke={colour.ink2} strokeWidth={1} />
          {[interval.low, interval.high].map((end, side) => (cut(end) ? null : <Line key={side} x1={x(end)} x2={x(end)} y1={y - cap} y2={y + cap} stroke={colour.ink2} strokeWidth={1} />))}
        </G>
      ) : null}
      {score === null ? null : cut(score) ? (
        <Path d={`M0 ${y} L4 ${y - reach + 2} L4 ${y + reach - 2} Z`} fill={fill} />
      ) : (
        <Rect x={x(score) - 1.4} y={y - reach} width={2.8} height={reach * 2} rx={1.2} fill={hollow ? colour.paper : fill} stroke={hollow ? fill : undefined} strokeWidth={hollow ? 0.8 : 0} />
      )}
    </G>
  )
}

/** What a tick needs beside it, so that one at either end is whole. */
const EDGE = 2

/** A place on the axis in points; nothing leaves it. */
export const xOn = (tenths: number, axisFrom: number, width: number): number => EDGE + Math.min(1, Math.max(0, (tenths - axisFrom * 10) / (1000 - axisFrom * 10))) * (width - 2 * EDGE)

/** Of a table or a list: bare. */
export const SmallGauge = ({ gauge, width }: { gauge: PaperGauge; width: number }) => (
  <Svg width={width} height={14} viewBox={`0 0 ${width} 14`}>
    <GaugeTrack {...gauge} goal={null} width={width} y={7} reach={6} axisFrom={50} />
  </Svg>
)
