import { Svg, Text, View } from '@react-pdf/renderer'
import type { PaperGauge } from '@/lib/domain/export/paper'
import { GaugeTrack, xOn } from './gauge'
import { colour, page, size } from './look'

type Levels = { acceptable: string; desired: string; goal: string }

/** Full width, its levels named below and its goal above. */
export function HeadingGauge({ gauge, levels, decimal }: { gauge: PaperGauge; levels: Levels; decimal: (tenths: number) => string }) {
  const { zone, goal } = gauge
  const x = (tenths: number) => xOn(tenths, 50, page.width)
  return (
    <View style={{ marginTop: 8, marginBottom: 6 }} wrap={false}>
      {goal === null ? null : <Mark at={x(goal)} words={`${levels.goal} ${decimal(goal)}`} />}
      <Svg width={page.width} height={24} viewBox={`0 0 ${page.width} 24`}>
        <GaugeTrack {...gauge} width={page.width} y={12} reach={9} axisFrom={50} />
      </Svg>
      <View style={{ height: 11 }}>
        {!zone || x(zone.acceptable) > 70 ? <Label at={0} words="50" side="start" /> : null}
        {zone ? <Label at={x(zone.acceptable)} words={`${levels.acceptable} ${decimal(zone.acceptable)}`} side="end" /> : null}
        {zone ? <Label at={x(zone.desired)} words={`${levels.desired} ${decimal(zone.desired)}`} side={x(zone.desired) > page.width - 80 ? 'end' : 'start'} lower={x(zone.desired) > page.width - 80} /> : null}
        {zone && x(zone.desired) > page.width - 110 ? null : <Label at={page.width} words="100" side="end" />}
      </View>
    </View>
  )
}

const WIDE = 150

/** Words that end or begin at a place of the axis. */
const Label = ({ at, words, side, lower = false }: { at: number; words: string; side: 'start' | 'end'; lower?: boolean }) => (
  <Text
    style={{
      position: 'absolute', top: lower ? 9 : 0, width: WIDE, fontSize: size.small, color: colour.ink3,
      ...(side === 'start' ? { left: at } : { left: Math.max(0, at - WIDE), textAlign: at < WIDE ? 'left' : 'right' }),
    }}
  >
    {words}
  </Text>
)

const Mark = ({ at, words }: { at: number; words: string }) => (
  <View style={{ height: 10 }}>
    <Text style={{ position: 'absolute', left: Math.min(page.width - WIDE, Math.max(0, at - WIDE / 2)), width: WIDE, textAlign: at < WIDE / 2 ? 'left' : at > page.width - WIDE / 2 ? 'right' : 'center', fontSize: size.small, color: colour.ink3 }}>{words}</Text>
  </View>
)
