import { getFormatter, getTranslations } from 'next-intl/server'
import { ChartOrTable } from '@/components/charts/chart-or-table'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { PrecisionCurve as Curve, PrecisionGoal } from '@/lib/domain/planner/precision-view'
import { PrecisionCurve } from './precision-curve'

/** The curve of the first line, and the same as rows. */
export async function PrecisionChart({ curve, goal }: { curve: Curve; goal: PrecisionGoal }) {
  const [t, format] = await Promise.all([getTranslations('precision'), getFormatter()])
  const points = (value: number) => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const { now, wanted } = curve
  const average = now ? format.number(now.visits, { maximumFractionDigits: 1 }) : ''
  const nowSaid = now ? t('chart.labelNow', { points: points(now.points), visits: average }) : t('chart.labelNowNone')
  const table = (
    <Table label={t('chart.title')} className="max-w-110 min-w-0!">
      <TableHead>
        <tr>
          <HeaderCell numeric>{t('chart.visits')}</HeaderCell>
          <HeaderCell numeric>{t('chart.points')}</HeaderCell>
          <HeaderCell />
        </tr>
      </TableHead>
      <tbody>
        {curve.rows.map((row) => (
          <Row key={row.visits} selected={row.visits === wanted.visits || undefined}>
            <Cell numeric>{format.number(row.visits)}</Cell>
            <Cell numeric>{points(row.points)}</Cell>
            <Cell quiet>{row.visits === wanted.visits ? t('chart.wantedMark') : ''}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
  return (
    <section className="max-w-215">
      <ChartOrTable
        title={t('chart.title')}
        note={t('chart.of', { goal, place: curve.of ?? t('network') })}
        chart={
          <PrecisionCurve
            drawn={curve.drawn} now={now} wanted={wanted} format={(value) => format.number(value)}
            words={{
              label: t('chart.label', { points: points(wanted.points), visits: wanted.visits, now: nowSaid }),
              across: t('chart.across'),
              up: t('chart.up'),
              now: now ? t('chart.now', { points: points(now.points), visits: average }) : null,
              wanted: t('chart.wanted', { points: points(wanted.points), visits: wanted.visits }),
            }}
          />
        }
        table={table}
        words={{ showTable: t('showTable'), showChart: t('showChart') }}
      />
    </section>
  )
}
