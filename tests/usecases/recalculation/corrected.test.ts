import { describe, expect, it } from 'vitest'
import { confirmRecalculation } from '@/lib/usecases/recalculation/confirm-recalculation'
import { previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { viewReport } from '@/lib/usecases/published/view-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { viewTrace } from '@/lib/usecases/reviews/view-trace'
import { publishedFigures, publishNext, recalculate, weighted } from '../../support/recalculation'
import { no, yes } from '../../support/report-world'
import { aPublishedReport } from '../../support/reviewed'

const reason = 'The greeting counts twice'
const smiled = { criterionKey: 'smiled', answer: { ...yes, comment: '' }, reason: 'The photo shows it' }

/** Greeted, thanked, clean; not smiled: 75.0, and 87.5 where the greeting weighs five. */
async function aWorld() {
  const world = await aPublishedReport({ content: weighted(), answers: { greeted: yes, smiled: no(), thanked: yes, clean: yes } })
  return { ...world, number: await publishNext(world.manager, world.standardId, weighted({ greeted: 5 })) }
}
const scoreOf = async ({ manager, visit }: Awaited<ReturnType<typeof aWorld>>) => {
  const seen = await viewReport(manager, { reportNumber: visit.reportNumber }, 'en')
  return seen.kind === 'published' ? seen.report.sheet.serviceTenths : null
}

describe('a recalculation and a correction', () => {
  it('after it: the answer is scored by the rules the report stands under, and the way back is closed', async () => {
    const world = await aWorld()
    const { manager, standardId, visitId, number } = world
    const id = await recalculate(manager, standardId, number)
    expect(await scoreOf(world)).toBe(875)
    await correctAnswer(manager, { visitId, revision: 2, ...smiled, criterionKey: 'clean', answer: { ...no(), comment: 'Dusty' } })
    expect(await scoreOf(world)).toBe(750)
    expect((await viewReview(manager, { visitId }, 'en')).sheet.serviceTenths).toBe(750)
    expect((await publishedFigures(manager)).differences).toBe(0)
    const { lines } = await viewTrace(manager, { visitId }, 'en')
    expect(lines.filter(({ kind }) => kind === 'recalculated')).toMatchObject([{ number, old: 75_000_000, new: 87_500_000, reason }])
    await expect(undoRecalculation(manager, { standardId, id, reason })).rejects.toMatchObject({ code: 'recalculation_changed_since' })
  })

  it('an answer the new version has no question for rests, is read on, and comes back with the undo', async () => {
    const world = await aWorld()
    const { manager, standardId, visitId } = world
    const content = weighted({ greeted: 5 })
    const [section] = content.sections
    const number = await publishNext(manager, standardId, { ...content, sections: [{ ...section!, criteria: section!.criteria.filter(({ key }) => key !== 'thanked') }] })
    const before = await publishedFigures(manager)
    const id = await recalculate(manager, standardId, number)
    const seen = await viewReport(manager, { reportNumber: world.visit.reportNumber }, 'en')
    const lines = seen.kind === 'published' ? seen.report.sheet.sections.flatMap(({ criteria }) => criteria) : []
    expect(lines.map(({ key, line, said }) => [key, line.status, said.kind])).toEqual([
      ['greeted', 'scored', 'labels'], ['smiled', 'scored', 'labels'], ['clean', 'scored', 'labels'], ['thanked', 'unscored', 'labels'],
    ])
    expect((await viewReview(manager, { visitId }, 'en')).sheet.sections).toHaveLength(1)
    await undoRecalculation(manager, { standardId, id, reason })
    expect(await publishedFigures(manager)).toEqual(before)
    const { lines: trace } = await viewTrace(manager, { visitId }, 'en')
    expect(trace.slice(0, 2)).toMatchObject([{ kind: 'recalculation_undone', new: 75_000_000 }, { kind: 'recalculated', old: 75_000_000 }])
  })

  it('at once: one of both wins, and the figures agree with it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const world = await aWorld()
      const { manager, standardId, visitId, number } = world
      const { id } = await previewRecalculation(manager, { standardId, number })
      const [moved, corrected] = await Promise.allSettled([confirmRecalculation(manager, { standardId, id, reason }), correctAnswer(manager, { visitId, revision: 1, ...smiled })])
      expect([moved.status, corrected.status].sort()).toEqual(['fulfilled', 'rejected'])
      expect([moved, corrected].find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: moved.status === 'rejected' ? 'recalculation_stale' : 'changed_meanwhile' } })
      expect(await scoreOf(world)).toBe(moved.status === 'fulfilled' ? 875 : 1_000)
      expect((await publishedFigures(manager)).differences).toBe(0)
    }
  })
})
