import { describe, expect, test } from 'vitest'
import { type Answer, emptyAnswer, evidenceOfAnswer, withoutKeptBack } from '@/lib/domain/report/answer'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import { misfitOf } from '@/lib/domain/report/answer-fits'
import { missingFor } from '@/lib/domain/report/missing'
import type { Place } from '@/lib/domain/report/place'
import { forReaders } from '@/lib/domain/report/published'
import { evidenceOf, misfits } from '@/lib/domain/report/ready'
import { reportSheet } from '@/lib/domain/report/sheet'
import { asContent } from '@/lib/domain/report/shopper-rules'
import { toShopperForm } from '@/lib/domain/report/to-shopper-form'
import { correctables } from '@/lib/domain/review/correctable'
import { scoreReport } from '@/lib/domain/score/score-report'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { isScored } from '@/lib/domain/standard/judged'
import { compareVersions } from '@/lib/domain/standard/compare/compare-versions'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { typeIn } from '@/lib/domain/standard/import/cell-words'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { photosNeeded } from '@/lib/domain/visit/brief'
import { aYesNo } from '../../support/standard'

const at = '2026-11-21T10:00:00.000Z'
const here: Place = { latitude: 54.68716, longitude: 25.27965, accuracyMetres: 12, at }
let keys = 0
const made = (key: string, type: 'sound' | 'place' | 'text' | 'photo', over: Partial<Criterion> = {}) =>
  ({ ...newCriterion(key, type, null, () => `k${(keys += 1)}`), prompt: { en: `About ${key}` }, couldNotCheck: false, ...over }) as Criterion
const sound = made('called', 'sound')
const place = made('stood', 'place')
const heard = (over: Partial<Answer> = {}): Answer => ({ ...emptyAnswer, ...over, state: 'answered', value: { type: 'sound' }, recordings: [{ id: 'r1', seconds: 61 }] }) as Answer
const stood: Answer = { ...emptyAnswer, state: 'answered', value: { type: 'place', place: here } }
const standard = (...criteria: Criterion[]): StandardContent => ({ ...blankStandard('en'), sections: [{ ...blankSection('main', { en: 'Main' }), criteria }] })
const content = standard(aYesNo('greeted'), sound, place)
const context = { scenarioKind: 'routine' as const, branchAttributes: {} }
const yes: Answer = { ...emptyAnswer, state: 'answered', value: { type: 'option', key: 'yes' } }
const answers = { greeted: yes, called: heard(), stood }

describe('what answers them', () => {
  const unchecked: Answer = { ...emptyAnswer, state: 'could_not_check', reason: 'Too loud' }
  test.each([
    ['a recording', sound, heard(), null],
    ['a sound without a recording', sound, { ...heard(), recordings: undefined } as unknown as Answer, 'no_recording'],
    ['a photo beside a recording', sound, heard({ evidence: ['p1'] }), null],
    ['a recording elsewhere', place, { ...stood, recordings: [{ id: 'r1', seconds: 1 }] }, 'wrong_type'],
    ['a recording of a text', made('said', 'text'), heard(), 'wrong_type'],
    ['a place', place, stood, null],
    ['a place that was kept back', place, { ...stood, value: { type: 'place', place: null } } as Answer, 'no_place'],
    ['a place where a sound is asked for', sound, stood, 'wrong_type'],
    ['could not check, though its author did not tick it', sound, unchecked, null],
    ['could not check a place', place, unchecked, null],
    ['could not check a text', made('said', 'text'), unchecked, 'could_not_check_not_allowed'],
  ] as [string, Criterion, Answer, string | null][])('%s', (_, criterion, answer, misfit) => expect(misfitOf(criterion, answer)).toBe(misfit))

  test('by their shape: at least one recording where there are any, a place on the map, no more fields', () => {
    const taken = (answer: object) => AnswerInput.safeParse({ ...emptyAnswer, state: 'answered', ...answer }).success
    const value = { type: 'sound' }
    expect([taken({ value, recordings: [{ id: 'r1', seconds: 3 }] }), taken({ value, recordings: [] }), taken({ value, recordings: [{ id: '../x', seconds: 3 }] }), taken({ value, recordings: [{ id: 'r1', seconds: -1 }] })]).toEqual([true, false, false, false])
    const where = (over: object) => taken({ value: { type: 'place', place: { ...here, ...over } } })
    expect([where({}), where({ latitude: 91 }), where({ accuracyMetres: -1 }), where({ at: 'soon' }), where({ street: 'x' })]).toEqual([true, false, false, false, false])
  })
})

describe('what a report lacks', () => {
  test.each([
    [sound, null, ['answer']],
    [sound, { ...emptyAnswer, noPhotoReason: 'no' }, ['answer']],
    [sound, heard(), []],
    [sound, { ...emptyAnswer, recordings: [{ id: 'r1', seconds: 2 }] }, []],
    [sound, { ...emptyAnswer, state: 'could_not_check', reason: ' ' }, ['could_not_check_reason']],
    [{ ...sound, required: false }, null, []],
    [{ ...sound, photo: { when: 'always' }, comment: { when: 'always' } }, heard(), ['comment', 'photo']],
    [{ ...sound, photo: { when: 'on_fail' }, comment: { when: 'on_fail' } }, heard(), []],
    [place, null, ['answer']],
    [place, stood, []],
    [{ ...place, photo: { when: 'always' } }, stood, ['photo']],
  ] as [Criterion, Answer | null, string[]][])('%#', (criterion, answer, missing) => expect(missingFor(criterion, answer, 'report')).toEqual(missing))
})

test('the evidence of a report is its photos and its sounds; what hangs on a hidden question is not', () => {
  expect(evidenceOfAnswer(heard({ evidence: ['p1', 'p2'] }))).toEqual(['p1', 'p2', 'r1'])
  const hidden = standard(aYesNo('greeted'), { ...sound, condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'greeted', is: 'equal', value: 'no' }] } } as Criterion)
  expect(evidenceOf(content, answers, context)).toEqual(['r1'])
  expect(evidenceOf(hidden, { greeted: yes, called: heard() }, context)).toEqual([])
  expect(misfits(content, answers)).toEqual([])
})

test('nothing of them is scored, and nothing of a score hangs on them', () => {
  expect([sound, place].map(isScored)).toEqual([false, false])
  const result = scoreReport(content, answers, context, { completeness: 800 })
  expect([result.serviceTenths, result.completeness]).toEqual([1_000, 100_000_000])
  const without = scoreReport(content, { greeted: yes }, context, { completeness: 800 })
  expect([without.serviceTenths, without.completeness, without.incomplete]).toEqual([1_000, 100_000_000, false])
})

test('readers of figures and of the published report get neither sound, place nor doubt', () => {
  const kept = withoutKeptBack({ ...heard({ evidence: ['p1'] }), unsure: true } as Answer)
  expect(kept).toEqual({ ...emptyAnswer, evidence: ['p1'], state: 'answered', value: { type: 'sound' } })
  expect(withoutKeptBack(stood)).toEqual({ ...stood, value: { type: 'place', place: null } })
  const sheet = reportSheet(content, answers, scoreReport(content, answers, context, { completeness: 800 }), 'en')
  expect(sheet.sections[0]!.criteria.map(({ said, recordings }) => [said.kind, recordings.length])).toEqual([['labels', 0], ['sound', 1], ['place', 0]])
  const read = forReaders(sheet)
  expect(read.sections[0]!.criteria.map(({ said }) => said)).toEqual([expect.anything(), { kind: 'kept_back', what: 'sound' }, { kind: 'kept_back', what: 'place' }])
  expect(JSON.stringify(read)).not.toMatch(/54\.6|r1|"seconds":61/)
})

test('the phone is told whether people may be recorded, and may always say that it could not', () => {
  const asked = (recordsPeople?: boolean) => toShopperForm(content, context, 'report', 'en', recordsPeople).sections[0]!.criteria
  expect(asked(true)[1]).toMatchObject({ type: 'sound', allowed: true, mayNotBeChecked: true })
  expect(asked()[1]).toMatchObject({ type: 'sound', allowed: false, mayNotBeChecked: true })
  expect(asked()[2]).toMatchObject({ type: 'place', mayNotBeChecked: true })
  const again = asContent(toShopperForm(content, context, 'report', 'en')).sections[0]!.criteria
  expect(again.map(({ type }) => type)).toEqual(['yes_no', 'sound', 'place'])
  expect(again.map((criterion) => missingFor(criterion, null, 'report'))).toEqual([['answer'], ['answer'], ['answer']])
})

test('a reviewer may set them aside, and draws no control of their own', () => {
  const controls = correctables(content, answers, ['called', 'stood'], 'en')
  expect(controls.map(({ control, couldNotCheck }) => [control.type, couldNotCheck])).toEqual([['sound', true], ['place', true]])
})

test('they can be published, are counted in minutes and not as photos, and a change of type is a change of meaning', () => {
  const draft = standard(aYesNo('greeted'), sound, place)
  expect(publishProblems(draft).filter(({ place: where }) => where.criterionKey === 'called' || where.criterionKey === 'stood')).toEqual([])
  expect(publishProblems(standard(aYesNo('greeted'), { ...sound, gate: 'fails_visit' } as Criterion))).toContainEqual(expect.objectContaining({ code: 'gate_without_mark' }))
  expect(photosNeeded(draft, 'routine')).toBe(0)
  expect(compareVersions(standard(made('called', 'text')), standard(sound), 'en').sections[0]!.criteria[0]).toMatchObject({ class: 'meaning', changes: expect.arrayContaining([expect.objectContaining({ field: 'type' })]) })
})

test('the author is warned of a sound where people may not be recorded', () => {
  const found = (recordsPeople?: boolean) => lintStandard(content, recordsPeople).filter(({ rule }) => rule === 'sound_forbidden').map(({ place: where }) => where)
  expect(found(false)).toEqual([{ sectionKey: 'main', criterionKey: 'called', field: 'type' }])
  expect([found(true), found()]).toEqual([[], []])
})

test('a questionnaire names them in three languages', () => {
  expect(['Sound', 'audio', 'Запись', 'Garso įrašas'].map(typeIn)).toEqual(Array.from({ length: 4 }, () => 'sound'))
  expect(['Place', 'geopoint', 'Место', 'vieta'].map(typeIn)).toEqual(Array.from({ length: 4 }, () => 'place'))
})
