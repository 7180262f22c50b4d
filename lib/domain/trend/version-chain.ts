import type { Criterion, Section, StandardContent } from '../standard/content'

/** A published version; `meant`: criteria that mean something else than in the version before, as its author or its options say. */
export type ChainVersion = { number: number; content: StandardContent; meant: readonly string[] }

/** The versions a trend runs over, with every one between the first and the last of them, in the order of their numbers. */
export type Chain = readonly ChainVersion[]

export type Step = { from: number; to: number; before: StandardContent; after: StandardContent; meant: ReadonlySet<string> }

/**
 * From the older of two versions to the newer one. Over several versions a change of words counts as meaning when any of them said so
 * of that criterion (decision 17). @throws RangeError when the chain lacks one of them
 */
export function stepBetween(chain: Chain, one: number, other: number): Step {
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  const meant = new Set(chain.filter(({ number }) => number > from && number <= to).flatMap((version) => version.meant))
  return { from, to, before: contentOf(chain, from), after: contentOf(chain, to), meant }
}

export function contentOf(chain: Chain, number: number): StandardContent {
  const version = chain.find((one) => one.number === number)
  if (!version) throw new RangeError(`version ${number} is not in the chain`)
  return version.content
}

export type Placed = { criterion: Criterion; section: Section }

export const placedIn = ({ sections }: StandardContent): Map<string, Placed> =>
  new Map(sections.flatMap((section) => section.criteria.map((criterion): [string, Placed] => [criterion.key, { criterion, section }])))
