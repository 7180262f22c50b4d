import { expect, test } from 'vitest'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { viewTrace } from '@/lib/usecases/reviews/view-trace'
import { emptyAnswer } from '@/lib/domain/report/answer'
import { aProgrammeWithVisit } from '../../support/programme'
import { aPublishedReport, aSentReport, aTakenReport } from '../../support/reviewed'
import { anActor, newOrganization } from '../../support/world'

const refusal = (code: string) => expect.objectContaining({ code })
const yes = { ...emptyAnswer, state: 'answered' as const, value: { type: 'option' as const, key: 'yes' } }

test('the trace tells what happened from the first submission on, newest first, with the names of the office alone', async () => {
  const { reviewer, shopper, visitId } = await aTakenReport()
  await correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'smiled', answer: yes, reason: 'Seen in the photo' })
  const { lines } = await viewTrace(reviewer, { visitId }, 'en')
  expect(lines.map(({ kind }) => kind).filter((kind) => kind !== 'step')).toEqual(['correction', 'sent'])
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted().reverse())
  expect(lines[0]).toMatchObject({ kind: 'correction', correction: { criterion: 'Name of smiled', old: { labels: ['No'] }, new: { labels: ['Yes'] }, reason: 'Seen in the photo', by: 'A reviewer' } })
  expect(lines.filter(({ kind }) => kind === 'step')).toContainEqual(expect.objectContaining({ verb: 'take_review', by: 'A reviewer' }))
  expect(JSON.stringify(lines)).not.toContain('A shopper')
  expect(JSON.stringify(lines)).not.toContain(shopper.userId)
})

test('what becomes of a published report stands in it too', async () => {
  const { manager, visitId } = await aPublishedReport()
  await excludeVisit(manager, { visitId, reason: 'A burst pipe' })
  const { lines } = await viewTrace(manager, { visitId }, 'en')
  expect(lines).toContainEqual(expect.objectContaining({ kind: 'step', verb: 'publish' }))
  expect(JSON.stringify(lines[0])).toContain('A burst pipe')
})

test('a visit nobody reported on has no trace', async () => {
  const { manager, visitId } = await aProgrammeWithVisit('accepted')
  await expect(viewTrace(manager, { visitId }, 'en')).rejects.toEqual(refusal('not_found'))
})

test('it is for those who review: not for readers of the report, nor its shopper', async () => {
  const { organization, branchManager, shopper, visitId } = await aSentReport()
  for (const actor of [branchManager, shopper, await anActor(organization.id, 'executive'), await anActor(organization.id, 'regional_manager')])
    await expect(viewTrace(actor, { visitId }, 'en')).rejects.toEqual(refusal('forbidden'))
})

test('another organisation’s visit, one out of scope and one of the reader’s own branch are not there', async () => {
  const { organization, branch, visitId } = await aSentReport()
  const stranger = await anActor((await newOrganization()).id, 'owner')
  const elsewhere = await anActor(organization.id, 'manager', { scope: { kind: 'regions', regionIds: [] } })
  const worksThere = await anActor(organization.id, 'reviewer', { dutyBranchIds: [branch.id] })
  for (const actor of [stranger, elsewhere, worksThere]) await expect(viewTrace(actor, { visitId }, 'en')).rejects.toEqual(refusal('not_found'))
})
