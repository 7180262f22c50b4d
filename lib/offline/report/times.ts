import type { Facts, Target } from '@/lib/domain/report/draft'
import { longerTimes, withSeconds } from '@/lib/domain/report/section-times'
import { type Kept, shownDraft } from './kept'

/** Seconds a section was on this screen. They stay here until something else travels, so that counting them sends nothing. */
export const withTimeSpent = (kept: Kept, sectionKey: string, seconds: number): Kept => ({
  ...kept,
  times: withSeconds(longerTimes(kept.times, kept.draft.facts.sections), sectionKey, seconds),
})

/** What goes along with the next change: the times, when they have grown since they were last told. */
export function timesToTell(kept: Kept): Target[] {
  const told = shownDraft(kept).facts.sections ?? {}
  const grown = Object.entries(kept.times ?? {}).some(([key, seconds]) => !Object.hasOwn(told, key) || told[key]! < seconds)
  return grown ? [{ kind: 'fact', key: 'sections', value: longerTimes(told, kept.times) }] : []
}

/** What a submission says, the last seconds included. */
export const factsWithTimes = (facts: Facts, { times }: Kept): Facts => (times ? { ...facts, sections: longerTimes(facts.sections, times) } : facts)
