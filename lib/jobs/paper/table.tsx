import type { ReactNode } from 'react'
import { View } from '@react-pdf/renderer'
import type { PaperColumn, PaperRow } from '@/lib/domain/export/paper'
import { widthsOf } from './columns'
import { SmallGauge } from './gauge'
import { colour, face, gap, page } from './look'
import { Words } from './words'

type Widths = ReturnType<typeof widthsOf>

/** Rows under their head; none is cut in two. */
export function Table({ columns, rows, title }: { columns: readonly PaperColumn[]; rows: readonly PaperRow[]; title: ReactNode }) {
  const widths = widthsOf(columns)
  return (
    <View>
      {title}
      <View style={{ flexDirection: 'row', borderBottomWidth: 0.75, borderBottomColor: colour.lineStrong, paddingBottom: gap.row }}>
        {columns.map(({ head, numeric }, at) => (
          <View key={at} style={cell(widths, at)}><Words text={head} face={face.small} width={widths[at]!.words} ink={colour.ink3} align={numeric ? 'right' : 'left'} /></View>
        ))}
      </View>
      {rows.map((row, at) => <Row key={at} row={row} columns={columns} widths={widths} />)}
    </View>
  )
}

const cell = (widths: Widths, at: number) => ({ width: widths[at]!.column, paddingRight: widths[at]!.column - widths[at]!.words })

const Row = ({ row, columns, widths }: { row: PaperRow; columns: readonly PaperColumn[]; widths: Widths }) => (
  <View wrap={false} style={{ flexDirection: 'row', alignItems: 'center', borderBottomWidth: 0.5, borderBottomColor: colour.line, paddingTop: Array.isArray(row) ? gap.row : gap.group, paddingBottom: gap.row }}>
    {Array.isArray(row) ? row.map((words, at) => {
      const width = widths[at]!.words
      return (
        <View key={at} style={cell(widths, at)}>
          {typeof words === 'string' ? <Words text={words} face={face.text} width={width} align={columns[at]?.numeric ? 'right' : 'left'} /> : <SmallGauge gauge={words} width={width} />}
        </View>
      )
    }) : <View style={{ width: page.width }}><Words text={row.group} face={face.strong} width={page.width} /></View>}
  </View>
)
