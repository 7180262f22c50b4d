import type { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Gauge } from '@/components/score/gauge'
import { ScoreFigure } from '@/components/score/score-figure'
import { scoreText } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { Cell, Row } from '@/components/ui/table'
import type { PastShown, VisitShown } from '@/lib/domain/scorecard/visits-shown'
import type { Speech } from './speech'

type Terms = Awaited<ReturnType<typeof getTranslations<'terms'>>>
type Parts = { when: ReactNode; wave: string; report: ReactNode; gauge: ReactNode; figure: ReactNode; counts: string; countsHead: string }

/** One line of the list; on a phone what has no column stands under the day. */
function Line({ when, wave, report, gauge, figure, counts, countsHead }: Parts) {
  return (
    <Row>
      <Cell className="py-2 sm:py-1">
        {when}
        <span className="block text-12 text-ink-2 sm:hidden">
          {report} · {wave} · {countsHead}: {counts}
        </span>
      </Cell>
      <Cell quiet className="hidden sm:table-cell">{wave}</Cell>
      <Cell className="hidden sm:table-cell">{report}</Cell>
      <Cell>{gauge}</Cell>
      <Cell numeric>{figure}</Cell>
      <Cell quiet className="hidden sm:table-cell">{counts}</Cell>
    </Row>
  )
}

export function VisitLine({ visit, reportHref, why, terms, speech: { t, locale, words, day } }: { visit: VisitShown; reportHref: (number: string) => string; why: (number: string) => string; terms: Terms; speech: Speech }) {
  const reading = { score: visit.score, zone: visit.zone, official: visit.official, criticalFailures: visit.criticalFailures ?? 0 }
  return (
    <Line
      when={<>
        {day(visit.on, 'short')}
        {visit.dayPart && terms.has(`dayPart.${visit.dayPart}`) ? <span className="text-ink-2">, {terms(`dayPart.${visit.dayPart}`).toLocaleLowerCase(locale)}</span> : null}
      </>}
      wave={visit.wave} report={<Link href={reportHref(visit.reportNumber)} className={linkLook.row}>{visit.reportNumber}</Link>}
      gauge={<Gauge {...reading} words={words} size="cell" axisFrom={50} />}
      figure={<>
        <ScoreFigure {...reading} words={words} why={why(visit.reportNumber)} />
        {visit.closedWith === null ? null : <span className="block text-12 text-ink-2">{t('visits.closedWith', { score: scoreText(visit.closedWith, locale) })}</span>}
      </>}
      counts={visit.purpose === 'routine' ? t('visits.counts', { scoring: visit.scoring }) : terms(`purpose.${visit.purpose}`).toLocaleLowerCase(locale)} countsHead={t('column.counts')}
    />
  )
}

/** Past audits of a file: in the place of a report what they are. */
export function PastLine({ past: { on, wave, visits, score, zone }, speech: { t, words, day } }: { past: PastShown; speech: Speech }) {
  return (
    <Line
      when={day(on, 'short')} wave={wave} report={<span className="text-ink-2">{t('visits.past', { count: visits })}</span>}
      gauge={<Gauge score={score} zone={zone} words={words} size="cell" axisFrom={50} />} figure={<ScoreFigure score={score} zone={zone} words={words} />}
      counts={score === null ? t('visits.inSections') : t('visits.counts', { scoring: 'scored' })} countsHead={t('column.counts')}
    />
  )
}
