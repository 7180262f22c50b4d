import { markOf } from '../score/earned'
import type { AskRule, Criterion } from '../standard/content'
import { likelihoods } from './recommendation'
import type { Range } from './shopper-form'
import { joined } from './to-shopper-form'

/** When a photo or a note is asked, as it can be said before the answer is known; null: never. */
export type PaperAsk = { when: 'always' } | { when: 'one_in'; k: number } | { when: 'marked' } | { when: 'outside'; within: Range[] } | null

export function paperAsk(criterion: Criterion, rule: AskRule): PaperAsk {
  if (rule.when === 'never') return null
  if (rule.when === 'one_in') return { when: 'one_in', k: rule.k }
  if (rule.when === 'always') return { when: 'always' }
  if (criterion.bonus) return null
  if (criterion.type === 'number' || criterion.type === 'duration') {
    const within = joined(criterion.bands)
    return within.some(({ from, to }) => from === null && to === null) ? null : { when: 'outside', within }
  }
  return failing(criterion).length > 0 ? { when: 'marked' } : null
}

/** Keys of the answers that are marked because more is asked with them; of which points they are worth the mark says nothing. */
export const markedAnswers = (criterion: Criterion): string[] =>
  [criterion.photo, criterion.comment].some((rule) => paperAsk(criterion, rule)?.when === 'marked') ? failing(criterion) : []

function failing(criterion: Criterion): string[] {
  if ('options' in criterion) return criterion.options.filter(({ pass }) => !pass).map(({ key }) => key)
  if (criterion.type !== 'recommendation') return []
  return likelihoods.filter((likelihood) => markOf(criterion, { type: 'recommendation', likelihood }) === false).map(String)
}
