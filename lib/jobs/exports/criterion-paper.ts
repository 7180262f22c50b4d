import 'server-only'
import type { Tenths } from '@/lib/domain/exact'
import type { Paper, PaperBlock, PaperCell } from '@/lib/domain/export/paper'
import { isProvisional } from '@/lib/domain/scorecard/subject'
import { versionShown } from '@/lib/domain/scorecard/versions-named'
import type { CriterionLoss, LossPage } from '@/lib/domain/trend/criterion-losses'
import type { CriterionScorecard } from '@/lib/usecases/scorecards/view-criterion'
import { column, frame, said, waveNamed, type PaperOf } from './paper-words'
import type { Speech } from './speech'

/** One criterion wave by wave, where it failed, and what it said in each version. */
export function criterionPaper({ choice, part, place, view, wordings, failures, lost, lastVisits, ofPeriod }: CriterionScorecard, of: PaperOf): Paper {
  const { speech } = of
  const { t, trends, say, score, signed } = speech
  const last = view.waves.at(-1)
  const counts = last && { passed: last.passed, n: last.n, wave: last.name }
  const { change } = view
  return {
    ...frame(of, say(view.name) || view.key, said([choice.name, t(`channel.${choice.channel}`), place || t('network')], ' · '), isProvisional(last)),
    finding: !last || !counts ? trends('criterion.notAsked')
      : last.rate ? trends('criterion.finding', { ...counts, rate: score(last.rate.rate), branches: last.branches })
      : last.mixed ? trends('criterion.mixedFinding', counts) : trends('criterion.findingNone', { wave: last.name }),
    gauge: null,
    facts: [
      last?.rate ? trends('criterion.interval', { low: score(last.rate.low), high: score(last.rate.high) }) : '',
      change ? trends('criterion.change', { points: signed(change.points), low: signed(change.low), high: signed(change.high), chance: change.mayBeChance ? 'yes' : 'no' }) : '',
      said([say(view.section), t('facts.named', { standard: choice.name, channel: t(`channel.${choice.channel}`), version: versionShown(view.waves, wordings) })], ' · '),
    ].filter(Boolean),
    blocks: [
      ...(last ? [rates(view, speech), waves(view, speech)] : []),
      ...(last && part.kind !== 'branch' ? [branches(view, last.name, speech)] : []),
      ...(last && failures.reports.length > 0 ? [reports(failures, lost.at(-1)?.points ?? 0, trends('criterion.reports'), trends('criterion.reportsNote', { wave: last.name, lost: speech.score(lost.at(-1)?.points ?? 0) }), speech)] : []),
      ...(ofPeriod ? [reports(ofPeriod.failures, ofPeriod.lost, trends('criterion.period', { period: ofPeriod.kind, lost: speech.score(ofPeriod.lost) }), trends('criterion.periodNote', { passed: ofPeriod.passed, n: ofPeriod.n, affected: ofPeriod.affected, branches: ofPeriod.branches }), speech)] : []),
      ...(lastVisits ? [lines(lastVisits.reports, trends('criterion.lastVisits', { count: lastVisits.visits, lost: speech.score(lastVisits.lost) }), trends('criterion.lastVisitsNote'), speech)] : []),
      history(wordings, speech),
    ],
  }
}

type View = CriterionScorecard['view']

function rates({ waves: all }: View, speech: Speech): PaperBlock {
  const { trends, counted } = speech
  const known = all.filter(({ rate }) => rate !== null)
  return {
    kind: 'points', title: trends('criterion.byWave'), note: trends('criterion.note'), goal: null, goalWords: '',
    points: known.map((wave, at) => ({
      name: waveNamed(wave, speech), note: counted('visits', wave.n), from: at > 0 && wave.broken === null ? at - 1 : null, rolling: null,
      gauge: { score: wave.rate!.rate, interval: { low: wave.rate!.low, high: wave.rate!.high }, zone: null, goal: null, place: null, certain: true, hollow: false },
    })),
    notes: all.flatMap(({ broken }) => (broken ? [trends('criterion.break', broken)] : [])),
  }
}

function waves({ waves: all }: View, speech: Speech): PaperBlock {
  const { t, trends, score, listed } = speech
  return {
    kind: 'table', title: '', note: '',
    columns: [
      column(t('column.wave'), 24), column(trends('common.versions'), 12), column(t('column.passed'), 14, true), column(trends('criterion.rate'), 12, true), column(trends('common.interval'), 14, true),
      column(trends('criterion.na'), 12, true), column(trends('criterion.unknown'), 12, true),
    ],
    rows: all.map((wave): PaperCell[] => [
      said([waveNamed(wave, speech), wave.mixed && `(${trends('criterion.mixed', wave.mixed)})`]), listed(wave.versions) || '–', t('passedOf', { passed: wave.passed, n: wave.n }),
      wave.rate ? score(wave.rate.rate) : '–', wave.rate ? t('share', { low: score(wave.rate.low), high: score(wave.rate.high) }) : '–', String(wave.notApplicable), String(wave.couldNotCheck),
    ]),
  }
}

const branches = ({ branches: failed }: View, wave: string, { t, trends }: Speech): PaperBlock => ({
  kind: 'table', title: trends('criterion.branches'), note: failed.length > 0 ? wave : trends('criterion.noBranches'),
  columns: [column(t('column.branch'), 70), column(trends('criterion.failed'), 15, true), column(t('column.passed'), 15, true)],
  rows: failed.map(({ name, failed: count, passed, n }): PaperCell[] => [name, String(count), t('passedOf', { passed, n })]),
})

/** Reports, the latest first; a paper that does not hold all of them says what those lost that it holds. */
const reports = ({ reports: all, lost: here, next, unread }: LossPage, lost: Tenths, title: string, note: string, speech: Speech): PaperBlock => {
  const { trends, score } = speech
  return lines(all, title, said([
    note, (next !== null || unread) && trends('criterion.reportsHere', { count: all.length, here: score(here), lost: score(lost) }), unread && trends('criterion.reportsUnread'),
  ], ' · '), speech)
}

const lines = (all: readonly CriterionLoss[], title: string, note: string, { t, day, score }: Speech): PaperBlock => ({
  kind: 'table', title, note,
  columns: [column(t('column.report'), 20), column(t('column.branch'), 45), column(t('column.date'), 20), column(t('column.lost'), 15, true)],
  rows: all.map(({ reportNumber, branch, on, lost }): PaperCell[] => [reportNumber, branch, day(on, 'short'), score(lost)]),
})

const history = (wordings: CriterionScorecard['wordings'], { trends, say, day }: Speech): PaperBlock => ({
  kind: 'table', title: trends('criterion.history'), note: '',
  columns: [column(trends('common.versions'), 32), column(trends('criterion.title'), 68)],
  rows: wordings.map(({ number, on, name, prompt, kind }): PaperCell[] => [
    said([trends('criterion.version', { number }), on && day(on, 'short'), trends(`criterion.kind.${kind}`)], ' · '), said([say(name), say(prompt) !== say(name) && say(prompt)], ': '),
  ]),
})
