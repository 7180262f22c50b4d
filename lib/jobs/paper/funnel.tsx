import { Circle, Line, Polyline, Svg, Text, View } from '@react-pdf/renderer'
import type { PaperBlock } from '@/lib/domain/export/paper'
import { colour, page, size, tall } from './look'

const [HEIGHT, LEFT, PAD] = [tall.funnel, 26, 8]

/** Branches by visits and score between the limits of chance; the curve is drawn as far as the branches go. */
export function Funnel({ mean, curve, points, axis }: Extract<PaperBlock, { kind: 'funnel' }>) {
  const most = Math.max(2, ...points.map(({ n }) => n)) * 1.08
  const low = Math.min(1000, ...points.map(({ score }) => score), mean ?? 1000)
  const from = low < 500 ? 0 : 500
  const x = (n: number) => LEFT + (Math.min(most, n) / most) * (page.width - LEFT - PAD)
  const y = (tenths: number) => PAD + (1 - (Math.min(1000, Math.max(from, tenths)) - from) / (1000 - from)) * (HEIGHT - 2 * PAD)
  const line = (of: (step: (typeof curve)[number]) => number) => curve.map((step) => `${x(step.n).toFixed(1)},${y(of(step) * 10).toFixed(1)}`).join(' ')
  const ticks = from === 0 ? [0, 250, 500, 750, 1000] : [500, 600, 700, 800, 900, 1000]
  return (
    <View wrap={false}>
      <Svg width={page.width} height={HEIGHT} viewBox={`0 0 ${page.width} ${HEIGHT}`}>
        {ticks.map((tick) => <Line key={tick} x1={LEFT} x2={page.width} y1={y(tick)} y2={y(tick)} stroke={colour.line} strokeWidth={0.5} />)}
        {mean === null ? null : <Line x1={LEFT} x2={page.width} y1={y(mean)} y2={y(mean)} stroke={colour.ink3} strokeWidth={0.8} />}
        {curve.length === 0 ? null : [line(({ inner }) => inner.low), line(({ inner }) => inner.high)].map((at, side) => <Polyline key={side} points={at} fill="none" stroke={colour.inside} strokeWidth={0.8} />)}
        {curve.length === 0 ? null : [line(({ outer }) => outer.low), line(({ outer }) => outer.high)].map((at, side) => <Polyline key={side} points={at} fill="none" stroke={colour.inside} strokeWidth={0.6} strokeDasharray="3 2" />)}
        {points.map(({ n, score, apart }, at) => <Circle key={at} cx={x(n)} cy={y(score)} r={2} fill={apart ? colour.below : colour.paper} stroke={apart ? colour.below : colour.ink2} strokeWidth={0.8} />)}
      </Svg>
      {ticks.map((tick) => <Text key={tick} style={{ position: 'absolute', left: 0, top: y(tick) - 4.5, width: LEFT - 6, textAlign: 'right', fontSize: size.small, color: colour.ink3 }}>{tick / 10}</Text>)}
      <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginLeft: LEFT }}>
        <Text style={{ fontSize: size.small, color: colour.ink3 }}>0</Text>
        <Text style={{ fontSize: size.small, color: colour.ink3 }}>{axis}</Text>
        <Text style={{ fontSize: size.small, color: colour.ink3 }}>{Math.floor(most)}</Text>
      </View>
    </View>
  )
}
