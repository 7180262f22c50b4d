import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { Tenths } from '@/lib/domain/exact'
import type { CriterionFailure, CriterionView, CriterionWording } from '@/lib/domain/trend/criterion-view'
import { languageOf, textIn } from '@/lib/domain/language'
import { lostText, type Speech } from '../scorecards/speech'

const SHOWN = 20

/** The branches in which it failed in the last wave, the most failures first. */
export async function FailingBranches({ view, wave, branchHref, speech: { t: scorecards } }: { view: CriterionView; wave: string; branchHref: (id: string) => string; speech: Speech }) {
  const t = await getTranslations('trends')
  const shown = view.branches.slice(0, SHOWN)
  return (
    <section id="branches" className="scroll-mt-20">
      <SectionHeader title={t('criterion.branches')} note={shown.length > 0 ? t('criterion.branchesNote', { wave, shown: shown.length, count: view.branches.length }) : undefined} />
      {shown.length === 0 ? <p className="text-ink-2">{t('criterion.noBranches')}</p> : (
        <Table label={t('criterion.branches')} className="min-w-0!">
          <TableHead>
            <tr>
              <HeaderCell>{scorecards('column.branch')}</HeaderCell>
              <HeaderCell numeric>{t('criterion.failed')}</HeaderCell>
              <HeaderCell numeric>{scorecards('column.passed')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {shown.map(({ id, name, failed, passed, n }) => (
              <Row key={id}>
                <Cell><Link href={branchHref(id)} className={linkLook.row}>{name}</Link></Cell>
                <Cell numeric><b className="font-semibold">{failed}</b></Cell>
                <Cell numeric quiet>{scorecards('passedOf', { passed, n })}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

type Lost = CriterionFailure & { lost: Tenths }

/** The latest reports in which it failed or lost points, with what they all lost; each opens at what was seen. */
export async function FailingReports({ failures, wave, lost, reportHref, speech }: { failures: readonly Lost[]; wave: string; lost: Tenths; reportHref: (number: string) => string; speech: Speech }) {
  const t = await getTranslations('trends')
  return (
    <section id="reports" className="scroll-mt-20">
      <SectionHeader title={t('criterion.reports')} note={failures.length > 0 ? t('criterion.reportsNote', { wave, lost: lostText(lost, speech.locale) }) : undefined} />
      {failures.length === 0 ? <p className="text-ink-2">{t('criterion.noReports')}</p> : <LosingReports reports={failures} reportHref={reportHref} speech={speech} />}
    </section>
  )
}

/** Of a branch: what its last visits lost, which is what its page tells, report by report. */
export async function LastVisitsLoss({ last: { visits, lost, reports }, reportHref, speech }: { last: { visits: number; lost: Tenths; reports: readonly Lost[] }; reportHref: (number: string) => string; speech: Speech }) {
  const t = await getTranslations('trends')
  return (
    <section id="last" className="scroll-mt-20">
      <SectionHeader title={t('criterion.lastVisits', { count: visits, lost: lostText(lost, speech.locale) })} note={t('criterion.lastVisitsNote')} />
      {reports.length === 0 ? null : <LosingReports reports={reports} reportHref={reportHref} speech={speech} />}
    </section>
  )
}

const LosingReports = ({ reports, reportHref, speech: { day, locale, t } }: { reports: readonly Lost[]; reportHref: (number: string) => string; speech: Speech }) => (
  <ul>
    {reports.map(({ reportNumber, branch, on, lost }) => (
      <li key={reportNumber} className="flex min-h-10 flex-wrap items-center gap-x-4 border-b border-line py-1">
        <Link href={reportHref(reportNumber)} className={linkLook.row}>{reportNumber}</Link>
        <span className="text-ink-2">{day(on, 'short')}</span>
        <span className="text-ink-2">{t('column.lost')}: {lostText(lost, locale)}</span>
        <span className="ml-auto">{branch}</span>
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
