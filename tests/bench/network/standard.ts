import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { chainLinks, type Criterion, type Option, type OptionCriterion, type PlainCriterion, type StandardContent } from '@/lib/domain/standard/content'
import { aYesNo } from '../../support/standard'
import { CRITERIA } from './sizes'

const sections = ['Arrival', 'Welcome', 'Needs', 'Advice', 'Order and payment', 'Premises and farewell']
const owners = ['Training', 'Shift lead', 'Facilities', 'Head office']

/** Fifty criteria in six sections, of the types questionnaires really mix: one gate, a bonus, scales, choices, and a line of text. */
export function benchStandard(): StandardContent {
  const all = Array.from({ length: CRITERIA }, (_, place) => criterion(place))
  return {
    ...blankStandard('en'),
    zone: { acceptable: 750, desired: 900, origin: 'management', setOn: '2024-01-01', author: 'Head office' },
    goal: { kpi: { en: 'Guests who come back within a month' }, present: '41', target: '48', by: '2030-12-31', scoreTarget: 880 },
    sections: sections.map((title, at) => ({
      ...blankSection(`part_${at}`, { en: title }),
      zone: null,
      criteria: all.filter((_, place) => Math.floor((place * sections.length) / CRITERIA) === at),
    })),
  }
}

function criterion(place: number): Criterion {
  const key = `c_${place}`
  const base = {
    name: { en: `Point ${place + 1} of the standard is kept from the first minute to the last` },
    prompt: { en: `Was point ${place + 1} of the standard kept while you were there?` },
    weightMilli: 1_000 * (1 + (place % 3)),
    chainLink: chainLinks[place % chainLinks.length]!,
    chainOwner: owners[place % owners.length]!,
    notApplicable: place % 7 === 3 ? ('exclude' as const) : ('not_allowed' as const),
  }
  if (place === 20) return aYesNo(key, { ...base, gate: 'fails_visit' })
  if (place === 31) return aYesNo(key, { ...base, bonus: true })
  if (place === CRITERIA - 1) return line(aYesNo(key, { ...base, weightMilli: 0, required: false, comment: { when: 'never' } }))
  if (place % 10 === 4) return { ...aYesNo(key, base), type: 'scale', options: steps } as Criterion
  if (place % 10 === 9) return { ...aYesNo(key, base), type: 'choice_one', options: ways } as Criterion
  return aYesNo(key, { ...base, ...(place % 10 === 1 ? { photo: { when: 'always' as const } } : {}) })
}

function line(criterion: Criterion): Criterion {
  const rest: Partial<OptionCriterion> = { ...(criterion as OptionCriterion) }
  delete rest.options
  return { ...rest, type: 'text' } as PlainCriterion
}

const steps: Option[] = ['1', '2', '3', '4', '5'].map((step, at) => ({ key: `s_${step}`, label: { en: `${step} of 5` }, pointsMilli: at * 250, pass: at >= 3 }))
const ways: Option[] = [
  { key: 'of_itself', label: { en: 'Without being asked' }, pointsMilli: 1_000, pass: true },
  { key: 'when_asked', label: { en: 'When asked' }, pointsMilli: 500, pass: true },
  { key: 'not_at_all', label: { en: 'Not at all' }, pointsMilli: 0, pass: false },
]
