import 'server-only'
import type { Tenths } from '@/lib/domain/exact'
import { gaugeOf, type Paper, type PaperBlock, type PaperCell } from '@/lib/domain/export/paper'
import type { BranchView, Mark, WithdrawnVisit } from '@/lib/domain/scorecard/branch-view'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { groupFixes } from '@/lib/domain/scorecard/fix-groups'
import { VISITS_SHOWN } from '@/lib/domain/scorecard/last-visits'
import { isProvisional } from '@/lib/domain/scorecard/subject'
import { heldIn, timelineOf } from '@/lib/domain/scorecard/visits-shown'
import { isEmpty, visitsTold } from '@/lib/domain/scorecard/visits-told'
import { nameOf } from '@/lib/domain/scorecard/words'
import { breakValues } from '@/lib/domain/trend/break-values'
import type { BranchScorecard } from '@/lib/usecases/scorecards/view-branch'
import { asksClause, changeClause, column, factsOf, frame, groupClause, importedOf, periodClause, said, scoreClause, sectionGauges, subjectName, underCauses, type PaperOf } from './paper-words'
import type { Speech } from './speech'

const DOTS = 24
type Found = NonNullable<BranchScorecard['found']>

/** One branch's scorecard as it is printed. */
export function branchPaper({ subject, view, actions, words, withdrawn }: Found, of: PaperOf): Paper {
  const { speech } = of
  const { t, score } = speech
  const mean = (one: NonNullable<BranchView['networkMean']>) => said([score(one.score), Boolean(one.imported) && `(${importedOf(one, speech)})`])
  const { region, regionMean, networkMean } = view
  const means = networkMean === null ? t('facts.noMeans')
    : region && regionMean ? t('facts.means', { region: region.name, regionScore: mean(regionMean), networkScore: mean(networkMean) })
    : t('facts.networkMean', { networkScore: mean(networkMean) })
  return {
    ...frame(of, view.branch.name, subjectName(subject, speech), isProvisional(subject.wave)),
    finding: said([
      periodClause(subject, visitsTold(view, null), speech), scoreClause(view.reading, speech), groupClause(view.group, speech), changeClause(view.change, view.broken, subject.wave ? 'wave' : 'months', speech),
      !isEmpty(view.counts) && asksClause({ wave: subject.wave, lower: null, critical: criticalOf(view.reading)?.failures ?? null, overdue: actions.filter(({ overdue }) => overdue !== null).length }, speech),
    ]),
    gauge: gaugeOf(view.reading),
    facts: [
      said([view.branch.town, region?.name], ' · '), means, ...factsOf(view, speech),
      t('facts.named', { standard: subject.choice.name, channel: t(`channel.${subject.channel}`), version: view.version }),
    ].filter(Boolean),
    blocks: view.visits.length + view.past.length === 0 ? [] : [
      dots(view, speech), ...(view.sections.length > 0 ? [sectionGauges(view.sections, t('sections.noteBranch'), speech)] : []), ...(view.criteria.length > 0 ? [results(view, speech)] : []), visits(view, withdrawn, speech),
      ...(actions.length > 0 ? [open({ actions, words }, speech)] : []),
    ],
  }
}

/** The latest visits with the mean of the last four, past audits among them as squares; no line by month, which would promise more than there is. */
function dots(view: BranchView, { t, day, trends, listed, paper }: Speech): PaperBlock {
  const counting = view.visits.filter(({ counts }) => counts)
  const drawn = timelineOf({ visits: counting, past: view.past.filter(({ score }) => score !== null) }).slice(0, DOTS).reverse()
  const firsts = new Set(counting.filter(({ stretch }, at) => counting[at + 1] && counting[at + 1]!.stretch !== stretch))
  const shown = heldIn({ visits: drawn.filter(({ visit }) => visit), past: drawn.filter(({ past }) => past) })
  return {
    kind: 'points', title: t('visits.title', { shown }), note: paper('rolling', { shown }), goal: null, goalWords: '',
    points: drawn.map(({ visit, past }) => {
      const { on, score, zone } = visit ?? past
      return {
        name: day(on, 'short'), note: '', from: null, rolling: !visit || firsts.has(visit) ? null : visit.rolling, square: past !== null,
        gauge: { ...gaugeOf({ score, zone, interval: null, goal: null, state: score === null ? 'no_score' : 'ok', own: true }), hollow: past !== null },
      }
    }),
    notes: view.breaks.map(({ broken, on }) => `${trends('onDay', { date: day(on) })}: ${trends('break', breakValues(broken, listed))}`),
  }
}

const sign: Record<Mark, string> = { passed: '●', failed: '○', not_applicable: '–', could_not_check: '?' }

function results({ criteria, marked }: BranchView, speech: Speech): PaperBlock {
  const { t, say, score, paper } = speech
  return {
    kind: 'table', title: t('fix.title'), note: said([t('fix.noteLast', { count: marked.length }), paper('marks')], ' · '),
    columns: [column(t('column.criterion'), 42), column(t('column.section'), 26), column(t('column.lost'), 12, true), column(t('fix.lastSix', { count: marked.length }), 20)],
    rows: underCauses(groupFixes(criteria, criteria), ({ key, name, section, lost, failed, last }) => [said([say(name) || key, failed === 0 && `(${t('fix.partly')})`]), say(section), score(lost), last.map((mark) => (mark ? sign[mark] : '·')).join(' ')], speech),
  }
}

/** Each visit with its score of today, past audits among them, so many as the page lists of either; and, of a closed wave, what that was closed with; the withdrawn ones of that wave behind them. */
function visits(view: BranchView, withdrawn: readonly WithdrawnVisit[], { t, day, terms, score, paper }: Speech): PaperBlock {
  const lines = timelineOf(view).slice(0, VISITS_SHOWN)
  const closed = withdrawn.length > 0 || lines.some(({ visit, past }) => (visit ?? past).inClosed !== null)
  const inClosed = (one: Tenths | null): PaperCell[] => (closed ? [score(one)] : [])
  return {
    kind: 'table', title: t('visits.list', { shown: heldIn(view) }), note: view.visits.length + view.past.length > lines.length ? t('visits.first', { count: lines.length }) : '',
    columns: [
      column(t('column.date'), closed ? 17 : 18), column(t('column.report'), closed ? 13 : 16), column(t('column.wave'), closed ? 17 : 20), column(t('column.score'), 11, true),
      ...(closed ? [column(paper('inClosed'), 10, true)] : []), column(t('criticalFailure'), closed ? 13 : 15, true), column(t('column.counts'), closed ? 19 : 20),
    ],
    rows: [
      ...lines.map(({ visit, past }): PaperCell[] => past ? [
        day(past.on, 'short'), t('visits.past', { count: past.visits }), past.wave, score(past.score), ...inClosed(past.inClosed), '–',
        past.score === null ? t('visits.inSections') : t('visits.counts', { scoring: 'scored' }),
      ] : [
        said([day(visit.on, 'short'), visit.dayPart && terms(`dayPart.${visit.dayPart}`)], ', '), visit.reportNumber, visit.wave,
        said([score(visit.score), visit.official !== null && visit.official !== visit.score && `(${t('officialAfter', { official: score(visit.official) })})`]), ...inClosed(visit.inClosed),
        visit.criticalFailures ? String(visit.criticalFailures) : '–',
        visit.purpose !== 'routine' ? terms(`purpose.${visit.purpose}`) : t('visits.counts', { scoring: visit.counts ? 'scored' : visit.scoring === 'excluded' ? 'excluded' : 'other' }),
      ]),
      ...withdrawn.map((visit): PaperCell[] => [
        said([day(visit.on, 'short'), visit.dayPart && terms(`dayPart.${visit.dayPart}`)], ', '), visit.reportNumber, visit.wave, '–', ...inClosed(visit.inClosed), '–', paper('withdrawnSince'),
      ]),
    ],
  }
}

function open({ actions, words }: Pick<Found, 'actions' | 'words'>, { t, say, actions: spoken, day }: Speech): PaperBlock {
  return {
    kind: 'table', title: t('actions.title'), note: '',
    columns: [column(t('column.criterion'), 48), column(t('column.action'), 18), column(t('column.owner'), 18), column(t('column.date'), 16)],
    rows: actions.map(({ criterionKey, state, holding, overdue, owner, dueOn }): PaperCell[] => [
      say(nameOf(words, criterionKey)) || criterionKey, overdue === null ? spoken(`state.${state}`, { holding }) : spoken('state.overdue', { days: overdue }), owner, day(dueOn, 'short'),
    ]),
  }
}
