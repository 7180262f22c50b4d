import { useLocale, useTranslations } from 'next-intl'
import { dayText } from '@/components/reports/figures'
import type { WhyBranch as Why, WhyVisit } from '@/lib/domain/scorecard/why-mean'
import { toTenths } from '@/lib/domain/exact'
import { ScoreFigure } from './score-figure'
import { scoreText, type ScoreWords } from './score-words'
import { exactText } from './why-figures'
import { addressesOf, WhyClosedNote, WhyPages, WhySubjectLine } from './why-frame'
import { WhyIntervalWords } from './why-interval-words'
import { Sum, SumLine, WhyPart } from './why-parts'

/** A branch's mean: its visits, their sum, and how many they are. */
export function WhyBranch({ why, org, words }: { why: Why; org: string; words: ScoreWords }) {
  const t = useTranslations('why')
  const locale = useLocale()
  const address = addressesOf(org, why.subject)
  const { total, subtotal, counts } = why
  const imported = why.imported ?? { n: 0, sum: 0 }
  const exact = (millionths: number) => exactText(millionths, locale)
  const left = [
    counts && counts.incomplete > 0 ? t('branch.incomplete', { count: counts.incomplete }) : null,
    counts && counts.excluded > 0 ? t('branch.excluded', { count: counts.excluded }) : null,
  ].filter(Boolean)
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <WhySubjectLine name={why.name} subject={why.subject} scorecard={address.scorecard('branch', why.id)} />
        {why.within ? <p className="max-w-prose">{t('branch.within', { region: why.within.name })}</p> : null}
        <WhyClosedNote why={why} org={org} scorecard={address.scorecard('branch', why.id)} />
      </div>
      <WhyPart title={t('branch.title')} note={why.subject.section ? t('branch.howSection') : t('branch.how')}>
        {total.n === 0 || total.mean === null ? <p>{t('branch.none')}</p> : (
          <Sum
            lines={
              why.pages > 1 || why.imported ? (
                <>
                  <SumLine name={t('branch.here', { count: subtotal.n })}>{exact(subtotal.sum)}</SumLine>
                  {why.pages > 1 ? <SumLine name={t('branch.elsewhere', { count: total.n - subtotal.n - imported.n })}>{exact(total.sum - subtotal.sum - imported.sum)}</SumLine> : null}
                  {why.imported ? <SumLine name={t('branch.imported', { count: imported.n })}>{exact(imported.sum)}</SumLine> : null}
                </>
              ) : null
            }
            result={
              <>
                <SumLine name={t('branch.sum', { count: total.n })}>{exact(total.sum)}</SumLine>
                <SumLine strong name={t('mean')}>{t('divided', { sum: exact(total.sum), count: total.n, exact: exact(total.mean), score: scoreText(toTenths(total.mean), locale) })}</SumLine>
                {total.officialSum !== null && total.officialMean !== null ? (
                  <SumLine name={t('officialMean')}>
                    {t('divided', { sum: exact(total.officialSum), count: total.n, exact: exact(total.officialMean), score: scoreText(toTenths(total.officialMean), locale) })}
                  </SumLine>
                ) : null}
              </>
            }
          />
        )}
        {left.length > 0 ? <p className="text-12 text-ink-2">{left.join(' ')}</p> : null}
      </WhyPart>
      {why.visits.length > 0 ? (
        <WhyPart title={t('branch.visits')} note={t('branch.visitsNote')}>
          <ul className="border-t border-line">
            {why.visits.map((visit) => (
              <VisitLine key={visit.reportNumber} visit={visit} why={visit.published ? address.report(visit.reportNumber) : null} words={words} />
            ))}
          </ul>
          <WhyPages page={why.page} pages={why.pages} href={(page) => address.mean({ of: 'branch', id: why.id, within: why.within?.id ?? null, page })} />
        </WhyPart>
      ) : null}
      <WhyIntervalWords interval={why.interval} />
    </div>
  )
}

function VisitLine({ visit, why, words }: { visit: WhyVisit; why: string | null; words: ScoreWords }) {
  const t = useTranslations('why')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const { on, dayPart, wave, reportNumber, score, official, standing, published } = visit
  const part = dayPart && terms.has(`dayPart.${dayPart}`) ? `, ${terms(`dayPart.${dayPart}`).toLocaleLowerCase(locale)}` : ''
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 border-b border-line py-2">
      <span className="min-w-0">
        {dayText(on, locale, 'short')}
        <span className="text-ink-2">{part} · {wave} · {reportNumber}</span>
        {standing === 'counts' ? null : <span className="block text-12 text-ink-2">{t(`standing.${standing}`)}</span>}
        {published ? null : <span className="block text-12 text-ink-2">{t('standing.withdrawn')}</span>}
      </span>
      <span className="ml-auto flex items-baseline gap-3 text-right">
        {score === null ? null : <span className="text-12 text-ink-2 tabular-nums">{exactText(score, locale)}</span>}
        <ScoreFigure score={score === null ? null : toTenths(score)} official={official === null ? null : toTenths(official)} criticalFailures={visit.criticalFailures} words={words} why={why} />
      </span>
    </li>
  )
}
