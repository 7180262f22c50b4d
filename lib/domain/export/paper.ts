import type { Tenths } from '../exact'
import type { Language } from '../language'
import { readZone, zoneOfVisit, type Interval, type ZoneLevels, type ZonePlace } from '../zone'

/** What a gauge draws: a reading without its words. `hollow`: too few visits to judge. */
export type PaperGauge = { score: Tenths | null; interval: Interval | null; zone: ZoneLevels | null; goal: Tenths | null; place: ZonePlace | null; certain: boolean; hollow: boolean }

export type PaperLine = { text: string; end: string }
export type PaperColumn = { head: string; /** Parts of the width. */ width: number; numeric?: boolean }
export type PaperCell = string | PaperGauge
/** Or a name above the rows that follow. */
export type PaperRow = PaperCell[] | { group: string }
/** A point of a chart; `from`: the place of the point its line comes from. `rolling`: of a second, quieter line. `square`: of past audits, and beside that line. */
export type PaperPoint = { name: string; note: string; gauge: PaperGauge; from: number | null; rolling: Tenths | null; square?: boolean }

/** Limits at so many visits, in percent. */
export type FunnelStep = { n: number; inner: { low: number; high: number }; outer: { low: number; high: number } }

export type PaperBlock =
  | { kind: 'gauges'; title: string; note: string; rows: { name: string; figure: string; note: string; gauge: PaperGauge }[] }
  | { kind: 'points'; title: string; note: string; points: PaperPoint[]; goal: Tenths | null; goalWords: string; notes: string[] }
  | { kind: 'funnel'; title: string; note: string; mean: Tenths | null; axis: string; curve: FunnelStep[]; points: { n: number; score: Tenths; apart: boolean }[]; notes: string[] }
  | { kind: 'lists'; lists: { title: string; lines: PaperLine[]; note: string }[] }
  | { kind: 'table'; title: string; note: string; columns: PaperColumn[]; rows: PaperRow[] }

/** A page of the scorecards as it is printed: every word said, every number written, nothing left to decide but the place on the sheet. */
export type Paper = {
  language: Language
  /** Name of the file's document. */
  name: string
  organization: string
  /** What it is of: standard, channel, period. */
  subject: string
  /** Stands out on every page: figures that are not settled. */
  provisional: string
  title: string
  finding: string
  gauge: PaperGauge | null
  /** Under the gauge: the levels by name. */
  levels: { acceptable: string; desired: string; goal: string }
  facts: string[]
  blocks: PaperBlock[]
  foot: { made: string; /** With {page} and {pages}. */ page: string }
}

type Read = { score: Tenths | null; interval: Interval | null; zone: ZoneLevels | null; goal: Tenths | null; state: 'ok' | 'too_few' | 'no_score'; /** One visit's own score, no mean. */ own?: boolean }

/** A reading as it is drawn; judged only where there is enough to judge. */
export function gaugeOf({ score, interval, zone, goal, state, own = false }: Read): PaperGauge {
  const read = state === 'ok' && score !== null && zone ? (own ? zoneOfVisit(score, zone) : readZone(score, interval, zone)) : null
  return { score, interval: state === 'ok' ? interval : null, zone, goal, place: read?.place ?? null, certain: read?.certain ?? true, hollow: state !== 'ok' }
}
