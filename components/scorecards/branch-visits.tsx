import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Fragment } from 'react'
import { ChartOrTable } from '@/components/charts/chart-or-table'
import { chartWords } from '@/components/charts/chart-words'
import { VisitChart } from '@/components/charts/visit-chart'
import type { VisitPoint } from '@/components/charts/visit-points'
import { Gauge } from '@/components/score/gauge'
import { ScoreFigure } from '@/components/score/score-figure'
import { scoreText } from '@/components/score/score-words'
import { breakMark, breakSentence } from '@/components/trends/break-words'
import { BreakNotes, type BreakNote } from '@/components/trends/break-notes'
import { linkLook } from '@/components/ui/link-look'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { Text } from '@/lib/domain/language'
import type { BreakShown, VisitShown, WithdrawnVisit } from '@/lib/domain/scorecard/branch-view'
import { placeInZone } from '@/lib/domain/zone'
import type { Speech } from './speech'

type Shown = {
  visits: VisitShown[]
  breaks: BreakShown[]
  /** Of a closed wave: in its figure, and withdrawn since. */
  withdrawn: readonly WithdrawnVisit[]
  sections: readonly { key: string; title: Text }[]
  reportHref: (number: string) => string
  /** Where a visit's figure is explained. */
  why: (number: string) => string
  compareHref: (beforeWaveId: string, waveId: string) => string
  changedHref: (from: number, to: number) => string
  speech: Speech
}

/** Published visits as dots in time and as a list; each opens its report. Where the standard changed its measure a line stands between them. */
export async function BranchVisits({ visits, breaks, withdrawn, sections, reportHref, why, compareHref, changedHref, speech }: Shown) {
  const { t, locale, words, day } = speech
  const [say, terms, trends] = await Promise.all([getTranslations('charts'), getTranslations('terms'), getTranslations('trends')])
  const points = visits.toReversed().flatMap((visit): VisitPoint[] =>
    visit.score === null ? [] : [{
      day: midnight(visit.on), stretch: visit.stretch, date: day(visit.on), score: visit.score / 10, rolling: visit.rolling === null ? null : visit.rolling / 10,
      acceptable: visit.zone ? visit.zone.acceptable / 10 : null, desired: visit.zone ? visit.zone.desired / 10 : null,
      place: visit.zone && visit.counts ? placeInZone(visit.score, visit.zone) : null, critical: (visit.criticalFailures ?? 0) > 0, counts: visit.counts,
      official: visit.official !== null && visit.official !== visit.score ? say('official', { official: scoreText(visit.official, locale) }) : null,
      href: reportHref(visit.reportNumber),
    }],
  )
  // Midway between the last visit of the one measure and the first of the other.
  const marks = breaks.map(({ from, on, broken }) => ({ day: (midnight(from) + midnight(on)) / 2, mark: breakMark(broken, trends) }))
  const notes = breaks.map(({ at, on, broken, beforeWaveId, waveId, compares }): BreakNote => ({
    key: String(at), where: trends('onDay', { date: day(on).replace(/\.$/, '') }), broken, compareHref: compares ? compareHref(beforeWaveId, waveId) : null,
  }))
  const table = (
    <Table label={t('visits.list')} className="min-w-0!">
      <TableHead>
        <tr>
          <HeaderCell>{t('column.date')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('column.wave')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('column.report')}</HeaderCell>
          <HeaderCell className="w-30 sm:w-40">{t('column.axis')}</HeaderCell>
          <HeaderCell numeric>{t('column.score')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('column.counts')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {visits.map((visit) => {
          const reading = { score: visit.score, zone: visit.zone, official: visit.official, criticalFailures: visit.criticalFailures ?? 0 }
          const counts = visit.purpose === 'routine' ? t('visits.counts', { scoring: visit.scoring }) : terms(`purpose.${visit.purpose}`).toLocaleLowerCase(locale)
          return (
            <Fragment key={visit.reportNumber}>
              <Row>
                <Cell className="py-2 sm:py-1">
                  {day(visit.on, 'short')}
                  {visit.dayPart && terms.has(`dayPart.${visit.dayPart}`) ? <span className="text-ink-2">, {terms(`dayPart.${visit.dayPart}`).toLocaleLowerCase(locale)}</span> : null}
                  <span className="block text-12 text-ink-2 sm:hidden">
                    <Link href={reportHref(visit.reportNumber)} className={linkLook.row}>{visit.reportNumber}</Link> · {visit.wave} · {t('column.counts')}: {counts}
                  </span>
                </Cell>
                <Cell quiet className="hidden sm:table-cell">{visit.wave}</Cell>
                <Cell className="hidden sm:table-cell"><Link href={reportHref(visit.reportNumber)} className={linkLook.row}>{visit.reportNumber}</Link></Cell>
                <Cell><Gauge {...reading} words={words} size="cell" axisFrom={50} /></Cell>
                <Cell numeric>
                  <ScoreFigure {...reading} words={words} why={why(visit.reportNumber)} />
                  {visit.closedWith === null ? null : <span className="block text-12 text-ink-2">{t('visits.closedWith', { score: scoreText(visit.closedWith, locale) })}</span>}
                </Cell>
                <Cell quiet className="hidden sm:table-cell">{counts}</Cell>
              </Row>
              {/* The latest visit stands first: under the first one of a new measure comes what was measured before. */}
              {visit.begins ? <GroupRow columns={6}>{breakSentence(visit.begins, trends, locale)}</GroupRow> : null}
            </Fragment>
          )
        })}
      </tbody>
    </Table>
  )
  return (
    <section id="visits" className="scroll-mt-20">
      <ChartOrTable
        title={t('visits.title')}
        note={t('visits.note')}
        chart={points.length === 0 ? table : <VisitChart points={points} marks={marks} label={say('visitChart')} words={chartWords(say, locale, null)} />}
        table={table}
        words={{ showTable: say('showTable'), showChart: say('showChart') }}
      />
      {withdrawn.length > 0 ? (
        <p className="mt-2 max-w-prose text-14 text-ink-2">
          {t('visits.withdrawn', { visits: new Intl.ListFormat(locale).format(withdrawn.map(({ reportNumber, on, inClosed }) => t('visits.withdrawnOne', { report: reportNumber, date: day(on, 'short').replace(/\.$/, ''), score: scoreText(inClosed, locale) }))) })}
        </p>
      ) : null}
      <BreakNotes notes={notes} sections={sections} changedHref={changedHref} speech={speech} />
    </section>
  )
}

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`)
