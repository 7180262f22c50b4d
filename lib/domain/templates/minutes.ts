import type { AskRule, Criterion, CriterionType, ScenarioKind, Section, StandardContent } from '../standard/content'

/**
 * Seconds a practised shopper needs on the phone to read one question with its guidance and answer it.
 * Our own working figures, to be replaced by medians measured on the phone; the visit itself is apart.
 */
export const secondsPerType: Record<CriterionType, number> = {
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
export const secondsPerPhoto = 30
export const secondsPerComment = 45
/** How often an answer is expected to fail, for rules that ask only then. */
export const failedShare = 0.2
/** Reading a section's title and introduction, and the last look over the whole report. */
export const secondsPerSection = 10
export const secondsForLastLook = 120

const chanceOf = (rule: AskRule): number =>
  rule.when === 'always' ? 1 : rule.when === 'on_fail' ? failedShare : rule.when === 'one_in' ? 1 / rule.k : 0

const secondsFor = (criterion: Criterion): number =>
  secondsPerType[criterion.type] +
  chanceOf(criterion.photo) * secondsPerPhoto +
  chanceOf(criterion.comment) * secondsPerComment

const askedIn = (content: StandardContent, kind: ScenarioKind): Section[] =>
  content.sections.filter((section) => section.onlyInScenarios.length === 0 || section.onlyInScenarios.includes(kind))

function secondsIn(content: StandardContent, kind: ScenarioKind): number {
  const asked = askedIn(content, kind)
  const answers = asked
    .flatMap((section) => section.criteria)
    .reduce((sum, criterion) => sum + secondsFor(criterion), 0)
  return answers + asked.length * secondsPerSection + secondsForLastLook
}

const longest = (content: StandardContent): { kind: ScenarioKind; seconds: number } => {
  const kinds =
    content.scenarios.length > 0 ? content.scenarios.map((scenario) => scenario.kind) : (['routine'] as const)
  return kinds
    .map((kind) => ({ kind, seconds: secondsIn(content, kind) }))
    .reduce((most, one) => (one.seconds > most.seconds ? one : most))
}

/** Whole minutes on the phone, rounded up, in the longest of the standard's scenarios; conditions count as met. */
export const minutesOnPhone = (content: StandardContent): number => Math.ceil(longest(content).seconds / 60)

/** The sections those minutes are counted over. */
export const sectionsInLongestScenario = (content: StandardContent): Section[] =>
  askedIn(content, longest(content).kind)
