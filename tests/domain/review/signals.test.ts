import { expect, it } from 'vitest'
import { emptyAnswer, type Answer } from '@/lib/domain/report/answer'
import { answersNow } from '@/lib/domain/review/answers-now'
import { publicationOf } from '@/lib/domain/review/publication'
import { scoringAfterCorrection, scoringOnApproval } from '@/lib/domain/review/scoring'
import { distanceSignal, longComments, speedSignal, straightLineSignal, windowSignal } from '@/lib/domain/review/signals'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { aYesNo } from '../../support/standard'

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1_000)
const option = (key: string): Answer => ({ ...emptyAnswer, state: 'answered', value: { type: 'option', key } })

it('speed counts the time between changes and leaves long pauses out', () => {
  expect(speedSignal([at(0), at(30), at(1_000), at(1_010), at(1_020), at(1_030)], 600)).toEqual({
    kind: 'speed', noticed: true, n: 6, seconds: 60, expectedSeconds: 600,
  })
  expect(speedSignal([at(90), at(0), at(180), at(270), at(300)], 600)).toMatchObject({ noticed: false, seconds: 300 })
  expect(speedSignal([at(0), at(5)], 600)).toMatchObject({ noticed: false, n: 2 })
})

it('a straight line is a row of scales on one step; other kinds do not break or make it', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const steps = ['1', '2', '3'].map((key, index) => ({ key, label: { en: key }, pointsMilli: index * 1_000, pass: index === 2 }))
  const scales = keys.map((key) => ({ ...aYesNo(key), type: 'scale', options: steps }) as ReturnType<typeof aYesNo>)
  const content = { ...blankStandard('en'), sections: [{ ...blankSection('s', { en: 'S' }), criteria: [...scales.slice(0, 3), aYesNo('x'), ...scales.slice(3)] }] }
  const all = (key: string) => Object.fromEntries(keys.map((one) => [one, option(key)]))
  expect(straightLineSignal(content, { ...all('2'), x: option('yes') })).toMatchObject({ noticed: true, n: 7, run: 7 })
  expect(straightLineSignal(content, { ...all('2'), d: option('3') })).toMatchObject({ noticed: false, n: 7, run: 3 })
  expect(straightLineSignal(content, {})).toMatchObject({ noticed: false, n: 0, run: 0 })
})

it('a visit outside its window says by how much', () => {
  const window = { from: at(0), to: at(3_600) }
  expect(windowSignal(at(1_800), window)).toMatchObject({ noticed: false, n: 1, minutes: 0, side: null })
  expect(windowSignal(at(-61), window)).toMatchObject({ noticed: true, minutes: 2, side: 'before' })
  expect(windowSignal(at(3_660), window)).toMatchObject({ noticed: true, minutes: 1, side: 'after' })
  expect(windowSignal(null, window)).toMatchObject({ noticed: false, n: 0 })
})

it('the place says how far it was, and is noticed only beyond doubt', () => {
  const branch = { latitude: 54.6872, longitude: 25.2797 }
  const asked = { branch, rule: 'record' as const, metres: 300 }
  const place = { ...branch, latitude: 54.7072, accuracyMetres: 40.4, at: '2026-11-21T10:00:00.000Z' }
  expect(distanceSignal(place, asked)).toEqual({ kind: 'distance', noticed: true, n: 1, metres: 2_224, accuracyMetres: 40 })
  expect(distanceSignal({ ...place, accuracyMetres: 2_000 }, asked)).toMatchObject({ noticed: false, metres: 2_224 })
  expect(distanceSignal(null, asked)).toMatchObject({ noticed: false, n: 0, metres: null })
  expect(distanceSignal(place, { ...asked, branch: null })).toMatchObject({ noticed: false, n: 1, metres: null })
})

it('only comments of forty characters and more are compared, without capitals and double spaces', () => {
  const comment = 'The  Barista looked up, smiled and said hello to me'
  expect(longComments({ a: { ...option('no'), comment }, b: { ...option('no'), comment: 'Nobody said hello' } })).toEqual([
    'the barista looked up, smiled and said hello to me',
  ])
})

it('a correction stands until the shopper changes that answer', () => {
  const first = { number: 1, receivedAt: at(0), answers: { a: option('no'), b: option('no') } }
  const corrected = { criterionKey: 'a', newAnswer: option('yes'), at: at(10) }
  expect(answersNow([first], [corrected])).toEqual({ a: option('yes'), b: option('no') })
  const again = { number: 2, receivedAt: at(20), answers: { a: option('no'), b: option('yes') } }
  expect(answersNow([first, again], [corrected])).toEqual({ a: option('yes'), b: option('yes') })
  const changed = { number: 3, receivedAt: at(30), answers: { a: { ...option('no'), comment: 'Sure' } } }
  expect(answersNow([changed, again, first], [corrected])).toEqual({ a: { ...option('no'), comment: 'Sure' } })
  expect(answersNow([first, again, changed], [corrected, { ...corrected, at: at(40) }])).toEqual({ a: option('yes') })
})

it('publication follows the campaign', () => {
  for (const waveLasts of [true, false]) {
    const when = { approvedAt: at(0), waveLasts }
    expect(publicationOf({ publishPolicy: 'at_once', publishAfterDays: 9 }, when)).toEqual({ kind: 'now' })
    expect(publicationOf({ publishPolicy: 'after_days', publishAfterDays: 2 }, when)).toEqual({ kind: 'at', at: at(2 * 86_400) })
    expect(publicationOf({ publishPolicy: 'after_days', publishAfterDays: 0 }, when)).toEqual({ kind: 'now' })
    expect(publicationOf({ publishPolicy: 'wave_end', publishAfterDays: 0 }, when)).toEqual({ kind: waveLasts ? 'with_wave' : 'now' })
  }
})

it('an incomplete report counts only by decision; an excluded one stays excluded', () => {
  expect(scoringOnApproval('pending', { incomplete: false, open: 0 }, null)).toBe('scored')
  expect(scoringOnApproval('pending', { incomplete: true, open: 2 }, 'counts')).toBe('scored')
  expect(scoringOnApproval('pending', { incomplete: true, open: 2 }, 'stays_out')).toBe('pending')
  expect(scoringOnApproval('excluded', { incomplete: true, open: 2 }, 'counts')).toBe('excluded')
  expect(() => scoringOnApproval('pending', { incomplete: true, open: 2 }, null)).toThrow('report_incomplete')
  expect(scoringAfterCorrection('scored', false, true)).toBe('pending')
  expect(scoringAfterCorrection('pending', true, false)).toBe('scored')
  expect(scoringAfterCorrection('scored', true, true)).toBe('scored')
  expect(scoringAfterCorrection('excluded', false, true)).toBe('excluded')
})
