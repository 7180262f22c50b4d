import { chainLinks, criteriaOf, type ChainLink, type StandardContent } from './content'
import { isScored } from './judged'

export type LinkCount = { link: ChainLink; criteria: number }

/** How many scored criteria hang on each link of the service chain, most first; a link without any is left out. */
export function linkCounts(content: StandardContent): LinkCount[] {
  const scored = criteriaOf(content).filter(isScored)
  return chainLinks
    .map((link) => ({ link, criteria: scored.filter(({ chainLink }) => chainLink === link).length }))
    .filter(({ criteria }) => criteria > 0)
    .toSorted((one, other) => other.criteria - one.criteria)
}
