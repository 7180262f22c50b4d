import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { momentText } from '@/components/moment'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'

type Listed = {
  id: string
  createdAt: Date
  number: number
  moving: number
  stays: number
  state: 'previewed' | 'applied' | 'undone' | 'discarded'
  by: string
  reason: string
}

const tones = { previewed: 'outline', applied: 'accent', undone: 'neutral', discarded: 'neutral' } as const

type Props = { recalculations: readonly Listed[]; /** `newer`, `older`: keys of the pages beside it. */ page: { total: number; newer: string | null; older: string | null }; timeZone: string; home: string }

/** What was recalculated, the newest first, a page at a time. */
export function RecalculationsTable({ recalculations, page: { total, newer, older }, timeZone, home }: Props) {
  const t = useTranslations('recalculation')
  const ui = useTranslations('ui')
  const format = useFormatter()
  return (
    <section>
      <SectionHeader title={t('list')} />
      {recalculations.length === 0 ? (
        <p className="max-w-prose text-ink-2">{t('none')}</p>
      ) : (
        <Table label={t('list')}>
          <TableHead>
            <tr>
              <HeaderCell>{t('column.when')}</HeaderCell>
              <HeaderCell>{t('column.version')}</HeaderCell>
              <HeaderCell>{t('column.visits')}</HeaderCell>
              <HeaderCell>{t('column.state')}</HeaderCell>
              <HeaderCell>{t('column.by')}</HeaderCell>
              <HeaderCell>{t('column.reason')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {recalculations.map(({ id, createdAt, number, moving, stays, state, by, reason }) => (
              <Row key={id}>
                <Cell>
                  <Link href={`${home}/${id}`} className={linkLook.row}>
                    {momentText(format, createdAt, timeZone)}
                  </Link>
                </Cell>
                <Cell quiet>{t('versionName', { number })}</Cell>
                <Cell quiet>{stays > 0 ? t('movingStays', { moving, stays }) : t('visitCount', { count: moving })}</Cell>
                <Cell><Badge tone={tones[state]}>{t(`state.${state}`)}</Badge></Cell>
                <Cell quiet><span dir="auto">{by}</span></Cell>
                <Cell quiet><span dir="auto" className="wrap-anywhere">{reason}</span></Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {newer !== null || older !== null ? (
        <Pagination
          previousHref={newer === null ? null : `${home}?before=${newer}`}
          nextHref={older === null ? null : `${home}?after=${older}`}
          summary={t('listShown', { shown: recalculations.length, total })}
          words={{ pages: ui('pages'), previous: ui('previous'), next: ui('next') }}
        />
      ) : null}
    </section>
  )
}
