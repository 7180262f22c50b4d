import { pointsText, type ChartWords } from './chart-words'

/** One published visit, or one line of past audits; scores in points 0–100, the day as the number of its midnight in UTC. */
export type VisitPoint = {
  day: number
  date: string
  score: number
  rolling: number | null
  /** Which stretch of one measure it belongs to: means do not run over from one into the next, and go on where the measure comes back. */
  stretch: number
  acceptable: number | null
  desired: number | null
  place: 'below' | 'inside' | 'above' | null
  critical: boolean
  counts: boolean
  /** Said beside the score where gates made a difference. */
  official: string | null
  /** Of past audits: what they are, in words; a square then, for there is no report it could open. */
  past: string | null
  href: string | null
}

/** Where the measure changed, in the number of a day between two visits. */
export type VisitMark = { day: number; mark: string }

export type VisitChartProps = { points: VisitPoint[]; marks: VisitMark[]; label: string; words: ChartWords }

/** In pixels. */
export const VISIT_CHART_HEIGHT = 260
/** A dot or square. */
export const MARK = 12
/** The plot on a phone, and between two neighbours in it. */
const [PHONE, APART] = [310, 1.5]
/** On a phone the marks of years are smaller, so that two neighbours stay two. */
export const markOnPhone = (count: number): number => Math.max(3, Math.min(MARK, Math.floor(PHONE / count - APART)))
/** What encloses a mark; of a small one thinner, so that a hollow one stays hollow. */
export const rimOf = (mark: number): number => (mark < 8 ? 1 : 2)

const colours = { below: 'var(--below)', inside: 'var(--inside)', above: 'var(--above)' }
export const colourOf = ({ place }: VisitPoint): string => (place ? colours[place] : 'var(--ink-3)')

/** For those who hear it. */
export const pointNamed = ({ date, score, past }: VisitPoint, locale: string): string => [date, pointsText(score, locale), past].filter(Boolean).join(', ')
