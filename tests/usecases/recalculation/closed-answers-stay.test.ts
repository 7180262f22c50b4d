import { expect, test } from 'vitest'
import { listPastAnswers } from '@/lib/data/published/past-answers'
import { withTenant } from '@/lib/data/tenant'
import { compareCommon } from '@/lib/usecases/scorecards/compare-common'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { yesBut } from '../../support/published'
import { aRecalculable, hanging, keys } from '../../support/recalculation'
import { no, yes } from '../../support/report-world'

test('a correction that shows and hides questions leaves what a closed wave was asked and answered, and its score over common criteria', async () => {
  const content = hanging()
  const failed = [['greeted'], ['smiled']]
  const { manager, organizationId, standardId, visits, programme } = await aRecalculable(content, failed)
  const [one, other] = visits
  await withTenant(manager, (tx) => tx.submission.createMany({
    data: [one!, other!].map(({ reportId }, at) => ({
      organizationId, reportId, number: 1, fingerprint: reportId, receipt: reportId, answers: yesBut(content, { failed: failed[at]! }), facts: {}, sentAt: new Date('2026-05-04T10:00:00Z'),
    })),
  }))
  const correct = async ({ visitId, reportId }: { visitId: string; reportId: string }, criterionKey: string, passes: boolean) => {
    const { currentScore: revision } = await withTenant(manager, (tx) => tx.report.findFirstOrThrow({ where: { organizationId, id: reportId }, select: { currentScore: true } }))
    await correctAnswer(manager, { visitId, revision, criterionKey, answer: passes ? { ...yes, comment: '' } : { ...no(), comment: 'Seen' }, reason: 'Seen again' })
  }
  const ids = [one!.reportId, other!.reportId]
  const told = async () => new Map((await withTenant(manager, (tx) => listPastAnswers(tx, ids, keys))).map(({ reportId, answers }) => [reportId, answers]))
  const before = await told()
  expect(ids.map((id) => Object.keys(before.get(id)!).includes('smiled'))).toEqual([false, true])

  await correct(one!, 'greeted', true)
  // Answered anew and then hidden; another one hidden as it was sent.
  await correct(other!, 'thanked', false)
  await correct(other!, 'greeted', false)
  const today = await withTenant(manager, (tx) => tx.reportAnswer.findMany({ where: { organizationId, criterionKey: 'smiled', reportId: { in: ids } }, select: { reportId: true } }))
  expect(today).toEqual([{ reportId: one!.reportId }])
  expect(await told()).toEqual(before)

  // 2 of 3 and 3 of 4, though 4 of 4 and 1 of 3 today.
  const [spring, summer] = programme.waves
  const { view } = await compareCommon(manager, { standard: `${standardId}.on_site`, beforeWaveId: spring!.id, waveId: summer!.id })
  expect('tooMany' in view ? view : view.common.before).toMatchObject({ score: 708, n: 2 })
})
