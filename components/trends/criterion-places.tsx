import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { scoreText } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { Tenths } from '@/lib/domain/exact'
import { languageOf, textIn } from '@/lib/domain/language'
import { pageOf } from '@/lib/domain/scorecard/page-of'
import type { CriterionLoss, CriterionOfPeriod, LossPage, LossPlace } from '@/lib/domain/trend/criterion-losses'
import type { CriterionView, CriterionWording } from '@/lib/domain/trend/criterion-view'
import type { Speech } from '../scorecards/speech'

const SHOWN = 20

type Branches = { view: CriterionView; wave: string; /** A page of them. */ asked: number; branchHref: (id: string) => string; pageHref: (page: number) => string; speech: Speech }

/** The branches in which it failed in the last wave, the most failures first. */
export async function FailingBranches({ view, wave, asked, branchHref, pageHref, speech: { t: scorecards } }: Branches) {
  const t = await getTranslations('trends')
  const count = view.branches.length
  const { page, pages, from, to } = pageOf(count, asked, SHOWN)
  return (
    <section id="branches" className="scroll-mt-20">
      <SectionHeader title={t('criterion.branches')} note={count > 0 ? t('criterion.branchesNote', { wave, from, to, count }) : undefined} />
      {count === 0 ? <p className="text-ink-2">{t('criterion.noBranches')}</p> : (
        <Table label={t('criterion.branches')} className="min-w-0!">
          <TableHead>
            <tr>
              <HeaderCell>{scorecards('column.branch')}</HeaderCell>
              <HeaderCell numeric>{t('criterion.failed')}</HeaderCell>
              <HeaderCell numeric>{scorecards('column.passed')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {view.branches.slice(from - 1, to).map(({ id, name, failed, passed, n }) => (
              <Row key={id}>
                <Cell><Link href={branchHref(id)} className={linkLook.row}>{name}</Link></Cell>
                <Cell numeric><b className="font-semibold">{failed}</b></Cell>
                <Cell numeric quiet>{scorecards('passedOf', { passed, n })}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      <Pagination
        previousHref={page > 1 ? pageHref(page - 1) : null} nextHref={page < pages ? pageHref(page + 1) : null}
        words={{ pages: t('criterion.branchPages'), previous: t('criterion.previous'), next: t('criterion.next') }}
      />
    </section>
  )
}

type Reports = { losses: LossPage; lost: Tenths; reportHref: (number: string) => string; /** Null: the latest. */ pageHref: (after: LossPlace | null) => string; speech: Speech }

/** Reports of one wave in which it failed or lost points, with what they all lost; each opens at what was seen. */
export async function FailingReports({ wave, ...shown }: Reports & { wave: string }) {
  const t = await getTranslations('trends')
  const { losses, lost, speech } = shown
  return (
    <section id="reports" className="scroll-mt-20">
      <SectionHeader title={t('criterion.reports')} note={lost > 0 || losses.reports.length > 0 ? t('criterion.reportsNote', { wave, lost: scoreText(lost, speech.locale) }) : undefined} />
      <ReportPage {...shown} />
    </section>
  )
}

/** What twelve months or all time lost, by what visits give today: what the list of what to fix first tells, report by report. */
export async function LossOfPeriod({ of: { kind, passed, n, affected, branches, ...sums }, ...shown }: Omit<Reports, 'losses' | 'lost'> & { of: CriterionOfPeriod }) {
  const t = await getTranslations('trends')
  return (
    <section id="period" className="scroll-mt-20">
      <SectionHeader title={t('criterion.period', { period: kind, lost: scoreText(sums.lost, shown.speech.locale) })} note={t('criterion.periodNote', { passed, n, affected, branches })} />
      <ReportPage {...shown} losses={sums.failures} lost={sums.lost} />
    </section>
  )
}

/** A page of reports; where it is not all of them it says what it lost of the whole. */
async function ReportPage({ losses: { reports, lost: here, next, later, unread }, lost, reportHref, pageHref, speech }: Reports) {
  const t = await getTranslations('trends')
  const points = (tenths: Tenths) => scoreText(tenths, speech.locale)
  const part = reports.length > 0 && (next !== null || later || unread)
  return (
    <>
      {reports.length === 0 ? <p className="text-ink-2">{t('criterion.noReports')}</p> : <LosingReports reports={reports} reportHref={reportHref} speech={speech} />}
      <Pagination
        summary={part ? [t('criterion.reportsHere', { count: reports.length, here: points(here), lost: points(lost) }), unread && t('criterion.reportsUnread')].filter(Boolean).join(' · ') : undefined}
        previousHref={later ? pageHref(null) : null} nextHref={next ? pageHref(next) : null}
        words={{ pages: t('criterion.reportPages'), previous: t('criterion.latest'), next: t('criterion.earlier') }}
      />
    </>
  )
}

/** Of a branch: what its last visits lost, which is what its page tells, report by report. */
export async function LastVisitsLoss({ last: { visits, lost, reports }, reportHref, speech }: { last: { visits: number; lost: Tenths; reports: readonly CriterionLoss[] }; reportHref: (number: string) => string; speech: Speech }) {
  const t = await getTranslations('trends')
  return (
    <section id="last" className="scroll-mt-20">
      <SectionHeader title={t('criterion.lastVisits', { count: visits, lost: scoreText(lost, speech.locale) })} note={t('criterion.lastVisitsNote')} />
      {reports.length === 0 ? null : <LosingReports reports={reports} reportHref={reportHref} speech={speech} />}
    </section>
  )
}

const LosingReports = ({ reports, reportHref, speech: { day, locale, t } }: { reports: readonly CriterionLoss[]; reportHref: (number: string) => string; speech: Speech }) => (
  <ul>
    {reports.map(({ reportNumber, branch, on, lost }) => (
      <li key={reportNumber} className="flex min-h-10 flex-wrap items-center gap-x-4 border-b border-line py-1">
        <Link href={reportHref(reportNumber)} className={linkLook.row}>{reportNumber}</Link>
        <span className="text-ink-2">{day(on, 'short')}</span>
        <span className="text-ink-2">{t('column.lost')}: {scoreText(lost, locale)}</span>
        <span className="max-sm:basis-full sm:ml-auto">{branch}</span>
      </li>
    ))}
  </ul>
)

/** What it said in each version that changed it. */
export async function WordingHistory({ wordings, speech: { locale, day } }: { wordings: readonly CriterionWording[]; speech: Speech }) {
  const t = await getTranslations('trends')
  return (
    <section>
      <SectionHeader title={t('criterion.history')} />
      <ol className="grid gap-3">
        {wordings.map(({ number, on, base, name, prompt, kind }) => {
          const [called, asked] = [textIn(name, languageOf(locale), base), textIn(prompt, languageOf(locale), base)]
          return (
            <li key={number} className="max-w-prose border-b border-line pb-3">
              <p className="text-12 text-ink-3">{[t('criterion.version', { number }), on ? day(on, 'short') : null, t(`criterion.kind.${kind}`)].filter(Boolean).join(' · ')}</p>
              {called ? <p className="font-medium">{called}</p> : null}
              {asked && asked !== called ? <p className="text-ink-2">{asked}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
