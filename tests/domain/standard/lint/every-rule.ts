import type { Clause } from '@/lib/domain/standard/condition'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { band, duration, number, option, plain, section, standard, steps, yesNo } from '../../score/build'

const said = (criterionKey: string, value: string | number): Clause => ({ about: 'answer', criterionKey, is: 'equal', value })
const scenario = (value: 'complaint'): Clause => ({ about: 'scenario', is: 'equal', value })

/** A standard in which every rule finds something, where nobody may be recorded. */
export const everyRule: StandardContent = standard(
  [
    section('large', [
      ...Array.from({ length: 139 }, (_, index) => yesNo(`a${index}`)),
      yesNo('denies', 1, { prompt: { en: 'No litter' } }),
      yesNo('turned', 1, { options: [option('yes', 0, false), option('no', 1, true)] }),
      yesNo('upside', 1, { options: [option('yes', 1, false), option('no', 0, true)] }),
      yesNo('both', 1, { prompt: { en: 'Was it clean and dry?' } }),
      yesNo('either', 1, { prompt: { en: 'Did they greet you or smile?' } }),
      yesNo('two', 1, { prompt: { en: 'Was it clean? Was it warm?' } }),
      {
        ...yesNo('absent', 1, { prompt: { en: 'Terrace swept (if applicable)' } }),
        notApplicable: 'not_allowed',
      } as Criterion,
      plain('voice', 'sound'),
      steps('steps', [0, 1, 5], { guidance: { en: 'Ask twice', ru: 'Спросите один раз' } }),
      steps('against', [], { options: [{ ...option('s0', 1, true), label: { en: 'Poor' } }, { ...option('s1', 0, false), label: { en: 'Good' } }] }),
      duration('gap', [band('x', 20, 60, 1, true), band('y', 90, null, 0, false)]),
      number('overlap', [band('x', null, 2_500, 1, true), band('y', 2_000, 9_000, 0, false)]),
    ]),
    section('never', [
      yesNo('twice', 1, { condition: { match: 'all', clauses: [said('a0', 'yes'), said('a0', 'no')] } }),
      yesNo('after', 1, { condition: { match: 'all', clauses: [said('twice', 'yes')] } }),
      yesNo('both_and', 1, { condition: { match: 'all', clauses: [said('a0', 'yes'), said('gap', 90_000)] } }),
      yesNo('elsewhere', 1, { condition: { match: 'all', clauses: [scenario('complaint')] } }),
      yesNo('size', 1, { condition: { match: 'all', clauses: [said('gap', 90_000)] } }),
      yesNo('none', 1, { condition: { match: 'any', clauses: [said('gap', 90_000), said('overlap', 2_500)] } }),
    ], { onlyInScenarios: ['routine', 'return'] }),
    section('small', [yesNo('b', 1, { bonus: true })]),
    section('none', [yesNo('c', 0)]),
    section('empty', []),
  ],
  { method: 'weighted_sections', statedTotalMilli: 100_500 },
)

/** The version it was made from. */
export const everyRuleBefore = { content: updateCriterion(everyRule, 'steps', (one) => ({ ...one, guidance: { ...one.guidance, en: 'Ask once' } })), leftBehind: [] }
