import type { Answers } from './answer'

/** While there: a quiet screen with what is timed and marked. Afterwards: the whole form. */
export type CaptureMode = 'during' | 'after'

type Standing = {
  /** What was chosen for this report; null before. */
  chosen: CaptureMode | null
  /** ISO; absent on a phone that packed the visit before it was told. */
  window: { from: string; to: string } | undefined
  answers: Answers
  /** A report that came back with questions is past its visit. */
  returned: boolean
}

/** What was chosen; before that the quiet screen, while the visit's window is open and nothing was answered yet. */
export function captureMode({ chosen, window, answers, returned }: Standing, now: Date | null): CaptureMode {
  if (chosen) return chosen
  if (returned || !window || now === null || Object.keys(answers).length > 0) return 'after'
  return Date.parse(window.from) <= now.getTime() && now.getTime() <= Date.parse(window.to) ? 'during' : 'after'
}
