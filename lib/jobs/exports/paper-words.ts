import 'server-only'
import { gaugeOf, type Paper, type PaperBlock, type PaperCell, type PaperGauge, type PaperRow } from '@/lib/domain/export/paper'
import type { Text } from '@/lib/domain/language'
import type { ChangeShown, Counts, GroupKind } from '@/lib/domain/scorecard/area'
import type { AreaView } from '@/lib/domain/scorecard/area-view'
import type { FixGroup } from '@/lib/domain/scorecard/fix-groups'
import { fixMissing } from '@/lib/domain/scorecard/fix-told'
import { noIntervalValues } from '@/lib/domain/scorecard/no-interval-values'
import type { Reading } from '@/lib/domain/scorecard/reading'
import { isSettled, standingOf, type ChosenSubject, type WaveState } from '@/lib/domain/scorecard/subject'
import type { GoalShown } from '@/lib/domain/scorecard/words'
import type { VisitsTold } from '@/lib/domain/scorecard/visits-told'
import { breakValues } from '@/lib/domain/trend/break-values'
import type { TrendBreak } from '@/lib/domain/trend/score-trend'
import type { Day } from '@/lib/domain/visit/days'
import type { Speech } from './speech'

/** Made for whom, on which day of the organisation's zone; the same on every paper. */
export type PaperOf = { organization: string; madeOn: Day; speech: Speech }

/** Clauses one after another; spaces that must not break stay. */
export const said = (clauses: readonly (string | false | null | undefined)[], between = ' '): string => clauses.filter(Boolean).join(between).replace(/[^\S\u00a0]+/g, ' ').trim()

/** A clause that begins a sentence; on a page it stands behind another. */
export const begun = (clause: string, locale: string): string => clause.charAt(0).toLocaleUpperCase(locale) + clause.slice(1)

/** What a paper begins and ends with. */
export function frame({ organization, madeOn, speech: { language, day, paper, word } }: PaperOf, title: string, subject: string, unsettled: boolean): Omit<Paper, 'finding' | 'gauge' | 'facts' | 'blocks'> {
  return {
    language, organization, title, subject,
    name: said([title, subject], ' · '),
    provisional: unsettled ? paper('provisional') : '',
    levels: { acceptable: word('acceptable'), desired: word('desired'), goal: word('goal', { goal: '' }).trim() },
    foot: { made: paper('made', { date: day(madeOn) }), page: paper('page', { page: '{page}', pages: '{pages}' }) },
  }
}

const periodName = ({ wave, period }: ChosenSubject, { t }: Speech): string => (wave ? t('wave', { name: wave.name }) : t(period.kind === 'months' ? 'months' : 'all'))
export const subjectName = (subject: ChosenSubject, speech: Speech): string =>
  said([subject.choice.name, speech.t(`channel.${subject.channel}`), periodName(subject, speech)], ' · ')

/** A wave's name with what its figures are, where they are not closed. */
export function waveNamed({ name, state }: { name: string; state: WaveState }, { paper }: Speech): string {
  const standing = standingOf(state)
  return standing === 'closed' ? name : paper(standing === 'imported' ? 'importedWave' : 'provisionalWave', { wave: name })
}

/** The sentence a page begins with, as far as area and branch have it in common. */
export function periodClause(subject: ChosenSubject, { kind, ...numbers }: VisitsTold, speech: Speech): string {
  const { t } = speech
  const visits = t(`finding.${kind}`, numbers)
  return t('finding.period', { period: periodName(subject, speech), state: subject.wave ? standingOf(subject.wave.state) : 'none', visits })
}

/** "visits imported: 12 of 40": every figure that holds past audits says so; '' where none does. */
export const importedOf = ({ imported = 0, n }: Pick<Reading, 'imported' | 'n'>, { word }: Speech): string => (imported > 0 ? word('imported', { imported: String(imported), n: String(n) }) : '')

/** "restated: today 83.5", of a closed wave whose visits give another figure today; '' elsewhere. */
export const restatedOf = ({ restated }: Pick<Reading, 'restated'>, { word, score }: Speech): string => (restated ? word('restated', { today: score(restated.today) }) : '')

export function scoreClause(reading: Reading, speech: Speech): string {
  const { t, score, level } = speech
  const { place, certain } = gaugeOf(reading)
  const interval = reading.interval && reading.score !== null && `${score(reading.interval.low)}–${score(reading.interval.high)}`
  return t(reading.score === null ? 'finding.noScore' : 'finding.score', {
    value: score(reading.score),
    range: said([interval, importedOf(reading, speech)], '; ') || 'none',
    place: reading.state === 'too_few' ? 'too_few' : place ? `${place}${certain ? '' : '_maybe'}` : 'none',
    goal: reading.goal === null ? 'none' : level(reading.goal),
  })
}

export function changeClause(change: ChangeShown, broken: TrendBreak | null, before: 'wave' | 'months', { t, trends, signed, listed }: Speech): string {
  if (broken) return trends('finding', { ...breakValues(broken, listed), before })
  if (!change) return ''
  const range = change.interval ? t('finding.range', { low: signed(change.interval.low), high: signed(change.interval.high) }) : 'none'
  return t('finding.change', { points: signed(change.points), range, before, chance: change.mayBeChance ? 'yes' : 'no' })
}

export const groupClause = (group: GroupKind | null, { t }: Speech): string => (group === null || group === 'too_few_visits' ? '' : t('finding.group', { group }))

/** The end of the sentence: how many branches are clearly lower (null where branches were not told apart), critical failures, overdue actions (of today, whatever the wave). */
export function asksClause({ wave, lower, critical, overdue }: { wave: ChosenSubject['wave']; lower: number | null; critical: number | null; overdue: number }, { t, locale }: Speech): string {
  const asks = [...(lower === null ? [] : [t('lower.title', { count: lower })]), ...(critical === null ? [] : [t('critical.title', { count: critical })]), t(isSettled(wave) ? 'overdue.today' : 'overdue.title', { count: overdue })]
  return `${asks.map((words, at) => (at === 0 ? words : words.charAt(0).toLocaleLowerCase(locale) + words.slice(1))).join(', ')}.`
}

/** What stands behind the figure: certainty, the goal with what it is for, both figures, and what does not count. */
export function factsOf({ reading, counts, goal, mixed }: { reading: Reading; counts: Counts; goal: GoalShown | null; mixed: TrendBreak | null }, speech: Speech): string[] {
  const { t, ui, trends, score, level, day, say, listed } = speech
  const { interval, noInterval, restated, official, criticalFailures, n, imported = 0 } = reading
  const certainty = interval ? t('facts.between', { low: score(interval.low), high: score(interval.high) }) : noInterval ? ui(`noInterval.${noInterval.kind}`, noIntervalValues(noInterval)) : ''
  const kpi = goal ? say(goal.kpi) : ''
  const target = goal?.scoreTarget == null ? '' : goal.by ? t('facts.goal', { goal: level(goal.scoreTarget), date: day(goal.by) }) : t('facts.goalOnly', { goal: level(goal.scoreTarget) })
  return [
    said([certainty, target, kpi && goal?.present && goal.target && t('facts.kpi', { kpi, present: goal.present, target: goal.target })]),
    restated ? t('facts.restated', { today: score(restated.today) }) : '',
    official === null || official === reading.score ? '' : t('facts.official', { official: score(official), service: score(reading.score), failures: criticalFailures, visits: n - imported }),
    said([counts.incomplete > 0 && t('facts.incomplete', { count: counts.incomplete }), counts.excluded > 0 && t('facts.excluded', { count: counts.excluded })]),
    mixed ? trends('mixedFigure', { versions: listed([mixed.from, mixed.to]) }) : '',
  ].filter(Boolean)
}

/** A figure with its zone in words, as it stands beside a gauge. */
export function figureOf(reading: Reading, speech: Speech): string {
  const { score, word } = speech
  const { place, certain } = gaugeOf(reading)
  const state = reading.score === null ? word('noScore') : reading.state === 'too_few' ? word('tooFew') : place ? said([word(place), !certain && word('notCertain')], ', ') : ''
  return said([reading.score !== null && score(reading.score), state, importedOf(reading, speech), restatedOf(reading, speech)], ' · ')
}

export function sectionGauges(sections: readonly { title: Text; reading: Reading; network?: number | null }[], note: string, speech: Speech): PaperBlock {
  const { t, say, score, counted } = speech
  return {
    kind: 'gauges', title: t('sections.title'), note,
    rows: sections.map(({ title, reading, network }) => ({
      name: say(title), figure: figureOf(reading, speech), gauge: gaugeOf(reading),
      note: said([counted('visits', reading.n), network != null && `${t('sections.network')} ${score(network)}`], ' · '),
    })),
  }
}

export const column = (head: string, width: number, numeric = false) => ({ head, width, numeric })

export function fixTable(view: Pick<AreaView, 'fixGroups' | 'criteria' | 'counts'>, speech: Speech): PaperBlock {
  const { t, trends, say, score } = speech
  const groups = view.fixGroups
  return {
    kind: 'table', title: t('fix.title'), note: t(`fix.${fixMissing(view) ?? 'note'}`),
    columns: [
      column(t('column.criterion'), 34), column(t('column.section'), 20), column(t('column.lost'), 9, true), column(t('column.passed'), 11, true),
      column(t('column.interval'), 14, true), column(t('column.affected'), 12, true),
    ],
    rows: underCauses(groups, ({ key, name, section, lost, passed, n, rate, mixed, affected, branches }) => [
      say(name) || key, say(section), score(lost), t('passedOf', { passed, n }),
      mixed ? trends('fixMixed') : rate ? t('share', { low: score(rate.low), high: score(rate.high) }) : '–', t('passedOf', { passed: affected, n: branches }),
    ], speech),
  }
}

/** Criteria as their page lists them: under what their cause lies in and who answers for it, with what that cost altogether, the dearest first. */
export const underCauses = <Line>(groups: readonly FixGroup<Line>[], cells: (line: Line) => PaperCell[], { t, terms, score }: Speech): PaperRow[] =>
  groups.flatMap(({ link, owner, lost, criteria, lines }): PaperRow[] => [
    { group: said([link ? terms(`chainLink.${link}`) : t('fix.noLink'), owner || t('fix.noOwner'), t('fix.cost', { points: score(lost), count: criteria })], ' · ') }, ...lines.map(cells),
  ])

export const gaugeCell = (reading: Reading): PaperGauge => gaugeOf({ ...reading, goal: null })
