import { axisAround } from './axis'
import type { ChartWords } from './chart-words'

/** In points 0–100. The zone is the one in force in that wave. */
export type WavePoint = {
  name: string
  /** With the word for provisional figures, where there is room. */
  named: string
  score: number
  low: number | null
  high: number | null
  acceptable: number | null
  desired: number | null
  provisional: boolean
  /** Of past audits from files: a square. */
  imported?: boolean
  visits: string
  /** Why the line is broken before it; null: it goes on. `mark` stands beside the break. */
  broken: { sentence: string; mark: string } | null
  /** Stands beside the line, which passes it by. */
  apart?: boolean
  /** Where its figure is explained, and the link's name; null where nothing explains it. */
  why: { href: string; name: string } | null
}

export type WaveChartProps = { points: WavePoint[]; goal: number | null; label: string; words: ChartWords }

/** In pixels. */
export const WAVE_CHART_HEIGHT = 240
/** Above the plot for a figure over its point or for marks of breaks, and below it for names in two lines or one. */
export const MARGIN_ABOVE = 24
export const marginBelow = (tall: boolean): number => (tall ? 48 : 34)
export const plotHeight = (tall: boolean): number => WAVE_CHART_HEIGHT - MARGIN_ABOVE - marginBelow(tall)

/** A point, in pixels; beside many a small one, so that two neighbours stay two on a phone. */
export const dotSize = (count: number): number => (count > 24 ? 6 : 10)

/** Half of what the zone leaves open where the measure changed, in waves. */
export const BREAK_GAP = 0.04

/** The axis that holds every score, interval, level and the goal. */
export function waveAxis(points: readonly WavePoint[], goal: number | null) {
  const levels = points.flatMap(({ score, low, high, acceptable, desired }) => [score, low ?? score, high ?? score, acceptable ?? score, desired ?? score])
  return axisAround(goal === null ? levels : [...levels, goal])
}
