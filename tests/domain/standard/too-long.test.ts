import { expect, test } from 'vitest'
import { languages } from '@/lib/domain/language'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { criteriaOf, criterionTypes, type StandardContent } from '@/lib/domain/standard/content'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { setText } from '@/lib/domain/standard/edit/translate'
import { fitting, longest, tooLongIn } from '@/lib/domain/standard/too-long'
import { textGroups, textsOf } from '@/lib/domain/standard/translations'

let keys = 0
const fresh = () => `k${(keys += 1)}`
const zone = { acceptable: 800, desired: 900, origin: 'management' as const, setOn: '2026-01-01', author: 'Ann' }
const content: StandardContent = {
  ...blankStandard('en'),
  zone,
  goal: { kpi: { en: 'Customers who return' }, present: '40 %', target: '50 %', by: '2027-01-01', scoreTarget: null },
  sections: [
    {
      ...blankSection('hall', { en: 'Hall' }), zone,
      groups: [{ key: 'g', title: { en: 'At the door' } }],
      criteria: criterionTypes.map((type) => ({
        ...newCriterion(type, type, null, fresh), prompt: { en: `Asked by ${type}` }, chainOwner: 'Shift lead',
        condition: { match: 'all' as const, clauses: [{ about: 'branch' as const, attribute: 'format', is: 'equal' as const, value: 'mall' }] },
      })),
    },
  ],
  scenarios: [{ key: 's', kind: 'routine', name: { en: 'A coffee' }, persona: {}, task: { en: 'Buy a coffee' }, purchase: {}, purchaseLimitMinor: null, minimumStayMinutes: null, forbidden: {} }],
}
const held = { name: 'Café', content }
const places = textsOf(textGroups(content)).flatMap((listed) => languages.map((language) => ({ listed, language, id: `${listed.id} in ${language}` })))

test.each(places)('a text too long is named with its excess, and all but it is saved: $id', ({ listed: { seat, max, kind }, language }) => {
  const written = { name: 'Café by the sea', content: setText(content, seat, language, 'x'.repeat(max + 7)) }
  expect(StandardDraft.safeParse(written.content).success).toBe(false)
  expect(tooLongIn(written)).toEqual([{ place: expect.objectContaining({ language, field: expect.any(String) as string }) as object, over: 7, max }])
  if (kind === 'option' || kind === 'step') expect(tooLongIn(written)[0]?.place.field).toMatch(/^options\.\w+$/)
  expect(fitting(written, held)).toEqual({ name: 'Café by the sea', content })
})

test('as long as a text may be is not too long, and what fits is sent as it is', () => {
  const written = { name: 'x'.repeat(longest.standardName), content: places.reduce((now, { listed: { seat, max }, language }) => setText(now, seat, language, 'я'.repeat(max)), content) }
  expect(tooLongIn(written)).toEqual([])
  expect(fitting(written, held)).toBe(written)
  expect(StandardDraft.safeParse(written.content).error).toBeUndefined()
})

const long = 'x'.repeat(300)
test.each<[string, (now: StandardContent) => StandardContent]>([
  ['goal.present', (now) => ({ ...now, goal: now.goal && { ...now.goal, present: long } })],
  ['goal.target', (now) => ({ ...now, goal: now.goal && { ...now.goal, target: long } })],
  ['zone.author', (now) => ({ ...now, zone: { ...zone, author: long } })],
  ['zone.author', (now) => ({ ...now, sections: now.sections.map((section) => ({ ...section, zone: { ...zone, author: long } })) })],
  ['chainOwner', (now) => updateCriterion(now, 'scale', (one) => ({ ...one, chainOwner: long }))],
  ...(['attribute', 'value'] as const).map((field): [string, (now: StandardContent) => StandardContent] => [
    `condition.0.${field}`,
    (now) => updateCriterion(now, 'text', (one) => ({ ...one, condition: { match: 'all', clauses: [{ about: 'branch', attribute: 'format', is: 'equal', value: 'mall', [field]: long }] } })),
  ]),
])('%s: what has no translations is named and held back too', (field, change) => {
  const written = { name: 'Café', content: change(content) }
  expect(StandardDraft.safeParse(written.content).success).toBe(false)
  expect(tooLongIn(written)).toMatchObject([{ place: { field }, over: expect.any(Number) as number }])
  expect(fitting(written, held)).toEqual(held)
})

test('a name too long stays what it was; a new question with a pasted page is saved without it', () => {
  const pasted = { ...newCriterion('new', 'yes_no', null, fresh), prompt: { en: 'x'.repeat(9_000) }, name: { en: 'Greeted' } }
  const written = { name: long, content: { ...content, sections: content.sections.map((one) => ({ ...one, criteria: [pasted, ...one.criteria] })) } }
  expect(tooLongIn(written).map(({ place, over }) => [place.field, over])).toEqual([['standardName', 100], ['prompt', 7_000]])
  const fits = fitting(written, held)
  expect(fits.name).toBe('Café')
  expect(criteriaOf(fits.content)[0]).toMatchObject({ key: 'new', prompt: {}, name: { en: 'Greeted' } })
  expect(criteriaOf(fits.content)).toHaveLength(criterionTypes.length + 1)
})

test('an option that was moved keeps the words it had', () => {
  const moved = (now: StandardContent) =>
    updateCriterion(now, 'scale', (one) => (one.type === 'scale' ? { ...one, options: one.options.toReversed().map((option, at) => (at === 0 ? { ...option, label: { en: long.repeat(2) } } : option)) } : one))
  const named = updateCriterion(content, 'scale', (one) => (one.type === 'scale' ? { ...one, options: one.options.map((option, at) => ({ ...option, label: { en: `Step ${at}` } })) } : one))
  const fits = fitting({ name: 'Café', content: moved(named) }, { name: 'Café', content: named })
  const scale = criteriaOf(fits.content).find(({ key }) => key === 'scale')
  expect(scale && 'options' in scale && scale.options.map(({ label }) => label.en)).toEqual(['Step 4', 'Step 3', 'Step 2', 'Step 1', 'Step 0'])
})
