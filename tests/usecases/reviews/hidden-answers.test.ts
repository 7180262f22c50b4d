import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { Answers } from '@/lib/domain/report/answer'
import type { StandardContent } from '@/lib/domain/standard/content'
import { saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { viewReport } from '@/lib/usecases/field/view-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { aChange, aReportBegun, answered, no, sendPhoto, wallNow, yes } from '../../support/report-world'
import { aYesNo, someContent } from '../../support/standard'
import { anActor } from '../../support/world'

/** "Offered" is asked, with a photo, only where somebody was served. */
const content: StandardContent = {
  ...someContent([]),
  sections: someContent([]).sections.map((section) => ({
    ...section,
    criteria: [
      aYesNo('served'),
      aYesNo('offered', { photo: { when: 'always' }, condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'served', is: 'equal', value: 'yes' }] } }),
    ],
  })),
}

const stored = ({ organizationId, userId }: Actor, evidenceId: string) =>
  withTenant({ organizationId, userId }, async (tx) => ({
    answers: (await tx.reportAnswer.findMany({ where: { organizationId }, orderBy: { criterionKey: 'asc' }, select: { criterionKey: true } })).map((row) => row.criterionKey),
    photoListed: (await tx.evidence.findFirstOrThrow({ where: { id: evidenceId }, select: { removedAt: true } })).removedAt === null,
  }))

test('entered, hidden, sent: no part of the visit; brought back by a correction with its photo, and hidden again', async () => {
  const { shopper, manager, organization, visitId } = await aReportBegun(content)
  const photo = randomUUID()
  await sendPhoto(shopper, visitId, 'offered', { id: photo })
  const answers: Answers = { served: no(), offered: answered({ type: 'option', key: 'yes' }, { evidence: [photo], comment: 'A slice of the cake of the day' }) }
  const changes = Object.entries(answers).map(([key, value]) => aChange({ kind: 'answer', key, value }))
  await saveReportDraft(shopper, { visitId, changes })
  // What was entered stays in the draft until it is sent.
  expect((await viewReport(shopper, { visitId, language: 'en' })).draft.answers).toEqual(answers)
  await submitReport(shopper, { visitId, number: 1, answers, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1' })
  expect(await stored(manager, photo)).toEqual({ answers: ['served'], photoListed: false })

  const reviewer = await anActor(organization.id, 'reviewer')
  await takeReview(reviewer, { visitId })
  const seen = await viewReview(reviewer, { visitId }, 'en')
  expect(seen.sheet.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key))).toEqual(['served'])
  expect([seen.sheet.serviceTenths, seen.photos, seen.correctable.map(({ key }) => key)]).toEqual([0, [], ['served']])

  const bare = (key: 'yes' | 'no') => ({ ...yes, value: { type: 'option' as const, key } })
  await correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'served', answer: bare('yes'), reason: 'The receipt says so' })
  expect(await stored(manager, photo)).toEqual({ answers: ['offered', 'served'], photoListed: true })
  const back = await viewReview(reviewer, { visitId }, 'en')
  expect([back.sheet.serviceTenths, back.photos.map(({ id }) => id)]).toEqual([1_000, [photo]])

  await correctAnswer(reviewer, { visitId, revision: 2, criterionKey: 'served', answer: bare('no'), reason: 'Another guest’s receipt' })
  expect(await stored(manager, photo)).toEqual({ answers: ['served'], photoListed: false })
})

test('a report does not wait for the photo of a question that is hidden', async () => {
  const { shopper, visitId } = await aReportBegun(content)
  const answers: Answers = { served: no(), offered: answered({ type: 'option', key: 'yes' }, { evidence: [randomUUID()] }) }
  const sent = await submitReport(shopper, { visitId, number: 1, answers, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1' })
  expect(sent).toMatchObject({ created: true })
  const other = await aReportBegun(content)
  const shown = submitReport(other.shopper, { visitId: other.visitId, number: 1, answers: { ...answers, served: yes }, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1' })
  await expect(shown).rejects.toMatchObject({ code: 'evidence_missing' })
})
