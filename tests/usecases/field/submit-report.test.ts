import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Answers } from '@/lib/domain/report/answer'
import type { Actor } from '@/lib/domain/people/actor'
import { addDays } from '@/lib/domain/visit/days'
import { openReport } from '@/lib/usecases/field/open-report'
import { saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { aChange, aReportBegun, answered, no, sendPhoto, wallNow, yes } from '../../support/report-world'
import { aYesNo, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const full: Answers = { greeted: yes, smiled: no() }
const send = (shopper: Actor, visitId: string, answers = full, number = 1, visitedAt: string | null = wallNow()) =>
  submitReport(shopper, { visitId, number, answers, facts: { visitedAt, purchaseMinor: 950 }, sentAt: new Date().toISOString(), device: 'phone-1' })

const read = (actor: Actor, visitId: string) =>
  withTenant(actor, (tx) =>
    tx.visit.findFirstOrThrow({
      where: { id: visitId },
      select: {
        state: true, visitedOn: true, dayPart: true,
        reports: {
          select: {
            currentSubmission: true, currentScore: true, visitedAt: true, purchaseMinor: true,
            reportAnswers: { orderBy: { criterionKey: 'asc' }, select: { criterionKey: true, status: true, passed: true, earned: true, possible: true } },
            reportScores: { select: { revision: true, service: true, official: true, outcome: true, by: true, cause: true } },
            submissions: { select: { number: true, receipt: true, device: true } },
            assignment: { select: { payments: { select: { state: true, feeMinor: true, expenseMinor: true } } } },
          },
        },
      },
    }),
  )

test('a report sent is there whole: submission, answers, score, pay, the visit placed on its day', async () => {
  const { shopper, visitId } = await aReportBegun()
  const visitedAt = wallNow()
  const sent = await send(shopper, visitId, full, 1, visitedAt)
  expect(sent).toMatchObject({ created: true, number: 1, receipt: expect.stringMatching(/^[2-9A-Z]{8}$/) })
  expect(await read(shopper, visitId)).toEqual({
    state: 'submitted',
    visitedOn: new Date(`${visitedAt.slice(0, 10)}T00:00:00Z`),
    dayPart: expect.any(String),
    reports: [{
      currentSubmission: 1, currentScore: 1, visitedAt: new Date(`${visitedAt}:00Z`), purchaseMinor: 950,
      reportAnswers: [
        { criterionKey: 'greeted', status: 'scored', passed: true, earned: 1_000_000n, possible: 1_000_000n },
        { criterionKey: 'smiled', status: 'scored', passed: false, earned: 0n, possible: 1_000_000n },
      ],
      reportScores: [{ revision: 1, service: 50_000_000, official: 50_000_000, outcome: expect.any(String), by: shopper.userId, cause: 'submitted' }],
      submissions: [{ number: 1, receipt: sent.receipt, device: 'phone-1' }],
      // 9.50 was spent, 8.00 is covered.
      assignment: { payments: [{ state: 'pending', feeMinor: 1_500, expenseMinor: 800 }] },
    }],
  })
})

test('sent twice is sent once, and gives the same receipt; other content under the same number is refused', async () => {
  const { shopper, visitId } = await aReportBegun()
  const visitedAt = wallNow()
  const first = await send(shopper, visitId, full, 1, visitedAt)
  expect(await send(shopper, visitId, full, 1, visitedAt)).toEqual({ ...first, created: false })
  await expect(send(shopper, visitId, { ...full, smiled: yes }, 1, visitedAt)).rejects.toThrow('report_differs')
  expect((await read(shopper, visitId)).reports[0]!.submissions).toHaveLength(1)
})

test('two taps at once: one submission, one receipt', async () => {
  const { shopper, visitId } = await aReportBegun()
  const visitedAt = wallNow()
  const sent = await Promise.all([1, 2, 3].map(() => send(shopper, visitId, full, 1, visitedAt)))
  expect(new Set(sent.map(({ receipt }) => receipt)).size).toBe(1)
  expect(sent.filter(({ created }) => created)).toHaveLength(1)
})

test('two different reports at once under one number: one is kept, the other refused', async () => {
  const { shopper, visitId } = await aReportBegun()
  const visitedAt = wallNow()
  const outcomes = await Promise.allSettled([full, { ...full, smiled: yes }].map((answers) => send(shopper, visitId, answers, 1, visitedAt)))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'report_differs' } }])
})

test('what is missing, does not fit or lies in the future is refused, and nothing is left behind', async () => {
  const { shopper, visitId } = await aReportBegun()
  await expect(send(shopper, visitId, { greeted: yes })).rejects.toMatchObject({ code: 'report_incomplete', details: { count: 1, criterion: 'smiled' } })
  await expect(send(shopper, visitId, { ...full, smiled: no('') })).rejects.toMatchObject({ code: 'report_incomplete' })
  await expect(send(shopper, visitId, full, 1, null)).rejects.toMatchObject({ code: 'report_incomplete', details: { criterion: 'visitedAt' } })
  const yearsAgo = `2019${wallNow().slice(4)}`
  // The visit was offered two hours ago: the first day is the one before that, also shortly after midnight.
  const day = addDays(new Date(Date.now() - 2 * 3_600_000).toISOString().slice(0, 10), -1)
  await expect(send(shopper, visitId, full, 1, yearsAgo)).rejects.toMatchObject({ code: 'visited_too_early', details: { criterion: 'visitedAt', day } })
  await expect(send(shopper, visitId, full, 1, '2999-01-01T10:00')).rejects.toMatchObject({ code: 'visited_too_late', details: { criterion: 'visitedAt', day } })
  await expect(send(shopper, visitId, { ...full, greeted: answered({ type: 'option', key: 'perhaps' }) })).rejects.toThrow('answer_does_not_fit')
  await expect(send(shopper, visitId, { ...full, stranger: yes })).rejects.toThrow('answer_does_not_fit')
  await expect(send(shopper, visitId, full, 2)).rejects.toThrow('not_in_this_state')
  expect(await read(shopper, visitId)).toMatchObject({ state: 'in_progress', reports: [{ currentSubmission: 0, submissions: [], reportScores: [] }] })
})

test('a photo the server does not hold holds the report back and is named', async () => {
  const content = someContent(['greeted'])
  content.sections[0]!.criteria.push(aYesNo('clean', { photo: { when: 'always' } }))
  const { shopper, visitId } = await aReportBegun(content)
  const [held, absent] = [randomUUID(), randomUUID()]
  const withPhotos = (evidence: string[]): Answers => ({ greeted: yes, clean: { ...yes, evidence } })
  await sendPhoto(shopper, visitId, 'clean', { id: held })
  await expect(send(shopper, visitId, withPhotos([held, absent]))).rejects.toMatchObject({ code: 'evidence_missing', details: { count: 1, list: absent } })
  await sendPhoto(shopper, visitId, 'greeted')
  expect(await send(shopper, visitId, withPhotos([held]))).toMatchObject({ created: true })
  const evidence = await withTenant(shopper, (tx) => tx.evidence.findMany({ where: { removedAt: null }, select: { id: true } }))
  expect(evidence).toEqual([{ id: held }])
})

test('after a return comes the next number beside the first, and the questions are answered by it', async () => {
  const { shopper, manager, visitId, reportId, organization } = await aReportBegun()
  await send(shopper, visitId)
  await expect(send(shopper, visitId, { ...full, smiled: yes }, 2)).rejects.toThrow('not_in_this_state')
  await withTenant(manager, async (tx) => {
    for (const state of ['in_review', 'returned'] as const) await tx.visit.updateMany({ where: { id: visitId }, data: { state } })
    await tx.reviewQuestion.create({
      data: { organizationId: organization.id, reportId, submissionNumber: 1, criterionKey: 'smiled', question: 'Nobody at all?', by: manager.userId },
      select: { id: true },
    })
  })
  expect(await send(shopper, visitId, { ...full, smiled: yes }, 2)).toMatchObject({ created: true, number: 2 })
  const { state, reports } = await read(shopper, visitId)
  expect(state).toBe('submitted')
  expect(reports).toMatchObject([{ currentSubmission: 2, currentScore: 2 }])
  expect(reports[0]!.reportScores.map(({ service }) => service).sort()).toEqual([100_000_000, 50_000_000])
  expect(reports[0]!.reportAnswers.every(({ passed }) => passed)).toBe(true)
  const open = await withTenant(manager, (tx) => tx.reviewQuestion.count({ where: { answeredAt: null } }))
  expect(open).toBe(0)
})

test('another shopper, another organisation and the office are told there is nothing here, or may not', async () => {
  const { organization, manager, visitId } = await aReportBegun()
  const other = await anActor(organization.id, 'shopper')
  const stranger = await anActor((await newOrganization()).id, 'shopper')
  await expect(send(other, visitId)).rejects.toThrow('not_found')
  await expect(send(stranger, visitId)).rejects.toThrow('not_found')
  await expect(send(manager, visitId)).rejects.toThrow('forbidden')
  await expect(openReport(other, { visitId })).rejects.toThrow('not_found')
})

const fromDraft = (shopper: Actor, visitId: string, draftVersion: number) =>
  submitReport(shopper, { visitId, number: 1, answers: full, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1', draftVersion })
const smiled = () => aChange({ kind: 'answer', key: 'smiled', value: yes }, { device: 'phone-2' })

test('a report made from an older draft is held back until its phone has seen what another wrote', async () => {
  const { shopper, visitId } = await aReportBegun()
  const { version } = await saveReportDraft(shopper, { visitId, changes: [smiled()] })
  await expect(fromDraft(shopper, visitId, version - 1)).rejects.toMatchObject({ code: 'report_moved_on' })
  expect(await read(shopper, visitId)).toMatchObject({ state: 'in_progress' })
  const sent = await fromDraft(shopper, visitId, version)
  // The same again, whatever the draft has come to.
  expect(await fromDraft(shopper, visitId, 0)).toEqual({ ...sent, created: false })
})

test('of a report being sent and a change of another phone at once, no change is taken and left out', async () => {
  const { shopper, visitId } = await aReportBegun()
  const two = await Promise.allSettled([fromDraft(shopper, visitId, 0), saveReportDraft(shopper, { visitId, changes: [smiled()] })])
  expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const reason = two.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : null)).find(Boolean)
  expect(['report_moved_on', 'not_in_this_state']).toContain(reason)
})
