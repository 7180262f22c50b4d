import { Svg, Text, View } from '@react-pdf/renderer'
import type { Paper, PaperGauge } from '@/lib/domain/export/paper'
import { GaugeTrack, xOn } from './gauge'
import { labelsHeight, levelLabels, rowTop } from './gauge-labels'
import { colour, LEADING, page, size, tall } from './look'
import { levelIn } from './numbers'

/** What stands around the gauge of a heading; its height is told by the same. */
export const heading = { above: 8, goal: 10, below: 6 } as const

/** Full width, its levels and both ends of its axis named below and its goal above. */
export function HeadingGauge({ paper, gauge }: { paper: Pick<Paper, 'gauge' | 'levels' | 'language'>; gauge: PaperGauge }) {
  const { goal } = gauge
  const { levels, language } = paper
  const labels = levelLabels(paper)
  return (
    <View style={{ marginTop: heading.above, marginBottom: heading.below }} wrap={false}>
      {goal === null ? null : <Mark at={xOn(goal, 50, page.width)} words={`${levels.goal} ${levelIn(language)(goal)}`} />}
      <Svg width={page.width} height={tall.headingGauge} viewBox={`0 0 ${page.width} ${tall.headingGauge}`}>
        <GaugeTrack {...gauge} width={page.width} y={tall.headingGauge / 2} reach={9} axisFrom={50} />
      </Svg>
      <View style={{ height: labelsHeight(labels) }}>
        {labels.map(({ words, left, wide, row }) => (
          <Text key={words} style={{ position: 'absolute', top: rowTop(row), left, width: wide, fontSize: size.small, lineHeight: LEADING, color: colour.ink3 }}>{words}</Text>
        ))}
      </View>
    </View>
  )
}

const WIDE = 150

const Mark = ({ at, words }: { at: number; words: string }) => (
  <View style={{ height: heading.goal }}>
    <Text style={{ position: 'absolute', left: Math.min(page.width - WIDE, Math.max(0, at - WIDE / 2)), width: WIDE, textAlign: at < WIDE / 2 ? 'left' : at > page.width - WIDE / 2 ? 'right' : 'center', fontSize: size.small, color: colour.ink3 }}>{words}</Text>
  </View>
)
