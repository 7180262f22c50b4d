import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { ChartOrTable } from '@/components/charts/chart-or-table'
import { chartWords } from '@/components/charts/chart-words'
import { VisitChart } from '@/components/charts/visit-chart'
import type { VisitPoint } from '@/components/charts/visit-points'
import { scoreText } from '@/components/score/score-words'
import { breakMark, breakSentence } from '@/components/trends/break-words'
import { BreakNotes, type BreakNote } from '@/components/trends/break-notes'
import { GroupRow, HeaderCell, Table, TableHead } from '@/components/ui/table'
import type { Text } from '@/lib/domain/language'
import type { WithdrawnVisit } from '@/lib/domain/scorecard/branch-view'
import { heldIn, timelineOf, type BreakShown, type PastShown, type VisitShown } from '@/lib/domain/scorecard/visits-shown'
import { placeInZone } from '@/lib/domain/zone'
import type { Speech } from './speech'
import { PastLine, VisitLine } from './visit-lines'

type Shown = {
  visits: VisitShown[]
  past: PastShown[]
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

/** Published visits as dots in time and as a list, each opening its report; past audits among them as squares. Where the standard changed its measure a line stands between them. */
export async function BranchVisits({ visits, past, breaks, withdrawn, sections, reportHref, why, compareHref, changedHref, speech }: Shown) {
  const { t, locale, day } = speech
  const [say, terms, trends] = await Promise.all([getTranslations('charts'), getTranslations('terms'), getTranslations('trends')])
  const lines = timelineOf({ visits, past })
  const shown = heldIn({ visits, past })
  const points = lines.toReversed().flatMap(({ visit, past }): VisitPoint[] => {
    const { on, score, zone } = visit ?? past
    if (score === null) return []
    const counts = visit?.counts ?? true
    return [{
      day: midnight(on), date: day(on), score: score / 10, counts, stretch: visit?.stretch ?? 0, rolling: visit?.rolling == null ? null : visit.rolling / 10,
      acceptable: zone ? zone.acceptable / 10 : null, desired: zone ? zone.desired / 10 : null, place: zone && counts ? placeInZone(score, zone) : null,
      critical: (visit?.criticalFailures ?? 0) > 0, official: visit && visit.official !== null && visit.official !== score ? say('official', { official: scoreText(visit.official, locale) }) : null,
      past: past && t('visits.past', { count: past.visits }), href: visit && reportHref(visit.reportNumber),
    }]
  })
  // Midway between the first visit of the other measure and whatever is drawn before it, so that the line goes through none.
  const marks = breaks.map(({ from, on, broken }) => {
    const before = Math.max(midnight(from), ...points.map(({ day }) => day).filter((one) => one < midnight(on)))
    return { day: (before + midnight(on)) / 2, mark: breakMark(broken, trends) }
  })
  const notes = breaks.map(({ at, on, broken, beforeWaveId, waveId, compares }): BreakNote => ({
    key: String(at), where: trends('onDay', { date: day(on).replace(/\.$/, '') }), broken, compareHref: compares ? compareHref(beforeWaveId, waveId) : null,
  }))
  const table = (
    <Table label={t('visits.list', { shown })} className="min-w-0!">
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
        {lines.map((line, at) => line.past ? <PastLine key={at} past={line.past} speech={speech} /> : (
          <Fragment key={at}>
            <VisitLine visit={line.visit} reportHref={reportHref} why={why} terms={terms} speech={speech} />
            {/* The latest stands first: under the first one of a new measure comes what was measured before. */}
            {line.visit.begins ? <GroupRow columns={6}>{breakSentence(line.visit.begins, trends, locale)}</GroupRow> : null}
          </Fragment>
        ))}
      </tbody>
    </Table>
  )
  return (
    <section id="visits" className="scroll-mt-20">
      <ChartOrTable
        title={t('visits.title', { shown })}
        note={t('visits.note', { shown })}
        chart={points.length === 0 ? table : <VisitChart points={points} marks={marks} label={say('visitChart', { shown })} words={chartWords(say, locale, null)} />}
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
