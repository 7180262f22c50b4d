import type { TrendBreak } from './score-trend'

/**
 * What a sentence about a break needs: the versions that changed the measure, and which way it goes: on to newer rules, or back to
 * `from` after `to`. `listed` puts numbers in the reader's words: "2 and 3".
 */
export const breakValues = ({ by, kind, back, from, to }: TrendBreak, listed: (numbers: readonly number[]) => string) =>
  ({ count: by.length, versions: listed(by), kind, way: back ? 'back' : 'on', from, to })
