import { type Answer, type AnswerValue, emptyAnswer } from '@/lib/domain/report/answer'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { aYesNo } from '../support/standard'
import type { Chance } from './chance'

/** Criteria that are a photo: each report has one of each. */
export const photoKeys = ['front', 'counter', 'receipt'] as const

const option = (key: string, pointsMilli: number) => ({ key, label: { en: key }, pointsMilli, pass: pointsMilli > 0 })
const band = (key: string, from: number | null, to: number | null, pass: boolean) => ({ key, from, to, pointsMilli: pass ? 1_000 : 0, pass })
const made = (key: string, more: object): Criterion => ({ ...aYesNo(key), ...more }) as Criterion
/** A criterion that has no options. */
const bare = (key: string, more: object): Criterion =>
  ({ ...Object.fromEntries(Object.entries(aYesNo(key)).filter(([field]) => field !== 'options')), ...more }) as Criterion
const plain = (key: string, type: 'time' | 'text' | 'photo'): Criterion => bare(key, { type })

/** 26 criteria of every type in five parts, one of them asked only after an earlier answer. */
export function chaosContent(): StandardContent {
  const many = [option('tray', 400), option('napkin', 300), option('smile', 300)]
  const parts: Record<string, Criterion[]> = {
    arrival: [...yesNos('arrival', 5), plain('front', 'photo')],
    counter: [...yesNos('counter', 4), made('mood', { type: 'scale', options: [option('low', 0), option('middle', 500), option('high', 1_000)] }), plain('counter', 'photo')],
    order: [
      ...yesNos('order', 3),
      made('offered', { type: 'choice_one', options: [option('nothing', 0), option('cake', 1_000), option('card', 1_000)] }),
      made('upsell', { condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'order-1', is: 'equal', value: 'yes' }] } }),
    ],
    waiting: [
      duration('waited'), number('people'), plain('asked-at', 'time'), ...yesNos('waiting', 2),
    ],
    leaving: [made('given', { type: 'choice_many', options: many, capMilli: null }), plain('remark', 'text'), ...yesNos('leaving', 1), plain('receipt', 'photo')],
  }
  return { ...blankStandard('en'), sections: Object.entries(parts).map(([key, criteria]) => ({ ...blankSection(key, { en: key }), criteria })) }
}

const yesNos = (part: string, count: number): Criterion[] => Array.from({ length: count }, (_, place) => aYesNo(`${part}-${place + 1}`))

const duration = (key: string): Criterion => bare(key, { type: 'duration', bands: [band('quick', null, 180, true), band('slow', 180, null, false)] })
const number = (key: string): Criterion =>
  bare(key, { type: 'number', unit: { en: 'people' }, decimals: 0, bands: [band('few', null, 5_000, true), band('crowd', 5_000, null, false)] })

/** An answer as a shopper might give it, with a note: whatever it is, nothing more is asked. */
export function anAnswer(criterion: ShopperCriterion, chance: Chance): Answer {
  const comment = `Seen ${chance.below(100_000)}`
  if (criterion.mayNotBeChecked && chance.is(0.05)) return { ...emptyAnswer, comment, state: 'could_not_check', reason: 'The door was shut' } as Answer
  return { ...emptyAnswer, comment, state: 'answered', value: aValue(criterion, chance) } as Answer
}

function aValue(criterion: ShopperCriterion, chance: Chance): AnswerValue {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return { type: 'option', key: chance.of(criterion.options).key }
    case 'choice_many':
      return { type: 'options', keys: criterion.options.filter(() => chance.is(0.5)).map(({ key }) => key) }
    case 'number':
      return { type: 'number', milli: chance.below(12) * 1_000 }
    case 'duration':
      return { type: 'duration', seconds: chance.below(600) }
    case 'recommendation':
      return { type: 'recommendation', likelihood: chance.below(11) }
    case 'time':
      return { type: 'time', at: `1${chance.below(10)}:${10 + chance.below(49)}` }
    case 'text':
      return { type: 'text', text: `A word or ${chance.below(1_000)}` }
    case 'photo':
      return { type: 'photo' }
    case 'sound':
      return { type: 'sound' }
    case 'place':
      return { type: 'place', place: { latitude: 54.68716, longitude: 25.27965, accuracyMetres: 12, at: '2026-06-01T10:00:00.000Z' } }
  }
}
