import { Text, View } from '@react-pdf/renderer'
import type { PaperBlock, PaperLine } from '@/lib/domain/export/paper'
import { Funnel } from './funnel'
import { SmallGauge } from './gauge'
import { colour, page, size } from './look'
import { Points } from './points'
import { Table } from './table'

type Drawn = { block: PaperBlock; score: (tenths: number) => string }

/** One part of a paper under its title, which never stands alone at the foot of a page. */
export function Block({ block, score }: Drawn) {
  if (block.kind === 'lists') return <Lists lists={block.lists} />
  const title = block.title || block.note ? <Title title={block.title} note={block.note} /> : null
  if (block.kind === 'table') return <View style={{ marginTop: 16 }}>{block.rows.length > 0 ? <Table columns={block.columns} rows={block.rows} title={title} /> : title}</View>
  return (
    <View style={{ marginTop: 16 }}>
      {title}
      {block.kind === 'gauges' ? <Gauges rows={block.rows} /> : block.kind === 'points' ? <Points {...block} scoreText={score} /> : <Funnel {...block} />}
      {block.kind === 'gauges' ? null : block.notes.map((note, at) => <Text key={at} style={{ fontSize: size.small, color: colour.ink2, marginTop: 3 }}>{note}</Text>)}
    </View>
  )
}

const Title = ({ title, note }: { title: string; note: string }) => (
  <View style={{ marginBottom: 5 }}>
    {title ? <Text style={{ fontSize: size.block, fontWeight: 700, lineHeight: 1.35 }}>{title}</Text> : null}
    {note ? <Text style={{ fontSize: size.small, color: colour.ink3, marginTop: 1 }}>{note}</Text> : null}
  </View>
)

function Gauges({ rows }: { rows: Extract<PaperBlock, { kind: 'gauges' }>['rows'] }) {
  const width = (page.width - 24) / 2
  return (
    <View style={{ flexDirection: 'row', flexWrap: 'wrap', columnGap: 24 }}>
      {rows.map(({ name, figure, note, gauge }, at) => (
        <View key={at} wrap={false} style={{ width, marginBottom: 8 }}>
          <View style={{ flexDirection: 'row', justifyContent: 'space-between', gap: 8 }}>
            <Text style={{ flex: 1, fontSize: size.text }}>{name}</Text>
            <Text style={{ fontSize: size.text, fontWeight: 700 }}>{figure}</Text>
          </View>
          <SmallGauge gauge={gauge} width={width} />
          <Text style={{ fontSize: size.small, color: colour.ink3 }}>{note}</Text>
        </View>
      ))}
    </View>
  )
}

const Lists = ({ lists }: { lists: readonly { title: string; lines: PaperLine[]; note: string }[] }) => (
  <View style={{ flexDirection: 'row', marginTop: 14, borderTopWidth: 0.5, borderBottomWidth: 0.5, borderColor: colour.line, paddingVertical: 8, gap: 16 }} wrap={false}>
    {lists.map(({ title, lines, note }, at) => (
      <View key={at} style={{ flex: 1 }}>
        <Text style={{ fontSize: size.title, fontWeight: 700, marginBottom: 4 }}>{title}</Text>
        {lines.map(({ text, end }, line) => (
          <View key={line} style={{ flexDirection: 'row', gap: 6, marginBottom: 2 }}>
            <Text style={{ flex: 1, fontSize: size.text }}>{text}</Text>
            <Text style={{ fontSize: size.text, color: colour.ink2 }}>{end}</Text>
          </View>
        ))}
        {note ? <Text style={{ fontSize: size.text, color: colour.ink2 }}>{note}</Text> : null}
      </View>
    ))}
  </View>
)
