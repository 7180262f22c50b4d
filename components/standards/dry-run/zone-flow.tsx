import { clsx } from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { type Flow, outcomeOrder } from '@/lib/domain/standard/dry-run/summary'

/** From where to where visits move: a line for each outcome as published, a column for each by the draft; what stays is quiet. */
export function ZoneFlow({ flow }: { flow: readonly Flow[] }) {
  const t = useTranslations('standard-dry-run')
  const terms = useTranslations('terms')
  const format = useFormatter()
  const present = (side: 'before' | 'after') => outcomeOrder.filter((outcome) => flow.some((one) => one[side] === outcome))
  const [rows, columns] = [present('before'), present('after')]
  const visits = (before: string, after: string) => flow.find((one) => one.before === before && one.after === after)?.visits ?? 0
  return (
    <section>
      <SectionHeader title={t('flow.title')} note={t('flow.note')} />
      <Table label={t('flow.title')} className="max-sm:min-w-0">
        <TableHead>
          <tr>
            <HeaderCell className="max-lg:sticky max-lg:left-0">{t('flow.corner')}</HeaderCell>
            {columns.map((after) => (
              <HeaderCell key={after} numeric>{terms(`outcome.${after}`)}</HeaderCell>
            ))}
          </tr>
        </TableHead>
        <tbody>
          {rows.map((before) => (
            <Row key={before}>
              <th scope="row" className="h-10 max-lg:sticky max-lg:left-0 max-lg:z-1 max-lg:min-w-28 max-lg:bg-paper max-lg:wrap-anywhere border-b border-line py-1 pr-4 text-left font-normal">{terms(`outcome.${before}`)}</th>
              {columns.map((after) => {
                const count = visits(before, after)
                return (
                  <Cell key={after} numeric className={clsx(count > 0 && before !== after ? 'font-semibold' : 'text-ink-3')}>
                    {count > 0 ? format.number(count) : '–'}
                  </Cell>
                )
              })}
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
