import { criterionTypes, type AskRule, type CriterionType, type ScenarioKind, type Section, type StandardContent } from '../standard/content'
import { asksWhen } from '../standard/may-fail'

/**
 * Seconds a practised shopper needs on the phone to read one question with its guidance and answer it.
 * Our own working figures, to be replaced by medians measured on the phone; the visit itself is apart.
 */
const secondsPerType: Record<CriterionType, number> = {
  yes_no: 20,
  choice_one: 30,
  choice_many: 40,
  scale: 35,
  number: 25,
  duration: 20,
  time: 15,
  text: 150,
  recommendation: 20,
  photo: 45,
  sound: 60,
  place: 20,
}
const secondsPerAsked = { photo: 30, comment: 45 }
/** One answer in so many is expected to fail, for rules that ask only then. */
const failsOneIn = 5
/** Reading a section's title and introduction, and the last look over the whole report. */
const secondsPerSection = 10
const secondsForLastLook = 120

/** A line of the sum: so many times so many seconds; of photos and comments not asked of everybody, one in so many. */
export type TimePart = { count: number; each: number } & (
  | { of: 'answer'; type: CriterionType }
  | { of: 'photo' | 'comment'; when: Exclude<AskRule['when'], 'never'>; oneIn: number }
  | { of: 'sections' | 'last_look' }
)

export const secondsOf = (part: TimePart): number => (part.count * part.each) / ('oneIn' in part ? part.oneIn : 1)

/** Thousandths are enough; without them a third of three would be more than one. */
export const secondsIn = (parts: readonly TimePart[]): number => Math.round(parts.reduce((sum, part) => sum + secondsOf(part), 0) * 1_000) / 1_000

/** Conditions count as met; a rule that asks where an answer fails counts only where one can. */
function partsIn(content: StandardContent, kind: ScenarioKind): TimePart[] {
  const asked = askedIn(content, kind)
  const criteria = asked.flatMap((section) => section.criteria)
  const answers = criterionTypes.map((type): TimePart => ({ of: 'answer', type, count: criteria.filter((one) => one.type === type).length, each: secondsPerType[type] }))
  const extra = (of: 'photo' | 'comment') => askedParts(of, criteria.map((one) => asksWhen(one, one[of])))
  return [
    ...answers.filter(({ count }) => count > 0),
    ...extra('photo'),
    ...extra('comment'),
    { of: 'sections', count: asked.length, each: secondsPerSection },
    { of: 'last_look', count: 1, each: secondsForLastLook },
  ]
}

/** Rules that ask alike are one line. */
function askedParts(of: 'photo' | 'comment', rules: readonly AskRule[]): TimePart[] {
  const alike = new Map<string, Extract<TimePart, { of: typeof of }>>()
  for (const rule of rules) {
    if (rule.when === 'never') continue
    const oneIn = rule.when === 'one_in' ? rule.k : rule.when === 'always' ? 1 : failsOneIn
    const name = `${rule.when}:${oneIn}`
    const part = alike.get(name) ?? { of, when: rule.when, oneIn, count: 0, each: secondsPerAsked[of] }
    alike.set(name, { ...part, count: part.count + 1 })
  }
  return [...alike.values()]
}

const askedIn = (content: StandardContent, kind: ScenarioKind): Section[] =>
  content.sections.filter((section) => section.onlyInScenarios.length === 0 || section.onlyInScenarios.includes(kind))

/** What the time on the phone is made of, in the longest of the standard's scenarios. */
export function timeOnPhone(content: StandardContent): TimePart[] {
  const kinds = content.scenarios.length > 0 ? content.scenarios.map(({ kind }) => kind) : (['routine'] as const)
  return [...new Set(kinds)].map((kind) => partsIn(content, kind)).reduce((most, one) => (secondsIn(one) > secondsIn(most) ? one : most))
}

/** Whole minutes, rounded up. */
export const minutesOnPhone = (content: StandardContent): number => Math.ceil(secondsIn(timeOnPhone(content)) / 60)
