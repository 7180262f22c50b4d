import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Answers } from '@/lib/domain/report/answer'
import type { Facts } from '@/lib/domain/report/draft'
import type { Place } from '@/lib/domain/report/place'
import type { Actor } from '@/lib/domain/people/actor'
import { blankSection } from '@/lib/domain/standard/blank'
import type { Criterion } from '@/lib/domain/standard/content'
import { SaveReportDraft, saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { viewReport } from '@/lib/usecases/field/view-report'
import { viewReport as readPublished } from '@/lib/usecases/published/view-report'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { returnReport } from '@/lib/usecases/reviews/return-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { asMigrator } from '../../support/past-the-wall'
import { aChange, aReportBegun, answered, no, wallNow, yes } from '../../support/report-world'
import { aYesNo, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const database = asMigrator()
const at = '2026-11-21T10:00:00.000Z'
const here: Place = { latitude: 54.6872, longitude: 25.2797, accuracyMetres: 12, at }
const twoKilometresOff: Place = { ...here, latitude: 54.7072 }
const full: Answers = { greeted: { ...yes, unsure: true } as typeof yes, smiled: no() }
const visitedAt = wallNow()
const send = (shopper: Actor, visitId: string, facts: Facts, number = 1, answers = full) =>
  submitReport(shopper, { visitId, number, answers, facts: { visitedAt, ...facts }, sentAt: new Date().toISOString(), device: 'phone-1' })

const twoSections = { ...someContent(), sections: [...someContent().sections, { ...blankSection('parting', { en: 'Parting' }), criteria: [aYesNo('waved')] }] }
const aDuration = {
  ...aYesNo('waited'), options: undefined, type: 'duration', bands: [{ key: 'quick', from: null, to: 180, pointsMilli: 1_000, pass: true }, { key: 'slow', from: 180, to: null, pointsMilli: 0, pass: false }],
} as unknown as Criterion
const withStopwatch = { ...someContent(), sections: someContent().sections.map((section) => ({ ...section, criteria: [...section.criteria, aDuration] })) }

type Rule = { placeRule?: 'record' | 'required_near'; placeMetres?: number; coordinates?: boolean; channel?: 'on_site' | 'telephone' }
async function aReportWhere({ coordinates = true, channel = 'on_site', ...rule }: Rule = {}) {
  const world = await aReportBegun(undefined, { channel })
  const organizationId = world.organization.id
  const reviewer = await anActor(organizationId, 'reviewer')
  await withTenant(world.manager, async (tx) => {
    if (coordinates) await tx.branch.updateMany({ where: { organizationId }, data: { latitude: here.latitude, longitude: here.longitude } })
    await tx.campaign.updateMany({ where: { organizationId }, data: { publishPolicy: 'at_once', ...rule } })
  })
  return { ...world, reviewer }
}
const required = { placeRule: 'required_near', placeMetres: 300 } as const

test.each([
  ['near', required, here, null],
  ['far, and the phone is exact', required, twoKilometresOff, 'place_too_far'],
  ['far, but the phone does not know better', required, { ...twoKilometresOff, accuracyMetres: 2_000 }, null],
  ['not recorded', required, null, 'place_missing'],
  ['not recorded, the branch unknown', { ...required, coordinates: false }, null, null],
  ['not recorded, by telephone', { ...required, channel: 'telephone' }, null, null],
  ['far, where it is only recorded', { placeRule: 'record' }, twoKilometresOff, null],
  ['not recorded, where it is only recorded', { placeRule: 'record' }, null, null],
] as const)('a report whose place is %s', async (_, rule, place, problem) => {
  const { shopper, visitId } = await aReportWhere(rule)
  const sent = send(shopper, visitId, { place })
  if (problem) await expect(sent).rejects.toMatchObject({ code: problem, ...(problem === 'place_too_far' ? { details: { km: 2.2 } } : {}) })
  else expect(await sent).toMatchObject({ created: true })
})

test('a report refused for its place goes out under the same number once it is right', async () => {
  const { shopper, visitId } = await aReportWhere(required)
  await expect(send(shopper, visitId, { place: twoKilometresOff })).rejects.toThrow('place_too_far')
  expect(await send(shopper, visitId, { place: here })).toMatchObject({ created: true, number: 1 })
})

test('who answers questions from home is not asked to go back', async () => {
  const { shopper, reviewer, manager, organization, visitId } = await aReportWhere({ placeRule: 'record' })
  await send(shopper, visitId, {})
  await takeReview(reviewer, { visitId })
  await returnReport(reviewer, { visitId, questions: [{ criterionKey: 'smiled', question: 'Nobody at all?' }] })
  await withTenant(manager, (tx) => tx.campaign.updateMany({ where: { organizationId: organization.id }, data: required }))
  expect(await send(shopper, visitId, { place: twoKilometresOff }, 2)).toMatchObject({ created: true, number: 2 })
})

test('the desk tells the phone when, where and by which rule; a telephone visit asks for no place', async () => {
  const { shopper, visitId } = await aReportWhere(required)
  expect(await viewReport(shopper, { visitId, language: 'en' })).toMatchObject({
    placeAsked: { branch: { latitude: here.latitude, longitude: here.longitude }, rule: 'required_near', metres: 300 },
    window: { from: expect.stringMatching(/Z$/), to: expect.stringMatching(/Z$/) },
  })
  const byPhone = await aReportWhere({ ...required, channel: 'telephone' })
  expect((await viewReport(byPhone.shopper, { visitId: byPhone.visitId, language: 'en' })).placeAsked).toBeNull()
})

test('the draft keeps the place and the longer time of each section, from any device and any number of times', async () => {
  const { shopper, visitId } = await aReportBegun(twoSections)
  const first = aChange({ kind: 'fact', key: 'sections', value: { greeting: 40 } })
  const other = aChange({ kind: 'fact', key: 'sections', value: { greeting: 25, parting: 9 } }, { device: 'phone-2', deviceAt: '2026-01-01T00:00:00.000Z' })
  const place = aChange({ kind: 'fact', key: 'place', value: here })
  for (const changes of [[first, place], [other], [first, other]]) expect((await saveReportDraft(shopper, { visitId, changes })).conflicts).toEqual([])
  const { draft } = await viewReport(shopper, { visitId, language: 'en' })
  expect(draft.facts).toEqual({ sections: { greeting: 40, parting: 9 }, place: here })
})

test('times of sections the standard has not are not kept, however many come: the report stays readable', async () => {
  const { shopper, visitId } = await aReportBegun()
  const some = (name: string) => Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${name}${index}`, 7]))
  const changes = [{ greeting: 40 }, some('a'), some('b')].map((value) => aChange({ kind: 'fact', key: 'sections', value }))
  await saveReportDraft(shopper, { visitId, changes })
  // Remembered as it was sent: the same again is the same.
  expect((await saveReportDraft(shopper, { visitId, changes })).version).toBe(3)
  expect((await viewReport(shopper, { visitId, language: 'en' })).draft.facts.sections).toEqual({ greeting: 40 })
})

test('a report sent keeps the times and stopwatches its standard asks for, and no others', async () => {
  const { shopper, visitId, reportId } = await aReportBegun(withStopwatch)
  const facts = { sections: { greeting: 61, gone: 5 }, timers: { waited: at, greeted: at, nobody_asked: at } }
  const answers: Answers = { ...full, waited: answered({ type: 'duration', seconds: 90 }) }
  const sent = await send(shopper, visitId, facts, 1, answers)
  const kept = await withTenant(shopper, (tx) => tx.submission.findFirstOrThrow({ where: { reportId }, select: { facts: true } }))
  expect(kept.facts).toEqual({ visitedAt, sections: { greeting: 61 }, timers: { waited: at } })
  expect(await send(shopper, visitId, facts, 1, answers)).toEqual({ ...sent, created: false })
})

test('a draft that was filled with more times than a phone may send is read all the same', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  const sections = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`s${index}`, 1]))
  await withTenant(shopper, (tx) => tx.reportDraft.updateMany({ where: { reportId }, data: { facts: { sections } } }))
  expect((await viewReport(shopper, { visitId, language: 'en' })).draft.facts).toEqual({ sections })
})

test('a place on no map and a time of no clock are refused by their shape', async () => {
  const taken = (target: object) => SaveReportDraft.safeParse({ changes: [{ ...aChange({ kind: 'fact', key: 'place', value: null }), target }] }).success
  const place = (over: object) => taken({ kind: 'fact', key: 'place', value: { ...here, ...over } })
  expect([place({}), place({ latitude: 91 }), place({ longitude: -181 }), place({ accuracyMetres: -1 }), place({ at: 'soon' }), place({ name: 'x' })]).toEqual([true, false, false, false, false, false])
  const times = (value: object) => taken({ kind: 'fact', key: 'sections', value })
  expect([times({ main: 5 }), times({ main: -5 }), times({ main: 1.5 }), times({ main: 1e9 }), times(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`s${index}`, 1])))]).toEqual([true, false, false, false, false])
})

test('the reviewer sees the doubt, the place with its accuracy and the times; no score changes', async () => {
  const { shopper, reviewer, visitId } = await aReportWhere({ placeRule: 'record', placeMetres: 300 })
  await send(shopper, visitId, { place: twoKilometresOff, sections: { greeting: 61, gone: 5 } })
  await takeReview(reviewer, { visitId })
  const review = await viewReview(reviewer, { visitId }, 'en')
  expect(review).toMatchObject({ unsure: ['greeted'], place: twoKilometresOff, sheet: { serviceTenths: 500 } })
  expect(review.times).toEqual([{ title: 'Greeting', seconds: 61 }])
  expect(review.signals).toContainEqual({ kind: 'distance', noticed: true, n: 1, metres: 2_224, accuracyMetres: 12 })
})

test('a doubt stays with the value it was about and goes when the reviewer corrects it', async () => {
  const { shopper, reviewer, visitId } = await aReportWhere()
  await send(shopper, visitId, {})
  await takeReview(reviewer, { visitId })
  const same = { state: 'answered' as const, value: { type: 'option' as const, key: 'yes' }, comment: '', evidence: [], noPhotoReason: null }
  await expect(correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'greeted', answer: same, reason: 'Looked' })).rejects.toThrow('already_done')
  const { revision } = await correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'greeted', answer: same, comment: 'At the door', reason: 'Said in the note' })
  expect((await viewReview(reviewer, { visitId }, 'en')).unsure).toEqual(['greeted'])
  await correctAnswer(reviewer, { visitId, revision, criterionKey: 'greeted', answer: { ...same, value: { type: 'option', key: 'no' } }, reason: 'The photo shows it' })
  expect((await viewReview(reviewer, { visitId }, 'en')).unsure).toEqual([])
})

test('readers learn nothing of place, times or doubts, neither on the page nor behind it', async () => {
  const { shopper, manager, organization, visitId } = await aReportWhere()
  await send(shopper, visitId, { place: twoKilometresOff, sections: { greeting: 61 } })
  await takeReview(manager, { visitId })
  await approveReport(manager, { visitId, revision: 1 })
  const { reportNumber } = await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { reportNumber: true } }))
  const executive = await anActor(organization.id, 'executive')
  const seen = await readPublished(executive, { reportNumber }, 'en')
  expect(seen).toMatchObject({ kind: 'published' })
  expect(JSON.stringify(seen)).not.toMatch(/54\.7|unsure|accuracy|latitude|seconds/)
  const columns = await database.query<{ name: string }>(
    `select column_name::text as name from information_schema.columns where table_name in ('published_visit', 'published_answer', 'published_evidence')`,
  )
  expect(columns.rows.length).toBeGreaterThan(20)
  expect(columns.rows.filter(({ name }) => /latitude|longitude|facts|place|times|sections|visitedAt/.test(name))).toEqual([])
  const answers = await database.query<{ line: string }>(`select answer::text as line from published_answer where "visitId" = $1`, [visitId])
  expect(answers.rows).toHaveLength(2)
  expect(answers.rows.filter(({ line }) => line.includes('unsure'))).toEqual([])
})

test('another shopper, another organisation and the office record nothing here', async () => {
  const { organization, manager, visitId } = await aReportWhere()
  const changes = [aChange({ kind: 'fact', key: 'place', value: here })]
  await expect(saveReportDraft(await anActor(organization.id, 'shopper'), { visitId, changes })).rejects.toThrow('not_found')
  await expect(saveReportDraft(await anActor((await newOrganization()).id, 'shopper'), { visitId, changes })).rejects.toThrow('not_found')
  await expect(saveReportDraft(manager, { visitId, changes })).rejects.toThrow('forbidden')
})
