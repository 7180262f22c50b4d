import { describe, expect, test } from 'vitest'
import { lostWords } from '@/components/field/report/lost-words'
import { sayFrom } from '@/components/field/say'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import words from '@/lib/i18n/messages/en/checklist.json'

const say = sayFrom(words, 'en')
const base = { key: 'k', groupKey: null, prompt: 'Asked', guidance: '', examplePhoto: null, required: true, mayNotApply: true, mayNotBeChecked: true, photo: 'never', comment: 'never', condition: null } as const
const many = { ...base, type: 'choice_many', options: [{ key: 'a', label: 'Napkin' }, { key: 'b', label: 'Smile' }] } as ShopperCriterion
const weight = { ...base, type: 'number', unit: 'g', decimals: 1, asksMoreOutside: [] } as ShopperCriterion
const given = (value: object, more: object = {}) => ({ ...emptyAnswer, state: 'answered', value, ...more })
const told = (target: string, lost: unknown, criterion?: ShopperCriterion) => lostWords({ target, lost, criterion, currency: 'EUR', language: 'en', say })

describe('the answer of two that is not used', () => {
  test.each([
    ['ticks by their labels', given({ type: 'options', keys: ['a', 'b'] }), many, 'Napkin, Smile'],
    ['nothing ticked', given({ type: 'options', keys: [] }), many, 'None of these'],
    ['one option and its note', given({ type: 'option', key: 'b' }, { comment: 'at the door' }), many, 'Smile · at the door'],
    ['a number in its unit', given({ type: 'number', milli: 12_500 }), weight, '12.5 g'],
    ['a duration', given({ type: 'duration', seconds: 167 }), undefined, '2:47'],
    ['a recommendation', given({ type: 'recommendation', likelihood: 0 }), undefined, '0 of 10'],
    ['photos by their count', given({ type: 'photo' }, { evidence: ['1', '2'] }), undefined, '2 photos'],
    ['could not check', { ...emptyAnswer, state: 'could_not_check', reason: 'too dark' }, undefined, 'Could not check: too dark'],
    ['nothing', null, undefined, 'no answer'],
    ['open', emptyAnswer, undefined, 'no answer'],
  ])('%s', (_, lost, criterion, said) => expect(told('answer:k', lost, criterion)).toBe(said))

  test.each([
    ['fact:visitedAt', '2026-11-20T14:05', '20 Nov 2026, 14:05'],
    ['fact:purchaseMinor', 450, '€4.50'],
    ['fact:place', { latitude: 1, longitude: 2, accuracyMetres: 12.4, at: '' }, 'recorded to within 12 m'],
  ])('%s', (target, lost, said) => expect(told(target, lost)).toBe(said))
})
