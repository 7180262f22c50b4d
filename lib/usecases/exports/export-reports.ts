import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import type { Statements } from '@/lib/data/connections'
import { todayUtc } from '@/lib/data/days'
import { countDownload } from '@/lib/data/exports/count-download'
import { countReports, listAnswers, listReports, listVisits, type AskedReports, type ExportedAnswer, type ExportedReport, type ReportPlace } from '@/lib/data/published/export-reports'
import { findPlaces } from '@/lib/data/published/places'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { withTenant, withTenantStatements } from '@/lib/data/tenant'
import { MOST_REPORTS_SENT } from '@/lib/domain/export/export-run'
import { pagesAhead, type PageRead } from '@/lib/domain/export/pages-ahead'
import type { AnswerLine, ReportLine } from '@/lib/domain/export/report-line'
import { textIn, type Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { toReaders } from '@/lib/domain/report/published'
import { saidBy } from '@/lib/domain/report/sheet'
import { monthsUpTo } from '@/lib/domain/scorecard/period'
import { periodParam, standardParam } from '@/lib/domain/scorecard/subject'
import { choose } from '../scorecards/choose'
import { Asked, partOf, placeOf } from '../scorecards/part'

export const ExportReports = Asked.extend({ period: z.string().max(100), lines: z.enum(['reports', 'answers']) })

/** Reports a page; a few pages are held at once, however long the file. A page is written in one go: few reports where others wait for the same thread (with 250, /api/health waited twice as long, and the process grew by a third more). */
const PAGE = { reports: 100, answers: 40 } as const
/** Reports a page where nobody waits: what each page costs once is paid less often. */
export const LONG_PAGE = 1_000

type Pages<Line> = AsyncGenerator<Line[], undefined, undefined>
export type ReportsExported = {
  /** Of the region or branch; empty for the network. */
  place: string
  standard: string
  /** Null: not one wave's. */
  wave: string | null
  /** As they stood when the file was begun. */
  reports: number
} & ({ lines: 'reports'; pages: Pages<ReportLine> } | { lines: 'answers'; pages: Pages<AnswerLine> })

/**
 * The published reports behind a scorecard, a page at a time: each is read in a short transaction of its own, so that a slow reader
 * holds no connection, and the next ones begin before they are asked for, so that the database reads while its reader writes. Who exports
 * what is recorded where reading begins.
 * @param pageSize reports read at once, where lines are reports
 * @param most reports the file may hold; left out: as many as are sent while they are read, and the file is one of those its person may take in a minute
 * @param ahead how many pages may be begun before they are asked for, asked before each
 * @throws Problem 'forbidden' | 'not_found' | 'export_too_long' | 'too_many_downloads'
 */
export async function exportReports(actor: Actor, input: z.input<typeof ExportReports>, language: Language, { pageSize, most, ahead }: { pageSize?: number; most?: number; ahead?: () => number } = {}): Promise<ReportsExported> {
  permit(actor, 'export:make')
  permit(actor, 'report:view')
  const { lines, ...asked } = ExportReports.parse(input)
  const part = partOf(actor, asked)
  if (most === undefined) await countDownload(actor)
  const limit = lines === 'reports' ? (pageSize ?? PAGE.reports) : PAGE.answers
  const begun = await withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const place = placeOf(actor, places, part)
    const chosen = await choose(tx, actor, asked, part.kind === 'branch' ? 'branch' : 'area')
    if (!chosen || standardParam(chosen.subject) !== asked.standard || periodParam(chosen.subject) !== asked.period) throw new Problem('not_found')
    const { subject } = chosen
    const wanted: AskedReports = { subject, part, upTo: now(), monthsFrom: monthsUpTo(todayUtc()).from, withdrawn: lines === 'reports' }
    const reports = await countReports(tx, actor, wanted)
    const allowed = most ?? MOST_REPORTS_SENT[lines]
    if (reports > allowed) throw new Problem('export_too_long', { reports, most: allowed })
    await record(tx, actor, 'report.exported', { kind: 'standard', id: subject.standardId }, {
      lines, channel: subject.channel, period: asked.period, scope: part.kind, rows: reports,
      ...(part.kind === 'region' ? { regionId: part.regionId } : part.kind === 'branch' ? { branchId: part.branchId } : {}),
    })
    return { wanted, head: { place, standard: subject.choice.name, wave: subject.wave?.name ?? null, reports } }
  })
  const read = <Line>(toLines: (tx: Statements, reports: ExportedReport[]) => Promise<Line[]>) =>
    pagesAhead((after: ReportPlace | null): PageRead<ReportPlace, Line> => {
      const { promise: next, resolve, reject } = promised<ReportPlace | null>()
      const lines = withTenantStatements(actor, async (tx) => {
        const found = await listVisits(tx, actor, begun.wanted, after, limit)
        resolve(found.next)
        return toLines(tx, await listReports(tx, found.visits))
      }, { oneMoment: true })
      lines.catch(reject)
      return { next, lines }
    }, ahead)
  const reportsOf = async (tx: Statements, reports: ExportedReport[]) => {
    const bases = new Map<string, Language>()
    for (const versionId of new Set(reports.map(({ ownVersionId }) => ownVersionId))) bases.set(versionId, (await pinnedContent(tx, actor.organizationId, versionId)).baseLanguage)
    return reports.map((report) => reportLine(report, language, bases.get(report.ownVersionId)!))
  }
  if (lines === 'reports') return { ...begun.head, lines, pages: read(reportsOf) }
  const answersOf = async (tx: Statements, reports: ExportedReport[]) => {
    const answers = await listAnswers(tx, actor.organizationId, reports)
    return reports.flatMap((report) => (answers.get(report.reportId) ?? []).map((answer) => answerLine(report, answer, language)))
  }
  return { ...begun.head, lines, pages: read(answersOf) }
}

function promised<Value>() {
  let [resolve, reject]: [(value: Value) => void, (reason: unknown) => void] = [() => undefined, () => undefined]
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle))
  return { promise, resolve, reject }
}

/** Named one by one: what is not meant for readers has no way in. */
function reportLine({ scenario, ...report }: ExportedReport, language: Language, base: Language): ReportLine {
  const { reportNumber, branch, town, region, standard, version, scoredUnder, channel, purpose, wave, waveState, visitedOn, dayPart, publishedOn } = report
  const { service, official, outcome, criticalFailures, completeness, incomplete, scoring, excludedReason, inClosed, withdrawn } = report
  return {
    reportNumber, branch, town, region, standard, version, scoredUnder, channel, purpose, wave, waveState, visitedOn, dayPart, publishedOn,
    incomplete, scoring, inClosed, withdrawn,
    ...(withdrawn ? { service: null, official: null, outcome: null, criticalFailures: null, completeness: null, excludedReason: '' } : { service, official, outcome, criticalFailures, completeness, excludedReason }),
    scenario: scenario ? textIn(scenario, language, base) : '',
  }
}

function answerLine({ reportNumber, branch, visitedOn }: ExportedReport, { criterion, own, under, answer, ...line }: ExportedAnswer, language: Language): AnswerLine {
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, own.baseLanguage)
  const section = [...own.sections, ...under.sections].find(({ key }) => key === line.sectionKey)
  const { criterionKey, passed, earned, possible, loss, status } = line
  return {
    reportNumber, branch, visitedOn, criterionKey, passed, earned, possible, loss,
    section: say(section?.title ?? {}),
    criterion: criterion ? say(criterion.name) || say(criterion.prompt) : '',
    said: criterion ? toReaders(saidBy(criterion, answer, say)) : { kind: 'open' },
    inSum: status === 'scored' || status === 'not_applicable_zero',
    comment: answer.comment,
  }
}
