import 'server-only'
import { gaugeOf, type Paper, type PaperBlock, type PaperCell, type PaperRow } from '@/lib/domain/export/paper'
import { textIn } from '@/lib/domain/language'
import { groupOrder } from '@/lib/domain/scorecard/area'
import type { AreaView } from '@/lib/domain/scorecard/area-view'
import { criticalOf, criticalShare } from '@/lib/domain/scorecard/critical'
import { isProvisional } from '@/lib/domain/scorecard/subject'
import { countedFact, isEmpty, visitsTold } from '@/lib/domain/scorecard/visits-told'
import { stretchesOf } from '@/lib/domain/scorecard/wave-stretches'
import { breakValues } from '@/lib/domain/trend/break-values'
import type { AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { asksClause, begun, changeClause, column, factsOf, figureOf, fixTable, frame, gaugeCell, importedOf, periodClause, restatedOf, said, scoreClause, sectionGauges, subjectName, waveNamed, type PaperOf } from './paper-words'
import type { Speech } from './speech'

const NAMED = 5

/** The scorecard of the network or of a region as it is printed. */
export function areaPaper({ subject, view, overdue, planned }: AreaScorecard, of: PaperOf): Paper {
  const { speech } = of
  const { t } = speech
  const lower = view.groups.find(({ kind }) => kind === 'clearly_lower')
  const { change } = view
  return {
    ...frame(of, view.region?.name ?? t('network'), subjectName(subject, speech), isProvisional(subject.wave)),
    finding: said([
      periodClause(subject, visitsTold(view, planned), speech), scoreClause(view.reading, speech),
      changeClause(change, view.broken, subject.wave ? 'wave' : 'months', speech),
      asksClause({ wave: subject.wave, lower: view.compared ? (lower?.count ?? 0) : null, critical: criticalOf(view.reading)?.failures ?? null, overdue: overdue.count }, speech),
    ]),
    gauge: gaugeOf(view.reading),
    facts: [
      said([`${begun(t('facts.visits', countedFact(view)), speech.locale)}, ${t('facts.branches', { visited: view.reading.branches, all: view.reading.branchesInScope })}.`]),
      ...factsOf(view, speech),
      said([change && change.entered > 0 && t('facts.entered', { count: change.entered }), change && change.left > 0 && t('facts.left', { count: change.left })]),
      t('facts.named', { standard: subject.choice.name, channel: t(`channel.${subject.channel}`), version: view.version }),
    ].filter(Boolean),
    blocks: isEmpty(view.counts) ? [] : [
      attention({ view, overdue }, speech),
      ...waves(view, speech),
      sectionGauges(view.sections, t('sections.note'), speech),
      fixTable(view, speech),
      branches(view, speech),
      ...(view.regions.length > 0 ? [regions(view, speech)] : []),
    ],
  }
}

function attention({ view, overdue }: Pick<AreaScorecard, 'view' | 'overdue'>, { t, say, score, language, locale }: Speech): PaperBlock {
  const lower = view.groups.find(({ kind }) => kind === 'clearly_lower')
  const critical = criticalOf(view.reading)
  return {
    kind: 'lists',
    lists: [
      ...(view.compared ? [{
        title: t('lower.title', { count: lower?.count ?? 0 }),
        lines: (lower?.branches ?? []).slice(0, NAMED).map(({ name, reading }) => ({ text: name, end: score(reading.score) })),
        note: !lower?.count ? t('lower.none') : lower.count > NAMED ? t('lower.more', { count: lower.count - NAMED }) : '',
      }] : []),
      {
        title: critical ? t('critical.title', { count: critical.failures }) : t('critical.unknown'),
        lines: view.critical.slice(0, NAMED).map(({ name, visits }) => ({ text: say(name), end: t('critical.visits', { count: visits }) })),
        note: critical ? t('critical.share', criticalShare(critical, locale)) : t('critical.unseen'),
      },
      {
        title: t('overdue.title', { count: overdue.count }),
        lines: overdue.longest.map(({ branch, name, prompt, base, days }) => ({ text: `${textIn(name, language, base) || textIn(prompt, language, base)}, ${branch}`, end: t('overdue.days', { count: days }) })),
        note: overdue.count === 0 ? t('overdue.none') : '',
      },
    ],
  }
}

/** Beside more of them not every figure stands at its point: then they follow as a table. */
const WAVES_TOLD = 12

export function waves(view: Pick<AreaView, 'waves' | 'goal'>, speech: Speech): PaperBlock[] {
  return [wavePoints(view, speech), ...(view.waves.length > WAVES_TOLD ? [waveTable(view, speech)] : [])]
}

/** A wave of past audits says so with their number beside its figure, and not once more in its name. */
const named = (wave: Pick<AreaView['waves'][number], 'name' | 'state' | 'reading'>, speech: Speech): string => (importedOf(wave.reading, speech) ? wave.name : waveNamed(wave, speech))

function waveTable({ waves: all }: Pick<AreaView, 'waves'>, speech: Speech): PaperBlock {
  const { t, score } = speech
  return {
    kind: 'table', title: '', note: '',
    columns: [column(t('column.wave'), 40), column(t('column.score'), 14, true), column(t('column.interval'), 22, true), column(t('column.branches'), 14, true), column(t('column.visits'), 10, true)],
    rows: all.map(({ name, state, reading }): PaperCell[] => [
      said([named({ name, state, reading }, speech), importedOf(reading, speech), restatedOf(reading, speech)], ', '), score(reading.score), reading.interval ? `${score(reading.interval.low)}–${score(reading.interval.high)}` : '–',
      t('passedOf', { passed: reading.branches, n: reading.branchesInScope }), speech.count(reading.n),
    ]),
  }
}

function wavePoints(view: Pick<AreaView, 'waves' | 'goal'>, speech: Speech): PaperBlock {
  const { t, trends, listed, word, level, counted } = speech
  const goal = view.goal?.scoreTarget ?? null
  const drawn = view.waves.filter(({ reading }) => reading.score !== null)
  const from = new Map(stretchesOf(drawn).flatMap((places) => places.slice(1).map((place, at) => [place, places[at]!] as const)))
  return {
    kind: 'points', title: t('waves.title'), note: '', goal, goalWords: goal === null ? '' : word('goal', { goal: level(goal) }),
    points: drawn.map(({ name, state, reading, zone }, at) => ({
      name: named({ name, state, reading }, speech), note: said([reading.imported === reading.n ? '' : counted('visits', reading.n), importedOf(reading, speech), restatedOf(reading, speech)], ', '), gauge: gaugeOf({ ...reading, zone }), from: from.get(at) ?? null, rolling: null,
    })),
    notes: view.waves.flatMap(({ broken, mixed, name }) => [
      ...(broken ? [trends('break', breakValues(broken, listed))] : []),
      ...(mixed ? [`${name}: ${trends('mixed', { versions: listed([mixed.from, mixed.to]) })}`] : []),
    ]),
  }
}

function branches(view: AreaView, speech: Speech): PaperBlock {
  const { t, score, word } = speech
  const chance = view.reliability
  return {
    kind: 'table', title: t('branches.title'),
    note: chance ? t('branches.reliability', { value: new Intl.NumberFormat(speech.locale, { minimumFractionDigits: 2 }).format(chance.hundredths / 100), chance: chance.mostlyChance ? 'yes' : 'no' }) : t('branches.order'),
    columns: [column(t('column.branch'), 36), column(t('column.region'), 22), column(speech.paper('axis'), 22), column(t('column.score'), 12, true), column(t('column.visits'), 8, true)],
    rows: groupOrder.flatMap((kind): PaperRow[] => {
      const lines = view.groups.find((group) => group.kind === kind)?.branches ?? []
      return lines.length === 0 ? [] : [{ group: t(`branches.group.${kind}`) }, ...lines.map(({ name, region, reading }): PaperCell[] => [
        name, region, gaugeCell(reading),
        said([score(reading.score), reading.official !== null && reading.official !== reading.score && `(${score(reading.official)} ${word('official')})`, importedOf(reading, speech), restatedOf(reading, speech)]), speech.count(reading.n),
      ])]
    }),
  }
}

function regions(view: AreaView, speech: Speech): PaperBlock {
  const { t } = speech
  return {
    kind: 'table', title: t('regions.title'), note: view.countedTwice > 0 ? t('regions.twice', { count: view.countedTwice }) : '',
    columns: [column(t('column.region'), 34), column(speech.paper('axis'), 22), column(t('column.score'), 24), column(t('column.branches'), 12, true), column(t('column.visits'), 8, true)],
    rows: view.regions.map(({ name, depth, reading }): PaperCell[] => [
      `${'\u2003'.repeat(depth)}${name}`, gaugeCell(reading), figureOf(reading, speech), t('passedOf', { passed: reading.branches, n: reading.branchesInScope }), speech.count(reading.n),
    ]),
  }
}
