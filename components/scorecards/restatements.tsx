import { getFormatter } from 'next-intl/server'
import Link from 'next/link'
import { Fragment } from 'react'
import { momentText } from '@/components/moment'
import { RestatedBecause } from '@/components/score/restated-because'
import { ScoreFigure } from '@/components/score/score-figure'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { toTenths } from '@/lib/domain/exact'
import type { Recalculated } from '@/lib/domain/review/restated'
import { pageOf } from '@/lib/domain/scorecard/page-of'
import { GROUPS_A_PAGE, LINES_A_PAGE, type RestatedLine, type RestatedPage } from '@/lib/domain/scorecard/restated-groups'
import type { Speech } from './speech'

type Shown = {
  restated: RestatedPage
  /** The organisation's. */
  timeZone: string
  reportHref: (number: string) => string
  why: (number: string) => string
  pageHref: (params: Record<string, string>) => string
  recalculationHref: (id: string) => string
  speech: Speech
}

/** Corrections of a closed wave, old and new: the frozen figures stay as they are. A recalculation is one line that opens. */
export async function Restatements({ restated, timeZone, reportHref, why, pageHref, recalculationHref, speech: { t, words } }: Shown) {
  const { groups, inAll, opened } = restated
  if (groups.length === 0) return null
  const format = await getFormatter()
  const moment = (at: string) => momentText(format, new Date(at), timeZone)
  const { page, pages, from, to } = pageOf(inAll, restated.page, GROUPS_A_PAGE)
  const onPage = { restatedPage: String(page) }
  const turns = { pages: t('restated.pages'), previous: t('restated.previous'), next: t('restated.next') }
  // Both figures open the same explanation, which tells what was corrected, when and why; a withdrawn report has none, and its page says so.
  const score = (millionths: number | null, line: RestatedLine) => (
    <ScoreFigure score={millionths === null ? null : toTenths(millionths)} words={words} why={line.published ? why(line.reportNumber) : null} />
  )
  const undone = (made: Recalculated | null) => (made?.undoneAt ? <Badge>{t('restated.undoneOn', { at: moment(made.undoneAt) })}</Badge> : null)
  const lineRow = (line: RestatedLine, inside: boolean, made: Recalculated | null = null) => (
    <Row key={`${line.reportNumber} ${line.at}`}>
      <Cell quiet>{inside ? null : moment(line.at)}</Cell>
      <Cell>{line.branch}</Cell>
      <Cell><Link href={reportHref(line.reportNumber)} className={linkLook.row}>{line.reportNumber}</Link></Cell>
      <Cell numeric>{score(line.oldService, line)}</Cell>
      <Cell numeric>{score(line.newService, line)}</Cell>
      <Cell quiet>{inside ? null : <><RestatedBecause cause={line.cause} reason={line.reason} /> {undone(made)}</>}</Cell>
    </Row>
  )
  return (
    <section id="restated" className="scroll-mt-20">
      <SectionHeader title={t('restated.title')} note={t('restated.note')} />
      <Table label={t('restated.title')}>
        <TableHead>
          <tr>
            <HeaderCell>{t('column.date')}</HeaderCell>
            <HeaderCell>{t('column.branch')}</HeaderCell>
            <HeaderCell>{t('column.report')}</HeaderCell>
            <HeaderCell numeric>{t('restated.before')}</HeaderCell>
            <HeaderCell numeric>{t('restated.after')}</HeaderCell>
            <HeaderCell>{t('restated.reason')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {groups.map(({ key, count, recalculation, first }) => {
            if (!recalculation || count === 1) return lineRow(first, false, recalculation)
            const open = opened?.key === key ? opened : null
            const part = pageOf(count, open?.page ?? 1, LINES_A_PAGE)
            const lineHref = (turned: number) => pageHref({ ...onPage, restated: key, restatedLines: String(turned) })
            return (
              <Fragment key={key}>
                <Row>
                  <Cell quiet>{moment(recalculation.at)}</Cell>
                  <Cell colSpan={4}>
                    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
                      <Link href={pageHref(open ? onPage : { ...onPage, restated: key })} scroll={false} className={linkLook.row}>
                        {t(open ? 'restated.hide' : 'restated.show', { deed: recalculation.deed, number: recalculation.number, count })}
                      </Link>
                      {undone(recalculation)}
                      {recalculation.id ? <Link href={recalculationHref(recalculation.id)} className={linkLook.text} data-screen-only>{t('restated.open')}</Link> : null}
                    </span>
                  </Cell>
                  <Cell quiet><RestatedBecause cause={first.cause} reason={first.reason} /></Cell>
                </Row>
                {open?.lines.map((line) => lineRow(line, true))}
                {open && part.pages > 1 ? (
                  <tr>
                    <td colSpan={6} className="border-b border-line pb-4">
                      <Pagination
                        previousHref={part.page > 1 ? lineHref(part.page - 1) : null} nextHref={part.page < part.pages ? lineHref(part.page + 1) : null}
                        summary={t('restated.visitsShown', { from: part.from, to: part.to, count })} words={turns}
                      />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            )
          })}
        </tbody>
      </Table>
      {pages > 1 ? (
        <Pagination
          previousHref={page > 1 ? pageHref({ restatedPage: String(page - 1) }) : null} nextHref={page < pages ? pageHref({ restatedPage: String(page + 1) }) : null}
          summary={t('restated.shown', { from, to, count: inAll })} words={turns}
        />
      ) : null}
    </section>
  )
}
