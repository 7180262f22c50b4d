import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
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

/** What was recalculated, the newest first. */
export function RecalculationsTable({ recalculations, timeZone, home }: { recalculations: readonly Listed[]; timeZone: string; home: string }) {
  const t = useTranslations('recalculation')
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
                    {format.dateTime(createdAt, { dateStyle: 'medium', timeZone })}
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
    </section>
  )
}
