import 'server-only'
import { fromTenths, type Cell } from '@/lib/domain/export/cell'
import type { CsvStyle } from '@/lib/domain/export/csv'
import type { AnswerLine, ReportLine } from '@/lib/domain/export/report-line'
import { shareTenths, toTenths } from '@/lib/domain/exact'
import type { SaidToReaders } from '@/lib/domain/report/published'
import { inUnit } from '@/lib/domain/standard/in-unit'

export type Table<Line> = { header: string[]; cells: (line: Line) => Cell[] }

/** Words of one namespace in the reader's language, whoever asks: a page or the worker. */
export type Told = (key: string, values?: Record<string, string | number>) => string

/** Said once and kept: a column says the same few words in every line, and making a sentence costs more than the rest of its cell. */
function remembering(told: Told): Told {
  const known = new Map<string, string>()
  return (key, values) => {
    if (values) return told(key, values)
    const word = known.get(key) ?? told(key)
    known.set(key, word)
    return word
  }
}

const percent = (millionths: number | null): Cell => fromTenths(millionths === null ? null : toTenths(millionths))
const share = (millionths: number | null): Cell => fromTenths(millionths === null ? null : shareTenths(millionths))
/** Whole: tenths of many answers would not add up to what a criterion costs. */
const points = (millionths: number): number => millionths / 1_000_000

const reportHeads = [
  'report', 'branch', 'town', 'region', 'standard', 'version', 'scoredUnder', 'channel', 'purpose', 'scenario', 'wave', 'provisional', 'date', 'dayPart', 'publishedOn',
  'score', 'official', 'inClosed', 'outcome', 'criticalFailures', 'completeness', 'counts', 'excludedReason',
] as const

/** One line a report, in the reader's language. */
export function reportTable(told: { t: Told; terms: Told }): Table<ReportLine> {
  const [t, terms] = [remembering(told.t), remembering(told.terms)]
  const sure = (yes: boolean) => t(yes ? 'yes' : 'no')
  return {
    header: reportHeads.map((head) => t(`column.${head}`)),
    cells: (line) => [
      line.reportNumber, line.branch, line.town, line.region, line.standard, line.version, line.scoredUnder, terms(`channel.${line.channel}`), terms(`purpose.${line.purpose}`),
      line.scenario, line.wave, sure(line.waveState !== 'closed'), { day: line.visitedOn }, line.dayPart && terms(`dayPart.${line.dayPart}`), { day: line.publishedOn },
      percent(line.service), percent(line.official), percent(line.inClosed), line.outcome && terms(`outcome.${line.outcome}`), line.criticalFailures, share(line.completeness),
      sure(line.purpose === 'routine' && line.scoring === 'scored' && line.service !== null), line.withdrawn ? t('withdrawnSince') : line.excludedReason,
    ],
  }
}

const answerHeads = ['report', 'branch', 'date', 'section', 'key', 'criterion', 'answer', 'result', 'earned', 'possible', 'lost', 'comment'] as const

/** One line an answer, in the reader's language. */
export function answerTable(told: { t: Told; terms: Told; reports: Told }, point: CsvStyle['point']): Table<AnswerLine> {
  const [t, terms, reports] = [remembering(told.t), remembering(told.terms), remembering(told.reports)]
  return {
    header: answerHeads.map((head) => t(`column.${head}`)),
    cells: ({ reportNumber, branch, visitedOn, section, criterionKey, criterion, said, passed, inSum, earned, possible, loss, comment }) => [
      reportNumber, branch, { day: visitedOn }, section, criterionKey, criterion, words(said), passed === null ? null : terms(passed ? 'answer.pass' : 'answer.fail'),
      inSum ? points(earned) : null, inSum ? points(possible) : null, inSum ? points(loss) : null, comment,
    ],
  }

  function words(said: SaidToReaders): Cell {
    switch (said.kind) {
      case 'labels':
        return said.labels.length > 0 ? said.labels.join(' · ') : reports('noneTicked')
      case 'number':
        return said.unit ? inUnit(String(said.milli / 1000).replace('.', point), said.unit) : said.milli / 1000
      case 'duration':
        return reports('duration', { clock: `${Math.floor(said.seconds / 60)}:${String(said.seconds % 60).padStart(2, '0')}` })
      case 'recommendation':
        return said.likelihood
      case 'day_part':
        return terms(`dayPart.${said.part}`)
      case 'text':
        return said.text
      case 'photo':
        return reports('photoAnswer')
      case 'kept_back':
        return reports(said.what === 'sound' ? 'soundKept' : 'placeKept')
      case 'not_applicable':
        return terms('answer.notApplicable')
      case 'could_not_check':
        return `${terms('answer.couldNotCheck')}: ${said.reason}`
      case 'open':
        return reports('notAnswered')
    }
  }
}
