import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/data/ids'
import type { Actor } from '@/lib/domain/people/actor'
import { explainReport } from '@/lib/usecases/published/explain-report'
import { viewReport } from '@/lib/usecases/published/view-report'
import { confirmRecalculation } from '@/lib/usecases/recalculation/confirm-recalculation'
import { previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { viewRecalculation } from '@/lib/usecases/recalculation/view-recalculation'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { explainReview } from '@/lib/usecases/reviews/explain-review'
import { aRecalculable, publishNext, recalculate, weighted } from '../../support/recalculation'
import { no, yes } from '../../support/report-world'
import { aPublishedReport, aTakenReport, stateOf } from '../../support/reviewed'
import { aBranch, anActor, newOrganization } from '../../support/world'

const heavier = weighted({ greeted: 5 })
const reason = 'The greeting counts twice'
const notThere = { code: 'not_found' }
const of = (reportNumber: string) => ({
  /** The score that is explained, and which one it says it is. */
  why: async (actor: Actor, which: { revision?: number; preview?: string } = {}) => {
    const { sheet, other, scoredUnder, recalculated, restated } = await explainReport(actor, { reportNumber, ...which }, 'en')
    return { score: sheet.serviceTenths, other: other && { ...other, ...('at' in other && other.at !== null ? { at: 'told' } : {}) }, scoredUnder, recalculated: recalculated?.recalculated ?? null, restated }
  },
})

describe('a score of a published report that does not count', () => {
  it('of a recalculation is explained by its own arithmetic: what was, what a preview would make of it, and what an undo took back', async () => {
    const { manager, organizationId, standardId, branch, visits } = await aRecalculable()
    const branchManager = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })
    const { reportNumber } = visits[0]!
    const { why } = of(reportNumber)
    const number = await publishNext(manager, standardId, heavier)
    const { id } = await previewRecalculation(manager, { standardId, number })
    const lineOf = async () => (await viewRecalculation(manager, { standardId, id })).page.lines.find((line) => line.reportNumber === reportNumber)
    expect(await lineOf()).toMatchObject({ oldRevision: 1, newRevision: null })
    expect(await why(manager, { preview: id })).toMatchObject({ score: 375, other: { kind: 'preview', recalculationId: id, version: number }, scoredUnder: number, restated: [] })
    expect(await why(manager, { revision: 1 })).toMatchObject({ score: 750, other: null })

    await confirmRecalculation(manager, { standardId, id, reason })
    expect(await lineOf()).toMatchObject({ oldRevision: 1, newRevision: 2 })
    await expect(why(manager, { preview: id })).rejects.toMatchObject(notThere)
    // The first was made when the report was sent: that minute is for those who review.
    for (const [actor, at] of [[manager, 'told'], [branchManager, null]] as const) {
      expect(await why(actor, { revision: 1 })).toMatchObject({ score: 750, other: { kind: 'revision', revision: 1, at, version: 1 }, scoredUnder: null, recalculated: null })
      expect(await why(actor, { revision: 2 })).toMatchObject({ score: 375, other: null, scoredUnder: number, recalculated: { service: 75_000_000, revision: 1 } })
      expect((await why(actor)).restated).toMatchObject([{ cause: 'recalculated', old: 75_000_000, new: 37_500_000, revisions: { old: 1, new: 2 } }])
    }
    expect((await explainReview(manager, { visitId: visits[0]!.visitId }, 'en')).restated).toMatchObject([{ revisions: { old: 1, new: 2 } }])

    await undoRecalculation(manager, { standardId, id, reason: 'Too early' })
    expect(await why(branchManager, { revision: 2 })).toMatchObject({ score: 375, other: { kind: 'revision', revision: 2, at: 'told', version: number }, scoredUnder: number })
    expect(await why(branchManager, { revision: 1 })).toMatchObject({ score: 750, other: null })
    expect((await why(branchManager)).restated.map(({ revisions }) => revisions)).toEqual([{ old: 2, new: 1 }, { old: 1, new: 2 }])
  })

  it('is the one that stood behind a figure, and not a later one that came to the same', async () => {
    const { manager, standardId, visits } = await aRecalculable()
    const heavy = await recalculate(manager, standardId, await publishNext(manager, standardId, heavier), reason)
    const back = await recalculate(manager, standardId, await publishNext(manager, standardId, weighted()), reason)
    for (const id of [back, heavy]) await undoRecalculation(manager, { standardId, id, reason: 'Too early' })
    const { restated } = await of(visits[0]!.reportNumber).why(manager)
    expect(restated.map(({ old, new: became, revisions }) => [old, revisions.old, became, revisions.new])).toEqual([
      [37_500_000, 2, 75_000_000, 1], [75_000_000, 3, 37_500_000, 2], [37_500_000, 2, 75_000_000, 3], [75_000_000, 1, 37_500_000, 2],
    ])
  })

  it('is there for whoever reads the report and nobody else; a preview for whoever may recalculate', async () => {
    const { manager, organization, organizationId, standardId, visits } = await aRecalculable()
    const { why } = of(visits[0]!.reportNumber)
    await recalculate(manager, standardId, await publishNext(manager, standardId, heavier), reason)
    const { id } = await previewRecalculation(manager, { standardId, number: await publishNext(manager, standardId, weighted({ smiled: 5 })) })
    const elsewhere = await aBranch(organizationId, organization.rootRegionId, { name: 'Elsewhere' })
    const neighbour = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [elsewhere.id] } })
    const stranger = await anActor((await newOrganization()).id, 'owner')
    for (const which of [{ revision: 1 }, { revision: 9 }]) for (const actor of [neighbour, stranger]) await expect(why(actor, which)).rejects.toMatchObject(notThere)
    await expect(why(manager, { revision: 9 })).rejects.toMatchObject(notThere)
    await expect(why(await anActor(organizationId, 'shopper'), { revision: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    for (const role of ['reviewer', 'executive', 'shopper'] as const) await expect(why(await anActor(organizationId, role), { preview: id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(why(stranger, { preview: id })).rejects.toMatchObject(notThere)
    await expect(why(manager, { preview: newId() })).rejects.toMatchObject(notThere)
    expect(await why(manager, { preview: id })).toMatchObject({ other: { kind: 'preview' } })
  })

  it('shows the answers as they were to those who see corrections, and is not there for others', async () => {
    const world = await aPublishedReport({ content: weighted(), answers: { greeted: yes, smiled: { ...no(), comment: 'Ona looked away' }, thanked: yes, clean: yes } })
    const { manager, reviewer, branchManager, visit, visitId } = world
    const { why } = of(visit.reportNumber)
    await correctAnswer(manager, { visitId, revision: 1, criterionKey: 'smiled', answer: { ...yes, comment: '' }, comment: 'Somebody looked away', reason: 'The photo shows it' })
    expect(await why(branchManager)).toMatchObject({ score: 1000 })
    await expect(why(branchManager, { revision: 1 })).rejects.toMatchObject(notThere)
    for (const actor of [manager, reviewer]) {
      expect(await why(actor, { revision: 1 })).toMatchObject({ score: 750, other: { revision: 1 } })
      const { sheet } = await explainReport(actor, { reportNumber: visit.reportNumber, revision: 1 }, 'en')
      const smiled = sheet.sections[0]!.criteria.find(({ key }) => key === 'smiled')!
      expect([smiled.said, smiled.comment, smiled.line.earned]).toEqual([{ kind: 'labels', labels: ['No'] }, 'Ona looked away', 0])
    }
    expect(JSON.stringify(await viewReport(branchManager, { reportNumber: visit.reportNumber }, 'en'))).not.toContain('Ona')
  })

  it('never stood published when it was corrected before', async () => {
    const { manager, visitId } = await aTakenReport({ content: weighted(), answers: { greeted: yes, smiled: no(), thanked: yes, clean: yes } })
    await correctAnswer(manager, { visitId, revision: 1, criterionKey: 'smiled', answer: { ...yes, comment: '' }, reason: 'The photo shows it' })
    await approveReport(manager, { visitId, revision: 2 })
    const { visit } = await stateOf(manager, visitId)
    const { why } = of(visit.reportNumber)
    await expect(why(manager, { revision: 1 })).rejects.toMatchObject(notThere)
    expect(await why(manager, { revision: 2 })).toMatchObject({ score: 1000, other: null })
  })

  it('of a preview is not shown any more once the report is another one', async () => {
    const { manager, standardId, visits } = await aRecalculable()
    const { why } = of(visits[0]!.reportNumber)
    const { id } = await previewRecalculation(manager, { standardId, number: await publishNext(manager, standardId, heavier) })
    await correctAnswer(manager, { visitId: visits[0]!.visitId, revision: 1, criterionKey: 'greeted', answer: { ...yes, comment: '' }, reason: 'The receipt says so' })
    await expect(why(manager, { preview: id })).rejects.toMatchObject(notThere)
  })
})
