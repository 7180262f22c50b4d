import { expect, test } from 'vitest'
import { isAnswered } from '@/lib/domain/report/asked-again'
import type { Answers } from '@/lib/domain/report/answer'
import type { Criterion } from '@/lib/domain/standard/content'
import { saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { viewReport } from '@/lib/usecases/field/view-report'
import { returnReport } from '@/lib/usecases/reviews/return-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { aChange, aReportBegun, answered, no, wallNow, yes } from '../../support/report-world'
import { aYesNo, someContent } from '../../support/standard'
import { anActor } from '../../support/world'

const started = '2026-11-21T10:00:00.000Z'
const aDuration = {
  ...aYesNo('waited'), options: undefined, type: 'duration', bands: [{ key: 'quick', from: null, to: 180, pointsMilli: 1_000, pass: true }, { key: 'slow', from: 180, to: null, pointsMilli: 0, pass: false }],
} as unknown as Criterion
const withStopwatch = { ...someContent(), sections: someContent().sections.map((section) => ({ ...section, criteria: [...section.criteria, aDuration] })) }
const answers: Answers = { greeted: yes, smiled: no(), waited: { ...answered({ type: 'duration', seconds: 618 }), comment: 'One till was open' } }

/** Sent with a stopwatch running over its own answer, and come back with two questions. */
async function aReturnedReport() {
  const world = await aReportBegun(withStopwatch)
  const { shopper, visitId, organization } = world
  const reviewer = await anActor(organization.id, 'reviewer')
  await saveReportDraft(shopper, { visitId, changes: [aChange({ kind: 'timer', key: 'waited', value: started })] })
  await submitReport(shopper, { visitId, number: 1, answers, facts: { visitedAt: wallNow(), timers: { waited: started } }, sentAt: new Date().toISOString(), device: 'phone-1' })
  await takeReview(reviewer, { visitId })
  await returnReport(reviewer, { visitId, general: 'Two details are missing:', questions: [{ criterionKey: 'smiled', question: 'Nobody at all?' }] })
  return { ...world, desk: () => viewReport(shopper, { visitId, language: 'en' }) }
}

test('stopwatches end with the submission: none runs on when the report comes back, and its answer stands', async () => {
  const { draft } = await (await aReturnedReport()).desk()
  expect(draft.facts.timers ?? {}).toEqual({})
  expect(draft.answers.waited).toEqual(answers.waited)
})

test('a question comes with the answer it is about as it was sent, so that the phone knows what was not answered', async () => {
  const { shopper, visitId, desk } = await aReturnedReport()
  const back = await desk()
  expect(back.questions).toEqual([{ criterionKey: null, question: 'Two details are missing:' }, { criterionKey: 'smiled', question: 'Nobody at all?', sent: answers.smiled }])
  expect(back.questions.map((one) => isAnswered(one, back.draft.answers))).toEqual([true, false])
  await saveReportDraft(shopper, { visitId, changes: [{ ...aChange({ kind: 'answer', key: 'smiled', value: { ...answers.smiled!, comment: 'Nobody, I looked' } }), baseVersion: back.draft.version }] })
  const { questions, draft } = await desk()
  expect(questions.map((one) => isAnswered(one, draft.answers))).toEqual([true, true])
})
