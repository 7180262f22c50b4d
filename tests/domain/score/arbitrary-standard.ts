import fc from 'fast-check'
import type { Answer, Answers } from '@/lib/domain/report/answer'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { VisitContext } from '@/lib/domain/report/context'
import type { Condition } from '@/lib/domain/standard/condition'
import {
  type Band,
  type Criterion,
  gates,
  notApplicableRules,
  type Section,
  type StandardContent,
} from '@/lib/domain/standard/content'
import {
  band,
  counted,
  duration,
  lasted,
  many,
  notApplicable,
  notChecked,
  number,
  one,
  option,
  plain,
  recommendation,
  recommended,
  section,
  standard,
  steps,
  ticked,
  wrote,
  yesNo,
  zone,
} from './build'

export type Visit = { content: StandardContent; answers: Answers; context: VisitContext }
type Answered = { criterion: Criterion; answer: Answer | null }

/** Points a person would write, and a few odd thousandths, so that sums do not divide evenly. */
const points = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -4, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3333, max: 9999 }).map((milli) => milli / 1000) },
)
const optionsOf = (min: number, exclusives: boolean) =>
  fc
    .array(
      fc.tuple(points, fc.boolean(), exclusives ? fc.nat(9).map((chance) => chance === 0) : fc.constant(undefined)),
      { minLength: min, maxLength: 5 },
    )
    .map((all) => all.map(([worth, pass, exclusive], index) => option(`o${index}`, worth, pass, exclusive)))

const bandsUpTo = (most: number): fc.Arbitrary<Band[]> => fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: most }), { minLength: 2, maxLength: 5 }),
    fc.array(fc.tuple(fc.integer({ min: -4, max: 12 }), fc.boolean()), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([edges, worth, openEnded]) => {
    const sorted = edges.sort((a, b) => a - b)
    return sorted.slice(0, -1).map((from, index) => {
      const to = openEnded && index === sorted.length - 2 ? null : (sorted[index + 1] ?? null)
      const [earned, pass] = worth[index] ?? [0, false]
      return band(`b${index}`, from, to, earned, pass)
    })
  })

const bands = bandsUpTo(60)

const settings = fc.record({
  weightMilli: fc.oneof(
    { weight: 6, arbitrary: fc.constant(1000) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3000 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  bonus: fc.nat(9).map((chance) => chance === 0),
  notApplicable: fc.constantFrom(...notApplicableRules),
  gate: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...gates) }),
})

const somethingElse = fc.oneof(
  { weight: 2, arbitrary: fc.constant(notApplicable) },
  { weight: 2, arbitrary: fc.constant(notChecked) },
  { weight: 1, arbitrary: fc.constantFrom(null, emptyAnswer, one('no-such-option')) },
)
const answeredBy = (value: fc.Arbitrary<Answer>) =>
  fc.oneof({ weight: 8, arbitrary: value as fc.Arbitrary<Answer | null> }, { weight: 2, arbitrary: somethingElse })

/** Any value of a criterion's type, the least and the best among them. */
export function valueOf(criterion: Criterion): fc.Arbitrary<Answer> {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return fc.constantFrom(...criterion.options.map(({ key }) => one(key)))
    case 'choice_many': {
      const together = criterion.options.filter(({ exclusive }) => !exclusive).map(({ key }) => key)
      const alone = criterion.options.filter(({ exclusive }) => exclusive).map(({ key }) => ticked(key))
      const some = fc.subarray(together).map((keys) => ticked(...keys))
      return alone.length > 0 ? fc.oneof(some, fc.constantFrom(...alone)) : some
    }
    case 'number':
      return fc.integer({ min: -5, max: 70 }).map(counted)
    case 'duration':
      return fc.integer({ min: 0, max: 70 }).map(lasted)
    case 'recommendation':
      return fc.integer({ min: 0, max: 10 }).map(recommended)
    default:
      return fc.constant(wrote('said'))
  }
}

const criterion = (key: string): fc.Arbitrary<Criterion> =>
  settings.chain((more) =>
    fc.oneof(
      { weight: 4, arbitrary: points.map((worth) => yesNo(key, worth, more)) },
      {
        weight: 2,
        arbitrary: fc
          .uniqueArray(fc.integer({ min: -4, max: 12 }), { minLength: 2, maxLength: 5 })
          .map((all) => steps(key, all, more)),
      },
      {
        weight: 2,
        arbitrary: optionsOf(2, false).map((options) => ({
          ...yesNo(key, 1, more),
          type: 'choice_one' as const,
          options,
        })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(optionsOf(1, true), fc.option(fc.nat(10)))
          .map(([options, cap]) => many(key, options, cap, more)),
      },
      { weight: 1, arbitrary: bands.map((all) => number(key, all, more)) },
      { weight: 1, arbitrary: bands.map((all) => duration(key, all, more)) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(bandsUpTo(11), fc.boolean())
          .map(([all, counts]) => recommendation(key, counts ? all : [], counts ? more : { ...more, gate: null })),
      },
      { weight: 1, arbitrary: fc.constant(plain(key, 'text', { ...more, gate: null })) },
    ),
  )

/** A condition that sometimes holds: about the criterion before, the branch or the scenario. */
const conditionOn = (before: Criterion | undefined): fc.Arbitrary<Condition | null> => {
  const clauses: fc.Arbitrary<Condition['clauses'][number]>[] = [
    fc.constant({ about: 'branch', attribute: 'terrace', is: 'equal', value: 'yes' }),
    fc
      .constantFrom('routine' as const, 'complaint' as const)
      .map((value) => ({ about: 'scenario', is: 'equal', value })),
  ]
  if (before && 'options' in before) {
    const keys = before.options.map(({ key }) => key)
    clauses.push(
      fc.record({
        about: fc.constant('answer'),
        criterionKey: fc.constant(before.key),
        is: fc.constantFrom('equal', 'not_equal'),
        value: fc.constantFrom(...keys),
      }),
    )
  }
  const condition = fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    clauses: fc.array(fc.oneof(...clauses), { minLength: 1, maxLength: 2 }),
  })
  return fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: condition })
}

const sectionOf = (index: number): fc.Arbitrary<Section> =>
  fc.integer({ min: 0, max: 5 }).chain((length) =>
    fc
      .tuple(
        fc.tuple(...Array.from({ length }, (_, place) => criterion(`s${index}.c${place}`))),
        fc.oneof(fc.constant(1000), fc.integer({ min: 0, max: 400 })),
        fc.oneof(
          { weight: 4, arbitrary: fc.constant(null) },
          {
            weight: 1,
            arbitrary: fc.record({
              level: fc.integer({ min: 0, max: 1000 }),
              effect: fc.constantFrom('marks_section_failed' as const, 'fails_visit' as const),
            }),
          },
        ),
        fc.constantFrom<Section['onlyInScenarios']>([], [], [], ['complaint']),
      )
      .chain(([criteria, weightMilli, passMark, onlyInScenarios]) =>
        fc.tuple(...criteria.map((_, place) => conditionOn(criteria[place - 1]))).map((conditions) => {
          const conditioned = criteria.map((one, place) => ({ ...one, condition: conditions[place] ?? null }))
          return section(`s${index}`, conditioned, { weightMilli, passMark, onlyInScenarios })
        }),
      ),
  )

export const arbitraryContent: fc.Arbitrary<StandardContent> = fc
  .integer({ min: 1, max: 4 })
  .chain((length) =>
    fc.record({
      sections: fc.tuple(...Array.from({ length }, (_, index) => sectionOf(index))),
      method: fc.constantFrom('pooled' as const, 'weighted_sections' as const),
      zone: fc.option(fc.constant(zone(700, 900))),
    }),
  )
  .map(({ sections, method, zone: levels }) => standard(sections, { method, zone: levels }))

export const arbitraryVisit: fc.Arbitrary<Visit> = arbitraryContent.chain((content) => {
  const criteria = content.sections.flatMap((one) => one.criteria)
  const answered = criteria.map((one) =>
    answeredBy(valueOf(one)).map((answer): Answered => ({ criterion: one, answer })),
  )
  return fc.record({
    content: fc.constant(content),
    answers: fc
      .tuple(...answered)
      .map((all) =>
        Object.fromEntries(all.flatMap(({ criterion: { key }, answer }) => (answer ? [[key, answer]] : []))),
      ),
    context: fc.record({
      scenarioKind: fc.constantFrom('routine' as const, 'complaint' as const),
      branchAttributes: fc.constantFrom<Record<string, string>>({}, { terrace: 'yes' }, { terrace: 'no' }),
    }),
  })
})
