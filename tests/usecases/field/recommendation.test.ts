import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { Answer, Answers } from '@/lib/domain/report/answer'
import type { Criterion } from '@/lib/domain/standard/content'
import { newCriterion, scoredRecommendation } from '@/lib/domain/standard/edit/new-criterion'
import { saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { viewReport } from '@/lib/usecases/field/view-report'
import { viewReport as readPublished } from '@/lib/usecases/published/view-report'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { aChange, aReportBegun, answered, wallNow, yes } from '../../support/report-world'
import { someContent } from '../../support/standard'
import { anActor } from '../../support/world'

let keys = 0
const freshKey = () => `band_${(keys += 1)}`
const asked = newCriterion('likely', 'recommendation', null, freshKey)
const counted = asked.type === 'recommendation' ? scoredRecommendation(asked, freshKey) : asked
const withOne = (criterion: Criterion) => ({
  ...someContent(), sections: someContent().sections.map((section) => ({ ...section, criteria: [...section.criteria, { ...criterion, prompt: { en: 'How likely are you to recommend us?' } }] })),
})
const said = (likelihood: number, comment = ''): Answer => ({ ...answered({ type: 'recommendation', likelihood }), comment })
const send = (shopper: Actor, visitId: string, answers: Answers) =>
  submitReport(shopper, { visitId, number: 1, answers, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1' })
const full = (likely?: Answer): Answers => ({ greeted: yes, smiled: yes, ...(likely ? { likely } : {}) })

test('a recommendation goes from the phone to the reader and moves no figure; a reviewer corrects the word alone', async () => {
  const { shopper, manager, organization, visitId } = await aReportBegun(withOne(asked))
  await saveReportDraft(shopper, { visitId, changes: [aChange({ kind: 'answer', key: 'likely', value: said(2) })] })
  const desk = await viewReport(shopper, { visitId, language: 'en' })
  expect(desk.draft.answers.likely).toMatchObject({ value: { type: 'recommendation', likelihood: 2 } })
  expect(desk.form.sections[0]!.criteria.at(-1)).toMatchObject({ type: 'recommendation', asksMoreAt: [] })
  await withTenant(manager, (tx) => tx.campaign.updateMany({ where: { organizationId: organization.id }, data: { publishPolicy: 'at_once' } }))
  await send(shopper, visitId, full(said(2)))
  await takeReview(manager, { visitId })
  const before = await viewReview(manager, { visitId }, 'en')
  expect([before.sheet.serviceTenths, before.sheet.completeness, before.sheet.incomplete]).toEqual([1_000, 100_000_000, false])
  await correctAnswer(manager, { visitId, revision: before.revision, criterionKey: 'likely', answer: said(3), reason: 'The shopper mistook the ends' })
  const { revision, sheet } = await viewReview(manager, { visitId }, 'en')
  expect(sheet.serviceTenths).toBe(1_000)
  await approveReport(manager, { visitId, revision })
  const { reportNumber } = await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { reportNumber: true } }))
  const seen = await readPublished(await anActor(organization.id, 'executive'), { reportNumber }, 'en')
  expect(JSON.stringify(seen)).toContain('{"kind":"recommendation","likelihood":3}')
})

test.each([['beyond ten', said(11)], ['between two marks', said(6.5)], ['that is a plain number', answered({ type: 'number', milli: 7_000 })]] as const)('a word %s is refused', async (_, answer) => {
  const { shopper, visitId } = await aReportBegun(withOne(asked))
  await expect(send(shopper, visitId, full(answer))).rejects.toMatchObject({ code: 'answer_does_not_fit' })
  // Nothing was taken: the right one goes out under the same number.
  expect(await send(shopper, visitId, full(said(7)))).toMatchObject({ created: true, number: 1 })
})

test('it is asked for before a report goes out, and counts where its author chose so', async () => {
  const { shopper, manager, visitId } = await aReportBegun(withOne(counted))
  await expect(send(shopper, visitId, full())).rejects.toMatchObject({ code: 'report_incomplete' })
  await expect(send(shopper, visitId, full(said(8)))).rejects.toMatchObject({ code: 'report_incomplete' })
  await send(shopper, visitId, full(said(8, 'Slow at the counter')))
  const { sheet } = await viewReview(manager, { visitId }, 'en')
  // Two of two and half a point of one.
  expect(sheet.serviceTenths).toBe(833)
  expect(sheet.sections[0]!.criteria.at(-1)!.line).toMatchObject({ passed: false })
})
