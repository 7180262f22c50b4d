import { View } from '@react-pdf/renderer'
import type { PaperBlock, PaperLine } from '@/lib/domain/export/paper'
import { Funnel } from './funnel'
import { SmallGauge } from './gauge'
import { colour, face, gap, page } from './look'
import type { Written } from './numbers'
import { Points } from './points'
import { GAUGE_WIDTH, gaugeRooms, listRooms, listWidth } from './rooms'
import { Table } from './table'
import { Words } from './words'

type Drawn = { block: PaperBlock; score: Written }
type GaugeRow = Extract<PaperBlock, { kind: 'gauges' }>['rows'][number]
type List = Extract<PaperBlock, { kind: 'lists' }>['lists'][number]

/** One part of a paper under its title, which never stands alone at the foot of a page. */
export function Block({ block, score }: Drawn) {
  if (block.kind === 'lists') return <Lists lists={block.lists} />
  const title = block.title || block.note ? <Title title={block.title} note={block.note} /> : null
  if (block.kind === 'table') return <View style={{ marginTop: gap.part }}>{block.rows.length > 0 ? <Table columns={block.columns} rows={block.rows} title={title} /> : title}</View>
  return (
    <View style={{ marginTop: gap.part }}>
      {title}
      {block.kind === 'gauges' ? <Gauges rows={block.rows} /> : block.kind === 'points' ? <Points {...block} scoreText={score} /> : <Funnel {...block} />}
      {block.kind === 'gauges' ? null : block.notes.map((note, at) => <View key={at} style={{ marginTop: gap.note }}><Words text={note} face={face.small} width={page.width} ink={colour.ink2} /></View>)}
    </View>
  )
}

const Title = ({ title, note }: { title: string; note: string }) => (
  <View style={{ marginBottom: gap.title }}>
    {title ? <Words text={title} face={face.block} width={page.width} /> : null}
    {note ? <View style={{ marginTop: 1 }}><Words text={note} face={face.small} width={page.width} ink={colour.ink3} /></View> : null}
  </View>
)

/** Two and two; a pair is not cut. */
const Gauges = ({ rows }: { rows: readonly GaugeRow[] }) => rows.map((row, at) => (at % 2 > 0 ? null : (
  <View key={at} wrap={false} style={{ flexDirection: 'row', gap: gap.gauges, marginBottom: 8 }}>
    {[row, rows[at + 1]].map((one, side) => (one ? <Gauge key={side} {...one} /> : null))}
  </View>
)))

function Gauge({ name, figure, note, gauge }: GaugeRow) {
  const room = gaugeRooms(figure, face.strong)
  return (
    <View style={{ width: GAUGE_WIDTH }}>
      <View style={{ flexDirection: 'row', justifyContent: 'space-between' }}>
        <View style={{ width: room.words }}><Words text={name} face={face.text} width={room.words} /></View>
        <View style={{ width: room.end }}><Words text={figure} face={face.strong} width={room.end} align="right" /></View>
      </View>
      <SmallGauge gauge={gauge} width={GAUGE_WIDTH} />
      <Words text={note} face={face.small} width={GAUGE_WIDTH} ink={colour.ink3} />
    </View>
  )
}

const Lists = ({ lists }: { lists: readonly List[] }) => {
  const width = listWidth(lists.length)
  return (
    <View style={{ flexDirection: 'row', marginTop: 14, borderTopWidth: 0.5, borderBottomWidth: 0.5, borderColor: colour.line, paddingVertical: 8, gap: gap.lists }} wrap={false}>
      {lists.map(({ title, lines, note }, at) => (
        <View key={at} style={{ width }}>
          <View style={{ marginBottom: 4 }}><Words text={title} face={face.title} width={width} /></View>
          {lines.map((line, place) => <ListLine key={place} {...line} width={width} />)}
          {note ? <Words text={note} face={face.text} width={width} ink={colour.ink2} /> : null}
        </View>
      ))}
    </View>
  )
}

function ListLine({ text, end, width }: PaperLine & { width: number }) {
  const room = listRooms(end, face.text, width)
  return (
    <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginBottom: 2 }}>
      <View style={{ width: room.words }}><Words text={text} face={face.text} width={room.words} /></View>
      <View style={{ width: room.end }}><Words text={end} face={face.text} width={room.end} ink={colour.ink2} align="right" /></View>
    </View>
  )
}
