import { z } from 'zod'
import { languages } from '../language'
import { written } from '../written'
import { methods, scenarioKinds, type StandardContent } from './content'
import { CriterionDraft, Key, textUpTo, WeightMilli } from './criterion.schema'
import { repeatedKeys } from './repeated-keys'

export const MAX_SECTIONS = 50
export const MAX_CRITERIA = 300
const MAX_SCENARIOS = 50
/** More than a standard of the greatest size has texts and translations. */
const MAX_STILL_RIGHT = 50_000

const Level = z.int().min(0).max(1_000)
/** A draft may leave a date open; publishing asks for it. */
const DateOrNothing = z.union([z.iso.date(), z.literal('')])

const Zone = z.strictObject({
  acceptable: Level,
  desired: Level,
  origin: z.enum(['customer_survey', 'management', 'template']),
  setOn: DateOrNothing,
  author: written(200),
})

const Goal = z.strictObject({
  kpi: textUpTo(200),
  present: written(50),
  target: written(50),
  by: DateOrNothing,
  scoreTarget: Level.nullable(),
})

const Section = z.strictObject({
  key: Key,
  title: textUpTo(200),
  intro: textUpTo(2_000),
  weightMilli: WeightMilli,
  zone: Zone.nullable(),
  passMark: z.strictObject({ level: Level, effect: z.enum(['marks_section_failed', 'fails_visit']) }).nullable(),
  onlyInScenarios: z.array(z.enum(scenarioKinds)).max(scenarioKinds.length),
  groups: z.array(z.strictObject({ key: Key, title: textUpTo(200) })).max(MAX_CRITERIA),
  criteria: z.array(CriterionDraft).max(MAX_CRITERIA),
})

const Scenario = z.strictObject({
  key: Key,
  kind: z.enum(scenarioKinds),
  name: textUpTo(200),
  persona: textUpTo(2_000),
  task: textUpTo(5_000),
  purchase: textUpTo(2_000),
  purchaseLimitMinor: z.int().min(0).max(100_000_000).nullable(),
  minimumStayMinutes: z.int().min(0).max(1_440).nullable(),
  forbidden: textUpTo(5_000),
})

const StillRight = z.strictObject({ text: z.string().max(200), language: z.enum(languages), base: z.string().max(20) })

/**
 * A standard in the making: its shape, its limits, and keys that are its own. It may be incomplete;
 * what then stands in the way of publishing is listed by `publishProblems`.
 */
export const StandardDraft = z
  .strictObject({
    baseLanguage: z.enum(languages),
    method: z.enum(methods),
    statedTotalMilli: z.int().min(0).max(1_000_000_000).nullable(),
    zone: Zone.nullable(),
    goal: Goal.nullable(),
    sections: z.array(Section).max(MAX_SECTIONS),
    scenarios: z.array(Scenario).max(MAX_SCENARIOS),
    stillRight: z.array(StillRight).max(MAX_STILL_RIGHT).optional(),
  })
  .superRefine(({ sections, scenarios }, problems) => {
    const criteria = sections.flatMap((section) => section.criteria)
    if (criteria.length > MAX_CRITERIA) {
      problems.addIssue({ code: 'custom', path: ['sections'], message: 'too_many_criteria' })
    }
    for (const [path, keyed] of [
      ['sections', sections],
      ['criteria', criteria],
      ['scenarios', scenarios],
    ] as const) {
      const again = repeatedKeys(keyed)
      if (again.length > 0)
        problems.addIssue({ code: 'custom', path: [path], message: 'duplicate_key', params: { keys: again } })
    }
  }) satisfies z.ZodType<StandardContent>
