import { DURATION_LIMIT_SECONDS, NUMBER_LIMIT_MILLI } from '../report/answer-fits'
import { MOST_LIKELY } from '../report/recommendation'
import type { Clause } from './condition'
import type { Criterion, Option } from './content'

type AnswerClause = Extract<Clause, { about: 'answer' }>

/** The answers a criterion can still be given: never empty. */
export type Domain =
  | { of: 'one'; order: readonly Option[]; keys: ReadonlySet<string> }
  | { of: 'many'; options: readonly Option[]; ticked: ReadonlySet<string>; unticked: ReadonlySet<string> }
  /** Whole multiples of `step`, both ends included, but for a few; in thousandths or seconds. */
  | { of: 'span'; least: number; most: number; step: number; but: ReadonlySet<number> }

const none: ReadonlySet<never> = new Set()

/** What may be answered as long as nothing is asked of it; null where no clause can compare the answer. */
export function wholeDomain(criterion: Criterion): Domain | null {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return { of: 'one', order: criterion.options, keys: new Set(criterion.options.map(({ key }) => key)) }
    case 'choice_many':
      return { of: 'many', options: criterion.options, ticked: none, unticked: none }
    case 'number':
      return { of: 'span', least: -NUMBER_LIMIT_MILLI, most: NUMBER_LIMIT_MILLI, step: 10 ** (3 - criterion.decimals), but: none }
    case 'duration':
      return { of: 'span', least: 0, most: DURATION_LIMIT_SECONDS, step: 1, but: none }
    case 'recommendation':
      return { of: 'span', least: 0, most: MOST_LIKELY * 1_000, step: 1_000, but: none }
    default:
      return null
  }
}

/** The answers among these for which a clause holds; null when there is none. */
export function narrowed(domain: Domain, clause: AnswerClause): Domain | null {
  switch (domain.of) {
    case 'one':
      return narrowedOne(domain, clause)
    case 'many':
      return narrowedMany(domain, clause)
    case 'span':
      return narrowedSpan(domain, clause)
  }
}

function narrowedOne({ of, order, keys }: Extract<Domain, { of: 'one' }>, { is, value }: AnswerClause): Domain | null {
  const sought = order.findIndex(({ key }) => key === value)
  const holds = (key: string, at: number) => {
    if (is === 'equal') return key === value
    if (is === 'not_equal') return key !== value
    return is === 'at_least' ? at >= sought : at <= sought
  }
  const left = order.filter(({ key }, at) => keys.has(key) && holds(key, at)).map(({ key }) => key)
  return left.length > 0 ? { of, order, keys: new Set(left) } : null
}

/** Ticks can be given when none of them is to stay empty and an exclusive one stands alone; nothing ticked is an answer too. */
function narrowedMany(domain: Extract<Domain, { of: 'many' }>, { is, value }: AnswerClause): Domain | null {
  const side = is === 'equal' ? 'ticked' : 'unticked'
  const next = { ...domain, [side]: new Set([...domain[side], String(value)]) }
  const { options, ticked, unticked } = next
  if ([...ticked].some((key) => unticked.has(key))) return null
  return ticked.size > 1 && options.some(({ key, exclusive }) => exclusive && ticked.has(key)) ? null : next
}

function narrowedSpan(domain: Extract<Domain, { of: 'span' }>, { is, value }: AnswerClause): Domain | null {
  const asked = Number(value)
  const { step } = domain
  const least = is === 'equal' || is === 'at_least' ? Math.max(domain.least, asked) : domain.least
  const most = is === 'equal' || is === 'at_most' ? Math.min(domain.most, asked) : domain.most
  const but = is === 'not_equal' ? new Set([...domain.but, asked]) : domain.but
  const [first, last] = [Math.ceil(least / step), Math.floor(most / step)]
  const gone = [...but].filter((one) => one % step === 0 && one >= least && one <= most).length
  return last - first + 1 > gone ? { of: 'span', least, most, step, but } : null
}
