import { Circle, G, Line, Rect, Svg, Text, View } from '@react-pdf/renderer'
import type { PaperBlock } from '@/lib/domain/export/paper'
import { evenWidth } from './lines'
import { colour, face, page, placeColour, size, tall } from './look'
import type { Written } from './numbers'
import { AXIS, besidePlot, figureText, needsOf, plotWidth, wordsHeight, wordsOf } from './point-words'
import { Words } from './words'

type Points = Extract<PaperBlock, { kind: 'points' }>
const [HEIGHT, LEFT, PAD] = [tall.points, AXIS, 8]

/** Waves or visits in order, each with its zone behind it; the axis begins at 50 where nothing lies below. */
export function Points({ points, goal, goalWords, scoreText }: Points & { scoreText: Written }) {
  const lows = points.flatMap(({ gauge: { score, interval, zone } }) => [score, interval?.low, zone?.acceptable]).filter((one): one is number => typeof one === 'number')
  const from = Math.min(...lows, goal ?? 1000) < 500 ? 0 : 500
  const width = plotWidth({ goal, goalWords })
  const right = LEFT + width
  const slot = width / Math.max(1, points.length)
  const x = (at: number) => LEFT + slot * (at + 0.5)
  const y = (tenths: number) => PAD + (1 - (Math.min(1000, Math.max(from, tenths)) - from) / (1000 - from)) * (HEIGHT - 2 * PAD)
  const ticks = from === 0 ? [0, 250, 500, 750, 1000] : [500, 600, 700, 800, 900, 1000]
  const words = wordsOf(needsOf(points, scoreText), width, besidePlot({ goal, goalWords }))
  return (
    <View wrap={false}>
      <View>
        <Svg width={page.width} height={HEIGHT} viewBox={`0 0 ${page.width} ${HEIGHT}`}>
          {ticks.map((tick) => <Line key={tick} x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} stroke={colour.line} strokeWidth={0.5} />)}
          {points.map(({ gauge: { zone } }, at) => (zone ? <Rect key={at} x={LEFT + slot * at} y={y(zone.desired)} width={slot} height={Math.max(0.5, y(zone.acceptable) - y(zone.desired))} fill={colour.insideSoft} /> : null))}
          {goal === null ? null : <Line x1={LEFT} x2={right} y1={y(goal)} y2={y(goal)} stroke={colour.ink3} strokeWidth={0.6} strokeDasharray="2 2" />}
          {points.map((point, at) => {
            // The second line leads past squares.
            const from = point.square ? -1 : points.findLastIndex(({ square }, place) => place < at && !square)
            const before = points[from]
            const origin = point.from === null ? undefined : points[point.from]
            const { score, interval, place, hollow } = point.gauge
            const ink = place ? placeColour[place] : colour.ink2
            const look = { fill: hollow ? colour.paper : ink, stroke: ink, strokeWidth: 0.8 }
            return (
              <G key={at}>
                {before && before.rolling !== null && point.rolling !== null ? <Line x1={x(from)} x2={x(at)} y1={y(before.rolling)} y2={y(point.rolling)} stroke={colour.ink2} strokeWidth={0.9} /> : null}
                {origin && point.from !== null && origin.gauge.score !== null && score !== null ? <Line x1={x(point.from)} x2={x(at)} y1={y(origin.gauge.score)} y2={y(score)} stroke={colour.ink2} strokeWidth={0.9} /> : null}
                {interval ? <Line x1={x(at)} x2={x(at)} y1={y(interval.low)} y2={y(interval.high)} stroke={colour.ink2} strokeWidth={0.9} /> : null}
                {score === null ? null : point.square
                  ? <Rect x={x(at) - 2.4} y={y(score) - 2.4} width={4.8} height={4.8} {...look} />
                  : <Circle cx={x(at)} cy={y(score)} r={2.6} {...look} />}
              </G>
            )
          })}
        </Svg>
        {ticks.map((tick) => <Text key={tick} style={{ position: 'absolute', left: 0, top: y(tick) - 4.5, width: LEFT - 6, textAlign: 'right', fontSize: size.small, color: colour.ink3 }}>{tick / 10}</Text>)}
        {goal === null ? null : <Text style={{ position: 'absolute', right: 0, top: y(goal) - 4.5, fontSize: size.small, color: colour.ink3 }}>{goalWords}</Text>}
      </View>
      <View style={{ height: wordsHeight(points, words) }}>
        {words.map(({ at, left, width: wide, align, named }) => {
          const { name, note, gauge: { score } } = points[at]!
          return (
            <View key={at} style={{ position: 'absolute', top: 0, left: LEFT + left, width: wide }}>
              <Words text={figureText(score, scoreText)} face={face.strong} width={wide} align={align} />
              {named ? <Words text={name} face={face.small} width={evenWidth(name, face.small, wide)} ink={colour.ink2} align={align} /> : null}
              {named && note ? <Words text={note} face={face.small} width={evenWidth(note, face.small, wide)} ink={colour.ink3} align={align} /> : null}
            </View>
          )
        })}
      </View>
    </View>
  )
}
