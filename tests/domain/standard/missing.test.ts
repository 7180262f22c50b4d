import { describe, expect, test } from 'vitest'
import { emptyAnswer, type Answer } from '@/lib/domain/report/answer'
import { misfitOf } from '@/lib/domain/report/answer-fits'
import { isDrawn } from '@/lib/domain/report/draw'
import { isCommentDue, isPhotoDue, missingFor, missingInReport } from '@/lib/domain/report/missing'
import type { AskRule, Criterion } from '@/lib/domain/standard/content'
import {
  band,
  counted,
  duration,
  lasted,
  many,
  no,
  notApplicable,
  notChecked,
  number,
  one,
  option,
  plain,
  routine,
  section,
  standard,
  ticked,
  wrote,
  yes,
  yesNo,
} from '../score/build'

const always: AskRule = { when: 'always' }
const onFail: AskRule = { when: 'on_fail' }
const photographed: Answer = { ...emptyAnswer, state: 'answered', value: { type: 'photo' } }

describe('what one criterion lacks', () => {
  test.each<[string, Criterion, Answer | null, string[]]>([
    ['required, absent', yesNo('c'), null, ['answer']],
    ['required, only commented', yesNo('c'), { ...emptyAnswer, comment: 'hm' }, ['answer']],
    ['required, an option that is none', yesNo('c'), one('maybe'), ['answer']],
    ['not required, absent', yesNo('c', 1, { required: false, photo: always, comment: always }), null, []],
    ['answered', yesNo('c'), no, []],
    ['blank text', plain('c', 'text'), wrote('  '), ['answer']],
    ['text', plain('c', 'text'), wrote('Warm'), []],
    ['nothing ticked is an answer', many('c', [option('x', 1, true)], null), ticked(), []],
    ['could not check, with its reason', yesNo('c', 1, { photo: always }), notChecked, []],
    [
      'could not check, no reason',
      yesNo('c', 1, { required: false }),
      { ...emptyAnswer, state: 'could_not_check', reason: ' ' },
      ['could_not_check_reason'],
    ],
    ['not applicable', yesNo('c', 1, { comment: always, photo: always }), notApplicable, []],
    [
      'not applicable where it is not allowed',
      yesNo('c', 1, { notApplicable: 'not_allowed' }),
      notApplicable,
      ['answer'],
    ],
    ['comment and photo always', yesNo('c', 1, { comment: always, photo: always }), yes, ['comment', 'photo']],
    ['comment of blanks', yesNo('c', 1, { comment: always }), { ...yes, comment: '\n ' }, ['comment']],
    ['both given', yesNo('c', 1, { comment: always, photo: always }), { ...yes, comment: 'ok', evidence: ['e1'] }, []],
    [
      'photo not possible, because',
      yesNo('c', 1, { photo: always }),
      { ...yes, noPhotoReason: 'The guard asked me not to' },
      [],
    ],
    ['photo not possible, no reason', yesNo('c', 1, { photo: always }), { ...yes, noPhotoReason: '' }, ['photo']],
    ['on fail, failed', yesNo('c', 1, { comment: onFail, photo: onFail }), no, ['comment', 'photo']],
    ['on fail, passed', yesNo('c', 1, { comment: onFail, photo: onFail }), yes, []],
    ['on fail at weight 0', yesNo('c', 1, { comment: onFail, weightMilli: 0 }), no, ['comment']],
    ['on fail, a bonus never fails', yesNo('c', 1, { comment: onFail, bonus: true }), no, []],
    [
      'on fail, a number in no band',
      number('c', [band('b', 0, 9, 1, true)], { comment: onFail }),
      counted(10),
      ['comment'],
    ],
    ['a photo criterion, not begun', plain('c', 'photo'), null, ['answer']],
    ['a photo criterion, ticked without a photo', plain('c', 'photo'), photographed, ['photo']],
    ['a photo criterion, the photo came first', plain('c', 'photo'), { ...emptyAnswer, evidence: ['e1'] }, []],
    ['a photo criterion, not possible', plain('c', 'photo'), { ...emptyAnswer, noPhotoReason: 'Too dark' }, []],
  ])('%s', (_, criterion, answer, missing) => expect(missingFor(criterion, answer, 'r1')).toEqual(missing))
})

test('a report lacks what its visible criteria lack, in order', () => {
  const hidden = {
    condition: {
      match: 'all' as const,
      clauses: [{ about: 'answer' as const, criterionKey: 'a', is: 'equal' as const, value: 'no' }],
    },
  }
  const content = standard([
    section('s', [yesNo('a', 1, { photo: always }), yesNo('b', 1, hidden)]),
    section('t', [yesNo('c')]),
    section('u', [yesNo('d')], { onlyInScenarios: ['complaint'] }),
  ])
  expect(missingInReport(content, { a: yes }, routine, 'r1')).toEqual([
    { sectionKey: 's', criterionKey: 'a', what: 'photo' },
    { sectionKey: 't', criterionKey: 'c', what: 'answer' },
  ])
  expect(missingInReport(content, { a: { ...yes, evidence: ['e'] }, c: no }, routine, 'r1')).toEqual([])
})

describe('one in k', () => {
  const reports = Array.from({ length: 4000 }, (_, index) => `report-${index}`)
  test.each([2, 3, 5, 20])('falls on about one in %i, and the same way each time', (k) => {
    const drawn = reports.filter((report) => isDrawn(k, report, 'c', 'photo'))
    expect(drawn.length * k).toBeGreaterThan(reports.length * 0.8)
    expect(drawn.length * k).toBeLessThan(reports.length * 1.2)
    expect(reports.filter((report) => isDrawn(k, report, 'c', 'photo'))).toEqual(drawn)
  })
  test('photo and comment, and two criteria, are drawn apart', () => {
    const rule: AskRule = { when: 'one_in', k: 2 }
    const agree = (other: (report: string) => boolean) =>
      reports.filter((report) => isPhotoDue(yesNo('c', 1, { photo: rule }), yes, report) === other(report)).length /
      reports.length
    expect(Math.abs(agree((report) => isCommentDue(yesNo('c', 1, { comment: rule }), yes, report)) - 0.5)).toBeLessThan(
      0.05,
    )
    expect(Math.abs(agree((report) => isPhotoDue(yesNo('d', 1, { photo: rule }), yes, report)) - 0.5)).toBeLessThan(
      0.05,
    )
  })
  test('parts do not run together', () => {
    const differ = reports.filter((report) => isDrawn(2, `${report}a`, 'b') !== isDrawn(2, report, 'ab'))
    expect(differ.length).toBeGreaterThan(reports.length * 0.4)
  })
})

describe('does an answer fit its criterion', () => {
  const choice = many('c', [option('x', 1, true), option('y', 1, true), option('none', 0, false, true)], null)
  const at = (time: string): Answer => ({ ...emptyAnswer, state: 'answered', value: { type: 'time', at: time } })
  test.each<[string, Criterion, Answer, string | null]>([
    ['an option', yesNo('c'), yes, null],
    ['no such option', yesNo('c'), one('maybe'), 'unknown_option'],
    ['ticks on a yes/no', yesNo('c'), ticked('yes'), 'wrong_type'],
    ['an option on a text', plain('c', 'text'), yes, 'wrong_type'],
    ['ticks', choice, ticked('y', 'x'), null],
    ['no ticks', choice, ticked(), null],
    ['the exclusive alone', choice, ticked('none'), null],
    ['the exclusive with another', choice, ticked('x', 'none'), 'exclusive_with_others'],
    ['an unknown tick', choice, ticked('x', 'q'), 'unknown_option'],
    ['a tick twice', choice, ticked('x', 'x'), 'unknown_option'],
    ['a whole number', number('c', []), counted(-3000), null],
    ['a fraction where none is asked', number('c', []), counted(3500), 'too_many_decimals'],
    ['a fraction where one is asked', number('c', [], { decimals: 1 }), counted(3500), null],
    ['too large', number('c', []), counted(1_000_000_000_001_000), 'number_out_of_range'],
    ['infinite', number('c', []), counted(Infinity), 'number_out_of_range'],
    ['a number on a duration', duration('c', []), counted(1), 'wrong_type'],
    ['a duration', duration('c', []), lasted(86_400), null],
    ['longer than a day', duration('c', []), lasted(86_401), 'number_out_of_range'],
    ['under 0 seconds', duration('c', []), lasted(-1), 'number_out_of_range'],
    ['a time', plain('c', 'time'), at('23:59'), null],
    ['24:00', plain('c', 'time'), at('24:00'), 'bad_time'],
    ['a time on a text', plain('c', 'text'), at('10:00'), 'wrong_type'],
    ['a text', plain('c', 'text'), wrote(''), null],
    ['a photo', plain('c', 'photo'), photographed, null],
    ['not applicable', yesNo('c'), notApplicable, null],
    [
      'not applicable, not allowed',
      yesNo('c', 1, { notApplicable: 'not_allowed' }),
      notApplicable,
      'not_applicable_not_allowed',
    ],
    ['could not check', yesNo('c'), notChecked, null],
    [
      'could not check, not allowed',
      yesNo('c', 1, { couldNotCheck: false }),
      notChecked,
      'could_not_check_not_allowed',
    ],
    ['nothing yet', yesNo('c'), emptyAnswer, null],
  ])('%s', (_, criterion, answer, misfit) => expect(misfitOf(criterion, answer)).toBe(misfit))
})
