import 'server-only'
import { getTranslations } from 'next-intl/server'
import { fromTenths, type Cell } from '@/lib/domain/export/cell'
import type { ScorecardExport } from '@/lib/domain/export/scorecard-export'
import { localeOf, textIn, type Language, type Text } from '@/lib/domain/language'
import { groupOrder } from '@/lib/domain/scorecard/area'
import type { FixLine } from '@/lib/domain/scorecard/fix-lines'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { noIntervalValues } from '@/lib/domain/scorecard/no-interval-values'
import type { AreaReading, Reading } from '@/lib/domain/scorecard/reading'
import { timelineOf, type PastShown, type VisitShown } from '@/lib/domain/scorecard/visits-shown'
import { readZone } from '@/lib/domain/zone'
import { aboutScorecard, periodWords } from './scorecard-about'
import type { WorkbookSheet } from './workbook'

type OfReading = (reading: Reading) => string | null
type Told = {
  export: (key: string) => string; scorecards: (key: string, values?: Record<string, string | number>) => string; ui: (key: string) => string; terms: Awaited<ReturnType<typeof getTranslations<'terms'>>>; say: (text: Text) => string
  imported: OfReading; /** Why there is no interval. */ missing: OfReading; restated: OfReading
}

/** A scorecard as a workbook's sheets in the reader's language: what it is of, then one sheet a level. */
export async function scorecardFile(found: ScorecardExport, language: Language): Promise<{ name: string; sheets: WorkbookSheet[] }> {
  const [t, scorecards, ui, terms] = await Promise.all([getTranslations('export'), getTranslations('scorecards'), getTranslations('ui'), getTranslations('terms')])
  const base = found.words.versions.at(-1)?.base ?? 'en'
  const tenths = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const told: Told = {
    export: t, scorecards, ui, terms, say: (text) => textIn(text, language, base), imported: ({ imported = 0, n }) => (imported > 0 ? ui('score.imported', { imported, n }) : null),
    missing: ({ noInterval }) => (noInterval ? ui(`noInterval.${noInterval.kind}`, noIntervalValues(noInterval)) : null),
    restated: ({ restated }) => (restated ? ui('score.restated', { today: restated.today === null ? '–' : tenths.format(restated.today / 10) }) : null),
  }
  const about: WorkbookSheet = { name: t('sheet.about'), rows: await aboutScorecard(found), widths: [44, 60] }
  const levels = found.kind === 'area' ? areaSheets(found, told) : branchSheets(found, told)
  const place = found.place || t('sheet.network')
  return {
    name: `${t('file.scorecard')} ${place} ${found.subject.choice.name} ${await periodWords(found.subject)}`,
    sheets: [about, ...levels, sheet(told, 'criteria', [...criterionHeads], found.criteria.map((line) => criterionCells(line, told)))],
  }
}

const readingHeads = ['score', 'low', 'high', 'zone', 'acceptable', 'desired', 'visits', 'note']
const officialHeads = ['official', 'criticalFailures']
const areaHeads = ['branches', 'allBranches']
const criterionHeads = ['criterion', 'section', 'lost', 'passed', 'asked', 'rate', 'low', 'high', 'note', 'link', 'owner', 'key'] as const

const sheet = (told: Told, name: string, heads: readonly string[], rows: Cell[][]): WorkbookSheet => ({
  name: told.export(`sheet.${name}`),
  rows: [heads.map((head) => told.export(`column.${head}`)), ...rows],
  widths: heads.map((head, at) => (at === 0 || head === 'section' || head === 'note' || head === 'group' ? 34 : 16)),
})

function areaSheets({ view, place }: ScorecardExport & { kind: 'area' }, told: Told): WorkbookSheet[] {
  const whole = [...readingHeads, ...officialHeads, ...areaHeads]
  const area = (reading: AreaReading): Cell[] => [...readingCells(reading, told), ...officialCells(reading), reading.branches, reading.branchesInScope]
  return [
    sheet(told, view.region ? 'region' : 'network', ['name', ...whole], [[place || told.export('sheet.network'), ...area(view.reading)]]),
    ...(view.regions.length > 0 ? [sheet(told, 'regions', ['region', 'level', ...whole], view.regions.map(({ name, depth, reading }) => [name, depth + 1, ...area(reading)]))] : []),
    sheet(
      told, 'branches', ['branch', 'region', 'group', ...readingHeads, ...officialHeads],
      groupOrder.flatMap((kind) =>
        (view.groups.find((group) => group.kind === kind)?.branches ?? []).map(({ name, region, reading }) => [name, region, told.scorecards(`branches.group.${kind}`), ...readingCells(reading, told), ...officialCells(reading)]),
      ),
    ),
    sheet(told, 'sections', ['section', ...readingHeads], view.sections.map(({ title, reading }) => [told.say(title), ...readingCells(reading, told)])),
    sheet(
      told, 'waves', ['wave', 'until', 'state', ...whole],
      view.waves.map(({ name, endsOn, state, reading }) => [name, { day: endsOn }, told.terms(`waveState.${state}`), ...area(reading)]),
    ),
  ]
}

function branchSheets({ view, withdrawn }: ScorecardExport & { kind: 'branch' }, told: Told): WorkbookSheet[] {
  return [
    sheet(told, 'branch', ['branch', 'town', ...readingHeads, ...officialHeads], [[view.branch.name, view.branch.town, ...readingCells(view.reading, told), ...officialCells(view.reading)]]),
    sheet(
      told, 'visits', ['date', 'dayPart', 'report', 'wave', 'purpose', 'score', 'official', 'inClosed', 'criticalFailures', 'counts', 'version', 'note'],
      [
        ...timelineOf(view).map(({ visit, past }) => (visit ? visitCells(visit, told) : pastCells(past, told))),
        ...withdrawn.map(({ on, dayPart, reportNumber, wave, inClosed }): Cell[] => [
          { day: on }, dayPart && told.terms(`dayPart.${dayPart}`), reportNumber, wave, told.terms('purpose.routine'), null, null, fromTenths(inClosed),
          null, told.export('no'), null, told.export('withdrawnSince'),
        ]),
      ],
    ),
    sheet(told, 'sections', ['section', ...readingHeads, 'network'], view.sections.map(({ title, reading, network }) => [told.say(title), ...readingCells(reading, told), fromTenths(network)])),
  ]
}

const visitCells = ({ on, dayPart, reportNumber, wave, purpose, score, official, inClosed, criticalFailures, counts, version }: VisitShown, told: Told): Cell[] => [
  { day: on }, dayPart && told.terms(`dayPart.${dayPart}`), reportNumber, wave, told.terms(`purpose.${purpose}`), fromTenths(score), fromTenths(official), fromTenths(inClosed),
  criticalFailures, told.export(counts ? 'yes' : 'no'), version, null,
]

/** Past audits know no report, no purpose and no critical failures; the note says what they are. */
const pastCells = ({ on, wave, visits, score, inClosed, version }: PastShown, told: Told): Cell[] => [
  { day: on }, null, null, wave, null, fromTenths(score), null, fromTenths(inClosed), null, told.export(score === null ? 'no' : 'yes'), version, told.scorecards('visits.past', { count: visits }),
]

function readingCells(reading: Reading, told: Told): Cell[] {
  const { score, interval, zone, n } = reading
  return [
    fromTenths(score), fromTenths(interval?.low ?? null), fromTenths(interval?.high ?? null), placeOf(reading, told),
    fromTenths(zone?.acceptable ?? null), fromTenths(zone?.desired ?? null), n, noteOf(reading, told),
  ]
}

const officialCells = (reading: Reading): Cell[] => [fromTenths(reading.official), criticalOf(reading)?.failures ?? null]

function placeOf({ score, interval, zone, state }: Reading, { ui }: Told): string | null {
  if (score === null || zone === null || state !== 'ok') return null
  const { place, certain } = readZone(score, interval, zone)
  return certain ? ui(`score.${place}`) : `${ui(`score.${place}`)}, ${ui('score.notCertain')}`
}

function noteOf(reading: Reading, { ui, imported, missing, restated }: Told): string | null {
  const said = reading.state === 'too_few' ? ui('score.tooFew') : reading.state === 'no_score' ? ui('score.noScore') : missing(reading)
  return [said, imported(reading), restated(reading)].filter(Boolean).join('; ') || null
}

function criterionCells({ key, name, section, lost, passed, n, rate, mixed, link, owner }: FixLine, told: Told): Cell[] {
  return [
    told.say(name), told.say(section), fromTenths(lost), passed, n, fromTenths(rate?.rate ?? null), fromTenths(rate?.low ?? null), fromTenths(rate?.high ?? null),
    mixed ? told.export('mixedRate') : null, link && told.terms(`chainLink.${link}`), owner, key,
  ]
}
