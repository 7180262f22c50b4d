import type { ReactNode } from 'react'
import { Text, View } from '@react-pdf/renderer'
import type { PaperColumn, PaperRow } from '@/lib/domain/export/paper'
import { SmallGauge } from './gauge'
import { colour, page, size } from './look'

const GAP = 8

/** Rows under their head; none is cut in two. */
export function Table({ columns, rows, title }: { columns: readonly PaperColumn[]; rows: readonly PaperRow[]; title: ReactNode }) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => (width / whole) * page.width)
  return (
    <View>
      {title}
      <View style={{ flexDirection: 'row', borderBottomWidth: 0.75, borderBottomColor: colour.lineStrong, paddingBottom: 3 }}>
        {columns.map((column, at) => <Text key={at} style={{ ...cell(columns, widths, at), fontSize: size.small, color: colour.ink3 }}>{column.head}</Text>)}
      </View>
      {rows.map((row, at) => <Row key={at} row={row} columns={columns} widths={widths} />)}
    </View>
  )
}

const cell = (columns: readonly PaperColumn[], widths: readonly number[], at: number) => ({
  width: widths[at], paddingRight: at === columns.length - 1 ? 0 : GAP, textAlign: columns[at]?.numeric ? ('right' as const) : ('left' as const),
})

const Row = ({ row, columns, widths }: { row: PaperRow; columns: readonly PaperColumn[]; widths: readonly number[] }) => (
  <View wrap={false} style={{ flexDirection: 'row', alignItems: 'center', borderBottomWidth: 0.5, borderBottomColor: colour.line, paddingVertical: 3, ...(Array.isArray(row) ? {} : { paddingTop: 10 }) }}>
    {Array.isArray(row) ? row.map((words, at) => (
      <View key={at} style={cell(columns, widths, at)}>
        {typeof words === 'string' ? <Text style={{ fontSize: size.text }}>{words}</Text> : <SmallGauge gauge={words} width={(widths[at] ?? 0) - GAP} />}
      </View>
    )) : <Text style={{ fontSize: size.text, fontWeight: 700 }}>{row.group}</Text>}
  </View>
)
