import 'server-only'
import { gaugeOf, type Paper, type PaperBlock, type PaperCell } from '@/lib/domain/export/paper'
import { noReliabilityValues } from '@/lib/domain/scorecard/area'
import type { ChangeLine } from '@/lib/domain/scorecard/compare-changes'
import { noIntervalValues } from '@/lib/domain/scorecard/no-interval-values'
import { compareFinding } from '@/lib/domain/scorecard/compare-finding'
import type { CompareView } from '@/lib/domain/scorecard/compare-view'
import type { Reading } from '@/lib/domain/scorecard/reading'
import { isProvisional } from '@/lib/domain/scorecard/subject'
import { breakValues } from '@/lib/domain/trend/break-values'
import type { BranchComparison } from '@/lib/usecases/scorecards/compare-branches'
import { begun, column, frame, gaugeCell, importedOf, restatedOf, said, subjectName, type PaperOf } from './paper-words'
import type { Speech } from './speech'

/** Sections beside each other on a sheet; more go into a table of their own. */
const SECTIONS = 5

/** Branches side by side as they are printed: all of them, whatever a page of the screen holds. */
export function comparePaper({ subject, before, view }: Pick<BranchComparison, 'subject' | 'before' | 'view'>, of: PaperOf): Paper {
  const { speech } = of
  const { t, compare, trends, listed, locale, word } = speech
  const { counts, reliability, visited, scored, unlisted, listed: rows, mixed } = view
  const finding = compareFinding(view)
  const chance = reliability && compare('reliability', { value: new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(reliability.hundredths / 100), chance: reliability.mostlyChance ? 'yes' : 'no' })
  return {
    ...frame(of, `${compare('title')} · ${view.region?.name ?? compare('network')}`, subjectName(subject, speech), isProvisional(subject.wave)),
    finding: finding.key === 'none' ? t('emptyPart') : compare(finding.key, finding.values),
    gauge: null,
    facts: [
      said([`${begun(compare('visitedOf', { visited, all: view.branches }), locale)}.`, view.compared && scored > 1 && compare('undecided', { count: counts.not_distinguishable, few: counts.too_few_visits })]),
      rows > scored && scored > 0 ? compare('unscored.fact', { count: rows - scored }) : '',
      unlisted > 0 ? compare('unlisted', { count: unlisted }) : '',
      scored < 2 ? '' : (chance ?? unreliable(view, speech)), compare('order.note'),
      mixed ? trends('mixedFigure', { versions: listed([mixed.from, mixed.to]) }) : '',
      anyImported(view) ? `${IMPORTED} ${word('importedSome')}` : '',
      t('facts.named', { standard: subject.choice.name, channel: t(`channel.${subject.channel}`), version: view.version }),
    ].filter(Boolean),
    blocks: rows === 0 ? [] : [...maps(view, speech), ...(scored > 0 ? [funnel(view, speech)] : []), ...(view.changes ? [changes(view.changes, subject.wave && before ? { before: before.name, now: subject.wave.name } : null, speech)] : [])],
  }
}

function maps(view: CompareView, speech: Speech): PaperBlock[] {
  const { t, compare, say } = speech
  const { sections, lines } = view
  const tables = Math.max(1, Math.ceil(sections.length / SECTIONS))
  return Array.from({ length: tables }, (_, at): PaperBlock => {
    const shown = sections.slice(at * SECTIONS, (at + 1) * SECTIONS)
    return {
      kind: 'table', title: compare('map.title'), note: at === 0 ? said([compare('map.note'), compare('map.notCertain')], ' · ') : '',
      columns: [
        column(t('column.branch'), 30), ...(at === 0 ? [column(speech.paper('axis'), 18)] : []), column(compare('map.total'), 11, true), ...shown.map(({ title }) => column(say(title), 12, true)),
      ],
      rows: lines.map(({ name, reading, group, cells, unscored }): PaperCell[] => [
        said([name, at === 0 && group && group !== 'not_distinguishable' && `(${compare(`funnel.shapes.${group}`)})`, at === 0 && Boolean(reading.imported) && `(${importedOf(reading, speech)})`, at === 0 && Boolean(reading.restated) && `(${restatedOf(reading, speech)})`, at === 0 && unscored && `(${compare(`unscored.${unscored.why}`, { visits: unscored.visits })})`]), ...(at === 0 ? [gaugeCell(reading)] : []), marked(reading, speech),
        ...shown.map((_, column) => marked(cells[at * SECTIONS + column] ?? null, speech)),
      ]),
    }
  })
}

const signs = { below: '▼', inside: '●', above: '▲' } as const

/** Stands after every figure that holds imported audits; what it means is said once among the facts. */
const IMPORTED = '*'
const imports = (reading: Reading | null): string => (reading?.imported ? IMPORTED : '')
const anyImported = ({ lines, changes: changed }: CompareView): boolean =>
  [...lines.flatMap(({ reading, cells }) => [reading, ...cells]), ...(changed ? [...changed.lines.flatMap(({ before, now }) => [before, now]), ...[...changed.entered.lines, ...changed.left.lines].map(({ reading }) => reading)] : [])]
    .some((reading) => reading?.imported)

/** A score with the sign of its place; half filled beside it where the place is not certain, none where there is too little to judge. */
function marked(reading: Reading | null, { score }: Speech): string {
  if (!reading || reading.score === null) return '–'
  const { place, certain } = gaugeOf(reading)
  return said([score(reading.score) + imports(reading), place && `${signs[place]}${certain ? '' : '◐'}`])
}

function unreliable({ noReliability: why }: CompareView, { compare }: Speech): string {
  return why ? compare(`noReliability.${why.kind}`, noReliabilityValues(why)) : ''
}

function funnel({ funnel: shown, lines }: CompareView, { compare, ui, score }: Speech): PaperBlock {
  const apart = new Set(lines.filter(({ place }) => place === 'beyond_inner' || place === 'beyond_outer').map(({ id }) => id))
  return {
    kind: 'funnel', title: compare('funnel.title'), note: compare('funnel.note'), axis: compare('funnel.x'), mean: shown.mean, curve: shown.curve,
    points: shown.points.map(({ id, n, score: at }) => ({ n, score: at, apart: apart.has(id) })),
    notes: [
      ...(shown.mean === null ? [] : [compare('funnel.mean', { mean: score(shown.mean) })]),
      ...(shown.kind === 'limits' ? [`${compare('funnel.inner')}, ${compare('funnel.outer')}`] : [...(shown.why ? [ui(`noInterval.${shown.why.kind}`, noIntervalValues(shown.why))] : []), compare(`funnel.${shown.kind}`)]),
    ],
  }
}

function changes({ lines, broken, entered, left }: NonNullable<CompareView['changes']>, names: { before: string; now: string } | null, speech: Speech): PaperBlock {
  const { compare, score, signed, trends, listed } = speech
  const figure = (reading: Reading) => score(reading.score) + imports(reading)
  const verdict = (line: ChangeLine) =>
    line.kind !== 'interval' ? compare(`change.${line.kind}`) : line.found ? compare('change.found', { direction: line.points > 0 ? 'up' : 'down' }) : compare('change.chance')
  const points = (line: ChangeLine) =>
    !('points' in line) ? '–' : line.kind === 'interval' ? compare('change.interval', { points: signed(line.points), low: signed(line.low), high: signed(line.high) }) : signed(line.points)
  const only = ({ count, lines: those }: typeof entered, now: boolean): PaperCell[][] => {
    const verdict = compare(now ? 'change.entered' : 'change.left')
    const named = those.map(({ name, reading }): PaperCell[] => [name, now ? '–' : figure(reading), now ? figure(reading) : '–', '–', verdict])
    return count > those.length ? [...named, [compare('change.more', { count: count - those.length }), '', '', '', verdict]] : named
  }
  return {
    kind: 'table', title: compare(names ? 'change.title' : 'change.titleMonths'),
    note: broken ? trends('break', breakValues(broken, listed)) : compare('change.note'),
    columns: [
      column(compare('column.branch'), 28), column(names?.before ?? compare('change.before'), 10, true), column(names?.now ?? compare('change.now'), 10, true),
      column(compare('change.change'), 30, true), column(compare('change.verdict'), 22),
    ],
    rows: [...lines.map((line): PaperCell[] => [line.name, figure(line.before), figure(line.now), points(line), verdict(line)]), ...only(entered, true), ...only(left, false)],
  }
}
