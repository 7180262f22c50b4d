import type { Answers } from '../report/answer'
import { answeredValue, answerTo } from '../report/answered-value'
import { distanceTo, isFar, type Place, type PlaceAsked } from '../report/place'
import { criteriaOf, type StandardContent } from '../standard/content'

/**
 * What a reviewer may want to look at. Signals inform and never decide (specification §6): each carries the figures and the n it
 * stands on, and `noticed` says only that it is unusual by the working level named beside it.
 */
export type Signal =
  | { kind: 'speed'; noticed: boolean; n: number; seconds: number; expectedSeconds: number }
  | { kind: 'straight_line'; noticed: boolean; n: number; run: number }
  | { kind: 'photo_reused'; noticed: boolean; n: number; reused: number }
  | { kind: 'copied_text'; noticed: boolean; n: number; copied: number }
  | { kind: 'outside_window'; noticed: boolean; n: number; minutes: number; side: 'before' | 'after' | null }
  /** `metres` is null where the branch's coordinates are not known; `n` 0 where nothing was recorded. */
  | { kind: 'distance'; noticed: boolean; n: number; metres: number | null; accuracyMetres: number }

/** A pause longer than this was not spent on the form. */
const PAUSE_SECONDS = 120
/** Our own working levels, to be replaced by what the programme's own reports show. */
const QUICK_SHARE = 1 / 3
const FEWEST_CHANGES = 5
const LONG_RUN = 6
export const COPIED_FROM_CHARACTERS = 40

/** Seconds with the form in hand: the time between one change and the next, long pauses left out. */
export function speedSignal(changedAt: readonly Date[], expectedSeconds: number): Signal {
  const times = changedAt.map((at) => at.getTime()).sort((one, other) => one - other)
  const seconds = times.slice(1).reduce((sum, time, index) => {
    const gap = (time - times[index]!) / 1_000
    return gap > PAUSE_SECONDS ? sum : sum + gap
  }, 0)
  const noticed = times.length >= FEWEST_CHANGES && seconds < expectedSeconds * QUICK_SHARE
  return { kind: 'speed', noticed, n: times.length, seconds: Math.round(seconds), expectedSeconds }
}

/** The longest row of scales answered on the same step, in the order of the standard. */
export function straightLineSignal(content: StandardContent, answers: Answers): Signal {
  const steps = criteriaOf(content).flatMap((criterion) => {
    const value = criterion.type === 'scale' ? answeredValue(criterion, answerTo(answers, criterion.key)) : null
    return criterion.type === 'scale' && value?.type === 'option' ? [criterion.options.findIndex(({ key }) => key === value.key)] : []
  })
  let run = 0
  let longest = 0
  steps.forEach((step, index) => {
    run = index > 0 && steps[index - 1] === step ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return { kind: 'straight_line', noticed: longest >= LONG_RUN, n: steps.length, run: longest }
}

/** `reused`: photos whose very bytes stand in another report of the organisation too. */
export const photoSignal = (photos: number, reused: number): Signal => ({ kind: 'photo_reused', noticed: reused > 0, n: photos, reused })

/** `copied`: comments of some length that the same shopper wrote word for word in another report. */
export const copySignal = (comments: number, copied: number): Signal => ({ kind: 'copied_text', noticed: copied > 0, n: comments, copied })

export function windowSignal(visitedAt: Date | null, window: { from: Date; to: Date }): Signal {
  const early = visitedAt ? Math.ceil((window.from.getTime() - visitedAt.getTime()) / 60_000) : 0
  const late = visitedAt ? Math.ceil((visitedAt.getTime() - window.to.getTime()) / 60_000) : 0
  const side = early > 0 ? 'before' : late > 0 ? 'after' : null
  return { kind: 'outside_window', noticed: side !== null, n: visitedAt ? 1 : 0, minutes: Math.max(early, late, 0), side }
}

/** How far from the branch the place was recorded, by the campaign's own measure of far. */
export function distanceSignal(place: Place | null, asked: PlaceAsked): Signal {
  const metres = distanceTo(asked.branch, place)
  return {
    kind: 'distance', noticed: isFar(place, asked), n: place ? 1 : 0, metres: metres === null ? null : Math.round(metres),
    accuracyMetres: Math.round(place?.accuracyMetres ?? 0),
  }
}

/** Comments long enough that the same words twice are not chance, as they are compared: spaces and capitals aside. */
export const longComments = (answers: Answers): string[] =>
  Object.values(answers)
    .map(({ comment }) => comparable(comment))
    .filter((comment) => comment.length >= COPIED_FROM_CHARACTERS)

const comparable = (comment: string) => comment.trim().replace(/\s+/gu, ' ').toLowerCase()
