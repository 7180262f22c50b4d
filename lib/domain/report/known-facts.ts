import { criteriaOf, type StandardContent } from '../standard/content'
import type { Facts, Target } from './draft'
import type { SectionTimes } from './section-times'

/** Times of the standard's own sections; of others nobody could say what was timed. */
export function knownSections(content: StandardContent, times: SectionTimes): SectionTimes {
  const known = new Set(content.sections.map(({ key }) => key))
  return Object.fromEntries(Object.entries(times).filter(([key]) => known.has(key)))
}

/** A change as the draft takes it. Nobody could mend a stranger's time on the screen, so it is left out and not refused. */
export const knownTarget = (content: StandardContent, target: Target): Target =>
  target.kind === 'fact' && target.key === 'sections' ? { ...target, value: knownSections(content, target.value) } : target

/** Facts as they are kept: of stopwatches and of times, those of this standard, and so no more of them than it has. */
export function knownFacts(content: StandardContent, { timers, sections, ...facts }: Facts): Facts {
  const timed = new Set(criteriaOf(content).flatMap(({ key, type }) => (type === 'duration' ? [key] : [])))
  return {
    ...facts,
    ...(timers ? { timers: Object.fromEntries(Object.entries(timers).filter(([key]) => timed.has(key))) } : {}),
    ...(sections ? { sections: knownSections(content, sections) } : {}),
  }
}
