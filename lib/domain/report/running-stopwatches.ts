type Timed = { key: string; criteria: readonly { key: string; type: string }[] }

/** The stopwatches that run among the questions shown, in the order of the report. */
export const runningIn = (sections: readonly Timed[], timers: Record<string, string | null> = {}): { sectionKey: string; criterionKey: string }[] =>
  sections.flatMap((section) =>
    section.criteria.filter(({ key, type }) => type === 'duration' && Object.hasOwn(timers, key) && timers[key] !== null).map(({ key }) => ({ sectionKey: section.key, criterionKey: key })),
  )
