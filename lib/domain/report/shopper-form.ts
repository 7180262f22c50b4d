import type { Condition } from '../standard/condition'
import type { ScenarioKind } from '../standard/content'

/**
 * A standard as its shopper may know it: what is asked, in one language. Weights, points, what passes, gates, zones, methods and
 * owners are not in it; the phone counts nothing. One thing shows: where a photo or a comment is asked "when it fails", the phone must
 * know which answers ask for more, for it works without a connection.
 */
export type ShopperForm = {
  sections: ShopperSection[]
  context: { scenarioKind: ScenarioKind; branchAttributes: Record<string, string> }
}

export type ShopperSection = {
  key: string
  title: string
  intro: string
  groups: { key: string; title: string }[]
  criteria: ShopperCriterion[]
}

/** Chance is drawn already; "for some" depends on the answer as its type says (`asksMore`, `asksMoreOutside`). */
export type Asked = 'never' | 'always' | 'for_some'

type Base = {
  key: string
  groupKey: string | null
  prompt: string
  guidance: string
  /** Id of an image of the standard. */
  examplePhoto: string | null
  required: boolean
  mayNotApply: boolean
  mayNotBeChecked: boolean
  photo: Asked
  comment: Asked
  condition: Condition | null
}

export type ShopperOption = { key: string; label: string; exclusive?: true; asksMore?: true }

/** From (inclusive) up to (exclusive), in thousandths or seconds; null is open-ended. */
export type Range = { from: number | null; to: number | null }

export type ShopperCriterion =
  | (Base & { type: 'yes_no' | 'choice_one' | 'scale' | 'choice_many'; options: ShopperOption[] })
  | (Base & { type: 'number'; unit: string; decimals: 0 | 1 | 2 | 3; asksMoreOutside: Range[] })
  | (Base & { type: 'duration'; asksMoreOutside: Range[] })
  /** `asksMoreAt`: the answers that ask for more. */
  | (Base & { type: 'recommendation'; asksMoreAt: number[] })
  | (Base & { type: 'time' | 'text' | 'photo' | 'place' })
  /** `allowed`: whether the organisation lets its shoppers record people. */
  | (Base & { type: 'sound'; allowed: boolean })
