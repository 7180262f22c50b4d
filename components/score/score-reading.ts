import { readZone, zoneOfVisit, type Interval, type ZoneLevels, type ZoneReading } from '@/lib/domain/zone'
import { numberFormat } from '@/lib/i18n/formats'
import { counted, fill, levelText, scoreText, type ScoreWords } from './score-words'

export type ScoreState = 'ok' | 'too_few' | 'no_score' | 'incomplete'

/** One figure with all that is needed to read it honestly. Scores and levels are tenths: 842 is 84.2. */
export type ScoreReading = {
  /** The service score, before gates. */
  score: number | null
  /** 95 %; null where it cannot be given (one visit, too few degrees of freedom, no spread). */
  interval?: Interval | null
  zone?: ZoneLevels | null
  goal?: number | null
  /** Visits behind the figure; absent for one visit's own score. */
  n?: number
  /** The score after gates, where it is known; shown only where it differs. */
  official?: number | null
  criticalFailures?: number
  noSpread?: boolean
  state?: ScoreState
  /** Of the visits, those brought in from files of past audits. */
  imported?: number
  /** Of a closed wave, where its visits give another figure today. */
  restated?: { today: number | null }
}

/** Where the figure stands, or null where it must not be judged (no score, too few visits, incomplete, no zone). */
export function judge({ score, interval, zone, n, state = 'ok' }: ScoreReading): ZoneReading | null {
  if (state !== 'ok' || score === null || !zone) return null
  return n === undefined ? zoneOfVisit(score, zone) : readZone(score, interval ?? null, zone)
}

export const placeWords = ({ place, certain }: ZoneReading, words: ScoreWords) =>
  certain ? words[place] : `${words[place]}, ${words.notCertain}`

export const stateWords = (state: ScoreState | undefined, words: ScoreWords) =>
  state === 'too_few'
    ? words.tooFew
    : state === 'incomplete'
      ? words.incomplete
      : state === 'no_score'
        ? words.noScore
        : null

/** True where gates made a difference, so that both figures have to stand. */
export const gated = ({ score, official }: ScoreReading) => official != null && official !== score

/** "66.0 official · 88.0 before 1 critical failure in 4 visits"; without a difference just the score. */
export function figureText(reading: ScoreReading, words: ScoreWords) {
  const { score, official, criticalFailures = 0, n, imported = 0 } = reading
  const { locale } = words
  const plain = score === null ? '–' : scoreText(score, locale)
  if (official == null || !gated(reading)) return { main: plain, rest: null }
  const before = [
    plain,
    counted(words.beforeFailures, criticalFailures, locale),
    // Past audits know no gates.
    n === undefined ? '' : counted(words.inVisits, n - imported, locale),
  ]
  return { main: `${scoreText(official, locale)} ${words.official}`, rest: before.filter(Boolean).join(' ') }
}

/** Every figure that holds past audits says so: "visits imported: 12 of 40". */
export function importedWords({ imported = 0, n = 0 }: Pick<ScoreReading, 'imported' | 'n'>, words: ScoreWords): string | null {
  if (imported === 0) return null
  const count = numberFormat(words.locale)
  return n > 0 ? fill(words.imported, { imported: count.format(imported), n: count.format(n) }) : words.importedSome
}

/** A closed wave's figure stands, and today's is said beside it: "restated: today 83.5". */
export const restatedWords = ({ restated }: Pick<ScoreReading, 'restated'>, words: ScoreWords): string | null =>
  restated ? fill(words.restated, { today: restated.today === null ? words.noScore : scoreText(restated.today, words.locale) }) : null

/** The gauge as one sentence for those who hear it. */
export function readingSentence(reading: ScoreReading, words: ScoreWords) {
  const { score, interval, zone, goal, n, state, noSpread } = reading
  const { locale } = words
  const place = judge(reading)
  const { main, rest } = figureText(reading, words)
  const clauses = [
    score === null ? words.noScore : rest ? `${main}, ${rest}` : main,
    interval && fill(words.interval, { low: scoreText(interval.low, locale), high: scoreText(interval.high, locale) }),
    noSpread && words.noSpread,
    place && placeWords(place, words),
    score !== null && stateWords(state, words),
    zone &&
      fill(words.zone, { acceptable: levelText(zone.acceptable, locale), desired: levelText(zone.desired, locale) }),
    goal != null && fill(words.goal, { goal: levelText(goal, locale) }),
    n !== undefined && !rest && counted(words.visits, n, locale),
    importedWords(reading, words),
    restatedWords(reading, words),
  ]
  return clauses.filter(Boolean).join('; ')
}
