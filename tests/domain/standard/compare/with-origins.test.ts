import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions } from '@/lib/domain/standard/compare/compare-versions'
import { withOrigins } from '@/lib/domain/standard/compare/with-origins'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { arbitraryContent } from '../../score/arbitrary-standard'
import { option, section, standard, steps, yesNo } from '../../score/build'

const of = (...criteria: Criterion[]) => standard([section('s', criteria)])
const a = yesNo('a')

/** What differs between the first and the last, each with the version it came in. */
function origins(...contents: StandardContent[]) {
  const chain = contents.map((content, at) => ({ number: at + 1, content }))
  const { settings, sections, scenarios } = withOrigins(compareVersions(contents[0]!, contents.at(-1)!, 'en'), chain, 'en')
  const parts = [...sections, ...sections.flatMap(({ criteria }) => criteria), ...scenarios]
  const told = (name: string, origin?: { number: number; before: number }) => [name, origin?.number, origin?.before]
  return [
    ...settings.map(({ field, origin }) => told(field, origin)),
    ...parts.flatMap(({ key, state, origin, changes }) => [
      ...(state === 'kept' ? [] : [told(`${key} ${state}`, origin)]),
      ...changes.map((change) => told(`${key} ${change.field}${change.key ? ` ${change.key}` : ''}${change.how === 'words' ? ` ${change.language}` : ''}`, change.origin)),
    ]),
  ]
}

test('each edit names the version it came in', () => {
  const heavier = { ...a, weightMilli: 2_000 }
  const worded = { ...heavier, prompt: { en: 'Is it so?' } }
  expect(origins(of(a), of(heavier), of(worded), { ...of(worded), statedTotalMilli: 5_000 })).toEqual([['statedTotal', 4, 0], ['a prompt en', 3, 0], ['a weight', 2, 0]])
})

test('of one place that went to and fro the last version, and how many before', () => {
  const weighs = (weightMilli: number) => of({ ...a, weightMilli })
  expect(origins(weighs(1_000), weighs(2_000), weighs(1_000), weighs(3_000), weighs(3_000))).toEqual([['a weight', 4, 2]])
  expect(origins(weighs(1_000), weighs(2_000), weighs(1_000))).toEqual([])
})

test('a translation is a place of its own', () => {
  const says = (en: string, lt: string) => of({ ...a, prompt: { en, lt } })
  expect(origins(says('One', 'Vienas'), says('Two', 'Vienas'), says('Two', 'Du'))).toEqual([['a prompt en', 2, 0], ['a prompt lt', 3, 0]])
})

test('an option is found whatever it is called meanwhile', () => {
  const said = (label: string, points: number) => of({ ...a, options: [{ ...option('yes', points, true), label: { en: label } }, option('no', 0, false)] })
  expect(origins(said('Yes', 1), said('Yes', 2), said('Yes!', 2), said('Indeed', 2))).toEqual([['a optionLabel yes en', 4, 1], ['a optionWorth yes', 2, 0]])
})

test('an option that went and came back brought its words and points', () => {
  const scale = (...points: number[]) => of(steps('c', points))
  const again = steps('c', [0, 5, 10])
  const other = of({ ...again, options: again.options.map((one) => (one.key === 'p5' ? { ...one, label: { en: 'fair' }, pointsMilli: 4_000 } : one)) })
  expect(origins(scale(0, 5, 10), scale(0, 10), other, { ...other, statedTotalMilli: 1 })).toEqual([['statedTotal', 4, 0], ['c optionLabel p5 en', 3, 1], ['c optionWorth p5', 3, 1]])
})

test('what came or went says when; a criterion that went and came back is another one since', () => {
  const [b, c] = [yesNo('b'), yesNo('c')]
  expect(origins(of(a), of(a, b), of(b), of(b, c))).toEqual([['b added', 2, 0], ['c added', 4, 0], ['a removed', 3, 0]])
  expect(origins(of(a, b), of(b), of({ ...a, weightMilli: 5_000 }, b))).toEqual([['a weight', 3, 1]])
})

test('a place among others may have been made by the others', () => {
  const [b, c] = [yesNo('b'), yesNo('c')]
  expect(origins(of(a, b, c), of(c, a, b), { ...of(c, a, b), statedTotalMilli: 1 })).toEqual([['statedTotal', 3, 0], ['c place', 2, 0]])
})

test('neighbours are told by the head alone', () => {
  expect(origins(of(a), of({ ...a, weightMilli: 2_000 }))).toEqual([['a weight', undefined, undefined]])
})

test('every edit between any versions has a version it came in', () => {
  fc.assert(
    fc.property(arbitraryContent, arbitraryContent, arbitraryContent, (one, two, three) => {
      for (const [, number] of origins(one, two, three, three)) expect(number === 2 || number === 3).toBe(true)
    }),
    { numRuns: 200 },
  )
}, 60_000)
