import { Text, View } from '@react-pdf/renderer'
import type { PaperBlock, PaperColumn } from '@/lib/domain/export/paper'
import { SmallGauge } from './gauge'
import { colour, page, size } from './look'

const GAP = 8

/** Rows under their head; none is cut in two. */
export function Table({ columns, rows }: { columns: readonly PaperColumn[]; rows: Extract<PaperBlock, { kind: 'table' }>['rows'] }) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => (width / whole) * page.width)
  const cell = (at: number) => ({ width: widths[at], paddingRight: at === columns.length - 1 ? 0 : GAP, textAlign: columns[at]?.numeric ? ('right' as const) : ('left' as const) })
  return (
    <View>
      <View style={{ flexDirection: 'row', borderBottomWidth: 0.75, borderBottomColor: colour.lineStrong, paddingBottom: 3 }}>
        {columns.map(({ head }, at) => <Text key={at} style={{ ...cell(at), fontSize: size.small, color: colour.ink3 }}>{head}</Text>)}
      </View>
      {rows.map((row, number) => (
        <View key={number} wrap={false} style={{ flexDirection: 'row', alignItems: 'center', borderBottomWidth: 0.5, borderBottomColor: colour.line, paddingVertical: 3 }}>
          {row.map((words, at) => (
            <View key={at} style={cell(at)}>
              {typeof words === 'string' ? <Text style={{ fontSize: size.text }}>{words}</Text> : <SmallGauge gauge={words} width={(widths[at] ?? 0) - GAP} />}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
