import { getFormatter } from 'next-intl/server'
import Link from 'next/link'
import { Fragment } from 'react'
import { momentIn } from '@/components/moment'
import { RestatedBecause } from '@/components/score/restated-because'
import { ScoreFigure } from '@/components/score/score-figure'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { toTenths } from '@/lib/domain/exact'
import type { Recalculated, RestatedCause } from '@/lib/domain/review/restated'
import { pageOf, restatedGroups } from '@/lib/domain/scorecard/restated-groups'
import type { Speech } from './speech'

type Restated = { branch: string; reportNumber: string; at: string; cause: RestatedCause; reason: string | null; oldService: number | null; newService: number | null; recalculation: Recalculated | null }

/** `opened`: whose visits are listed; a page of what was done, and a page of those visits. */
export type RestatedAsked = { opened: string | null; page: number; linePage: number }

type Shown = {
  lines: Restated[]
  asked: RestatedAsked
  /** The organisation's. */
  timeZone: string
  reportHref: (number: string) => string
  why: (number: string) => string
  pageHref: (params: Record<string, string>) => string
  /** Null for whoever has no page of it. */
  recalculationHref: ((id: string) => string) | null
  speech: Speech
}

const GROUPS = 20
const LINES = 50

/** Corrections of a closed wave, old and new: the frozen figures stay as they are. A recalculation is one line that opens. */
export async function Restatements({ lines, asked, timeZone, reportHref, why, pageHref, recalculationHref, speech: { t, words } }: Shown) {
  if (lines.length === 0) return null
  const format = await getFormatter()
  const moment = (at: string) => format.dateTime(new Date(at), momentIn(timeZone))
  const groups = restatedGroups(lines)
  const { shown, page, pages, from, to } = pageOf(groups, asked.page, GROUPS)
  const onPage = { restatedPage: String(page) }
  const turns = { pages: t('restated.pages'), previous: t('restated.previous'), next: t('restated.next') }
  // Both figures open the same explanation, which tells what was corrected, when and why.
  const score = (millionths: number | null, number: string) => <ScoreFigure score={millionths === null ? null : toTenths(millionths)} words={words} why={why(number)} />
  const undone = (made: Recalculated | null) => (made?.undoneAt ? <Badge>{t('restated.undoneOn', { at: moment(made.undoneAt) })}</Badge> : null)
  const lineRow = (line: Restated, inside: boolean) => (
    <Row key={`${line.reportNumber} ${line.at}`}>
      <Cell quiet>{inside ? null : moment(line.at)}</Cell>
      <Cell>{line.branch}</Cell>
      <Cell><Link href={reportHref(line.reportNumber)} className={linkLook.row}>{line.reportNumber}</Link></Cell>
      <Cell numeric>{score(line.oldService, line.reportNumber)}</Cell>
      <Cell numeric>{score(line.newService, line.reportNumber)}</Cell>
      <Cell quiet>{inside ? null : <><RestatedBecause cause={line.cause} reason={line.reason} /> {undone(line.recalculation)}</>}</Cell>
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
          {shown.map(({ key, at, recalculation, lines: all }) => {
            if (!recalculation || all.length === 1) return lineRow(all[0], false)
            const opened = asked.opened === key
            const part = pageOf(all, asked.linePage, LINES)
            const lineHref = (turned: number) => pageHref({ ...onPage, restated: key, restatedLines: String(turned) })
            return (
              <Fragment key={key}>
                <Row>
                  <Cell quiet>{moment(at)}</Cell>
                  <Cell colSpan={4}>
                    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
                      <Link href={pageHref(opened ? onPage : { ...onPage, restated: key })} scroll={false} className={linkLook.row}>
                        {t(opened ? 'restated.hide' : 'restated.show', { deed: recalculation.deed, number: recalculation.number, count: all.length })}
                      </Link>
                      {undone(recalculation)}
                      {recalculationHref ? <Link href={recalculationHref(recalculation.id)} className={linkLook.text} data-screen-only>{t('restated.open')}</Link> : null}
                    </span>
                  </Cell>
                  <Cell quiet><RestatedBecause cause={all[0].cause} reason={all[0].reason} /></Cell>
                </Row>
                {opened ? part.shown.map((line) => lineRow(line, true)) : null}
                {opened && part.pages > 1 ? (
                  <tr>
                    <td colSpan={6} className="border-b border-line pb-4">
                      <Pagination
                        previousHref={part.page > 1 ? lineHref(part.page - 1) : null} nextHref={part.page < part.pages ? lineHref(part.page + 1) : null}
                        summary={t('restated.visitsShown', { from: part.from, to: part.to, count: all.length })} words={turns}
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
          summary={t('restated.shown', { from, to, count: groups.length })} words={turns}
        />
      ) : null}
    </section>
  )
}
