import { expect, test } from 'vitest'
import { criteriaOf, type Band, type Criterion } from '@/lib/domain/standard/content'
import { lintBands } from '@/lib/domain/standard/lint/bands'
import type { LintFinding } from '@/lib/domain/standard/lint/finding'
import { lintScaleSteps } from '@/lib/domain/standard/lint/scale-steps'
import { band, duration, number, section, standard, steps, yesNo } from '../../score/build'

/** Every fix there is, one after the other, until nothing is left to fix. */
function mended(criterion: Criterion, lint: (criterion: Criterion) => LintFinding[]): Criterion {
  let content = standard([section('s', [criterion])])
  for (let round = 0; round < 10; round += 1) {
    const fix = criteriaOf(content)
      .flatMap(lint)
      .find((finding) => finding.fix)?.fix
    if (!fix) return criteriaOf(content)[0]!
    content = fix.edit(content, () => 'fresh')
  }
  throw new Error('the fixes do not come to an end')
}

test.each<[string, Band[], string[]]>([
  ['without a hole', [band('a', null, 60, 2, true), band('b', 60, null, 0, false)], []],
  ['from nought', [band('a', 0, 60, 2, true), band('b', 60, null, 0, false)], []],
  ['one for all', [band('a', null, null, 0, true)], []],
  ['a gap', [band('a', null, 60, 2, true), band('b', 90, null, 0, false)], ['bands_gap b']],
  ['an overlap', [band('a', null, 60, 2, true), band('b', 30, null, 0, false)], ['bands_overlap b']],
  ['a gap out of order', [band('b', 90, null, 0, false), band('a', null, 60, 2, true)], ['bands_gap b']],
  [
    'one inside another',
    [band('a', null, 60, 2, true), band('b', 10, 20, 1, false), band('c', 60, null, 0, false)],
    ['bands_overlap b'],
  ],
  ['open above', [band('a', null, 60, 2, true)], ['bands_end a']],
  ['open below', [band('a', 30, null, 2, true)], ['bands_end a']],
  ['open on both sides', [band('a', 30, 60, 2, true)], ['bands_end a', 'bands_end a']],
  ['empty bands aside', [band('a', null, null, 0, true), band('b', 5, 5, 0, true)], []],
  ['none', [], []],
])('bands %s', (_, bands, expected) => {
  const found = lintBands(duration('c', bands))
  expect(found.map(({ rule, place }) => `${rule} ${place.field?.replace('bands.', '')}`)).toEqual(expected)
  if (!expected.includes('bands_overlap b') || bands.length === 2)
    expect(lintBands(mended(duration('c', bands), lintBands))).toEqual([])
})

test('edges are told in their own unit', () => {
  const bands = [band('a', null, 60, 2, true), band('b', 90, null, 0, false)]
  expect(lintBands(duration('c', bands))[0]?.data).toEqual({ from: 60, to: 90, unit: 'seconds' })
  expect(lintBands(number('c', bands))[0]?.data).toEqual({ from: 60, to: 90, unit: 'milli' })
})

test('closing a gap lengthens the band before it, ending an overlap shortens the one behind', () => {
  expect(mended(duration('c', [band('a', null, 60, 2, true), band('b', 90, null, 0, false)]), lintBands)).toMatchObject(
    { bands: [{ to: 90 }, { from: 90 }] },
  )
  expect(mended(duration('c', [band('a', null, 60, 2, true), band('b', 30, null, 0, false)]), lintBands)).toMatchObject(
    { bands: [{ to: 60 }, { from: 60 }] },
  )
})

test.each([
  ['equal', [0, 1, 2], null],
  ['equal, best first', [4, 2, 0], null],
  ['equal as far as thousandths go', [0, 0.333, 0.667, 1], null],
  ['two only', [0, 5], null],
  ['all the same', [1, 1, 1], null],
  ['unequal', [0, 1, 4], [0, 2_000, 4_000]],
  ['the wrong way round', [0, 3, 1, 4], [0, 1_333, 2_667, 4_000]],
])('steps %s', (_, points, expected) => {
  const found = lintScaleSteps(steps('c', points))
  expect(found.map(({ rule }) => rule)).toEqual(expected ? ['steps_unequal'] : [])
  if (expected)
    expect(mended(steps('c', points), lintScaleSteps)).toMatchObject({
      options: expected.map((pointsMilli) => ({ pointsMilli })),
    })
})

test('steps between equal ends cannot be evened, and a choice has no steps', () => {
  expect(lintScaleSteps(steps('c', [1, 5, 1]))[0]).toMatchObject({ data: { points: [1_000, 5_000, 1_000] } })
  expect(lintScaleSteps(steps('c', [1, 5, 1]))[0]?.fix).toBeUndefined()
  expect(lintScaleSteps({ ...steps('c', [0, 1, 4]), type: 'choice_one' })).toEqual([])
  expect(lintScaleSteps(yesNo('c'))).toEqual([])
})
