import { describe, expect, it } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { explainReport } from '@/lib/usecases/published/explain-report'
import { confirmRecalculation } from '@/lib/usecases/recalculation/confirm-recalculation'
import { discardRecalculation, previewAgain } from '@/lib/usecases/recalculation/discard-recalculation'
import { listRecalculations } from '@/lib/usecases/recalculation/list-recalculations'
import { previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { viewRecalculation } from '@/lib/usecases/recalculation/view-recalculation'
import { explainReview } from '@/lib/usecases/reviews/explain-review'
import { viewReport } from '@/lib/usecases/published/view-report'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { aRecalculable, publishedFigures, publishNext, recalculate, weighted } from '../../support/recalculation'
import { mailsOf } from '../../support/reviewed'
import { aYesNo } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const heavier = weighted({ greeted: 5 })
const reason = 'The greeting counts twice'
const address = ({ userId, roles: [role] }: { userId: string; roles: readonly string[] }) => `${role}-${userId.slice(-12)}@example.test`

describe('a preview', () => {
  it('says what would come out, whom it would reach, and moves nothing', async () => {
    const { manager, organization, organizationId, standardId, branch, visits } = await aRecalculable()
    const executive = await anActor(organizationId, 'executive', { name: 'Egle' })
    await anActor(organizationId, 'regional_manager', { name: 'Tomas', scope: { kind: 'regions', regionIds: [organization.rootRegionId] } })
    await anActor(organizationId, 'branch_manager', { name: 'Jonas', scope: { kind: 'branches', branchIds: [branch.id] } })
    const number = await publishNext(manager, standardId, heavier)
    const before = await publishedFigures(manager)
    const { id } = await previewRecalculation(manager, { standardId, number })
    expect(await publishedFigures(manager)).toEqual(before)
    const seen = await viewRecalculation(manager, { standardId, id })
    // 3 of 8 where 3 of 4 was; 2 of 8 where 2 of 4 was.
    expect(seen.page.lines.map(({ old, new: fresh }) => [old.service, fresh.service])).toEqual([
      [75_000_000, 37_500_000], [75_000_000, 37_500_000], [50_000_000, 25_000_000], [50_000_000, 25_000_000],
    ])
    expect(seen.totals).toMatchObject({
      changed: 4, same: 0, stays: 0, apart: 0, restated: 2, reasons: [],
      channels: [{ channel: 'on_site', countedOld: 4, countedNew: 4, meanOld: 62_500_000, meanNew: 31_250_000, outcomes: [{ old: 'inside', new: 'below', visits: 2 }] }],
    })
    expect(seen.page.lines[0]).toMatchObject({ channel: 'on_site', purpose: 'routine' })
    expect(seen.totals.channels[0]!.bins.map(({ old, new: fresh }) => [old, fresh])).toEqual([[0, 0], [0, 0], [0, 2], [0, 2], [0, 0], [2, 0], [0, 0], [2, 0], [0, 0], [0, 0]])
    expect(seen.readers).toEqual([{ name: 'Egle', role: 'executive', reports: 4 }, { name: 'Jonas', role: 'branch_manager', reports: 2 }, { name: 'Tomas', role: 'regional_manager', reports: 4 }])
    expect((await mailsOf('recalculated')).map(({ to }) => to)).not.toContain(address(executive))
    expect(visits).toHaveLength(4)
  })

  it('is one a standard; of two at once one is made', async () => {
    const { manager, standardId } = await aRecalculable()
    const number = await publishNext(manager, standardId, heavier)
    const two = await Promise.allSettled([1, 2].map(() => previewRecalculation(manager, { standardId, number })))
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(two.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'recalculation_open' } })
    const [open] = (await listRecalculations(manager, { standardId })).recalculations
    await discardRecalculation(manager, { standardId, id: open!.id })
    await expect(discardRecalculation(manager, { standardId, id: open!.id })).rejects.toMatchObject({ code: 'recalculation_moved_on' })
    await previewRecalculation(manager, { standardId, number })
  })

  it('of a wave or some days holds only their visits; of nothing, a draft or an absent version there is none', async () => {
    const { manager, standardId, programme } = await aRecalculable()
    await expect(previewRecalculation(manager, { standardId, number: 1 })).rejects.toMatchObject({ code: 'recalculation_nothing', details: { chosen: 4, already: 4, newer: 0 } })
    await expect(previewRecalculation(manager, { standardId, number: 2 })).rejects.toMatchObject({ code: 'not_found' })
    const number = await publishNext(manager, standardId, heavier)
    const count = async (over: object) => {
      const { id } = await previewRecalculation(manager, { standardId, number, ...over })
      const { totals } = await viewRecalculation(manager, { standardId, id })
      await discardRecalculation(manager, { standardId, id })
      return totals.changed
    }
    expect(await count({ waveId: programme.waves[0]!.id })).toBe(2)
    expect(await count({ fromDay: '2026-05-05', toDay: '2026-08-04' })).toBe(2)
    expect(await count({ fromDay: '2026-08-04', toDay: '2026-05-05' })).toBe(2)
    await expect(previewRecalculation(manager, { standardId, number, fromDay: '2027-01-01' })).rejects.toMatchObject({ code: 'recalculation_nothing', details: { chosen: 0 } })
  })

  it('leaves visits as they are whose answers cover too little, or that were never asked a gate', async () => {
    const { manager, standardId } = await aRecalculable()
    const section = heavier.sections[0]!
    const wide = { ...heavier, sections: [{ ...section, criteria: [...section.criteria, aYesNo('new_one', { weightMilli: 40_000 })] }] }
    const gated = { ...heavier, sections: [{ ...section, criteria: [...section.criteria, aYesNo('licence', { weightMilli: 0, gate: 'fails_visit' })] }] }
    for (const [content, stays] of [[wide, 'covered_too_little'], [gated, 'gate_not_asked']] as const) {
      const number = await publishNext(manager, standardId, content)
      const { id } = await previewRecalculation(manager, { standardId, number })
      const { totals, page } = await viewRecalculation(manager, { standardId, id, kind: 'stays' })
      expect(totals).toMatchObject({ changed: 0, stays: 4, reasons: [{ reason: stays, visits: 4 }] })
      expect(page.lines[0]!.new).toEqual(page.lines[0]!.old)
      await expect(confirmRecalculation(manager, { standardId, id, reason })).rejects.toMatchObject({ code: 'recalculation_nothing', details: { chosen: 4, stays: 4 } })
      await discardRecalculation(manager, { standardId, id })
    }
  })
})

describe('confirmed', () => {
  it('moves scores, rollups, actions and the restatements of the closed wave, tells readers, and is undone exactly', async () => {
    const { manager, organizationId, standardId, branch, visits } = await aRecalculable()
    const branchManager = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })
    const number = await publishNext(manager, standardId, heavier)
    const before = await publishedFigures(manager)
    const id = await recalculate(manager, standardId, number, reason)
    const after = await publishedFigures(manager)
    expect(after.differences).toBe(0)
    expect(after.branches).toHaveLength(4)
    expect(after.branches.every((row) => row.standardVersionId !== before.branches[0]!.standardVersionId)).toBe(true)
    expect(after.waves).toEqual(before.waves)
    const restated = () => withTenant(manager, (tx) => tx.restatement.findMany({ where: { organizationId }, orderBy: [{ at: 'asc' }, { oldService: 'desc' }] }))
    expect(await restated()).toMatchObject([{ oldService: 75_000_000, newService: 37_500_000, reason }, { oldService: 50_000_000, newService: 25_000_000 }])
    const report = await viewReport(branchManager, { reportNumber: visits[2]!.reportNumber }, 'en')
    expect(report).toMatchObject({
      kind: 'published', report: { version: 1, scoredUnder: number, recalculated: { service: 75_000_000, reason }, sheet: { serviceTenths: 375, outcome: 'below' } },
    })
    // Its zone is that of the version it is scored by, for readers and on the reviewer's desk alike; the visit keeps its own.
    expect(await explainReport(branchManager, { reportNumber: visits[2]!.reportNumber }, 'en')).toMatchObject({ version: 1, scoredUnder: number })
    expect(await explainReview(manager, { visitId: visits[2]!.visitId }, 'en')).toMatchObject({ scoredUnder: number })
    expect((await mailsOf('recalculated')).filter(({ to }) => to === address(branchManager))).toHaveLength(1)
    expect(await viewRecalculation(manager, { standardId, id })).toMatchObject({ state: 'applied', told: 1, undoTold: null, applied: 'Rasa', inTheWay: [], readers: [] })

    await undoRecalculation(manager, { standardId, id, reason: 'Too early' })
    expect(await publishedFigures(manager)).toEqual(before)
    expect((await restated()).slice(2)).toMatchObject([{ oldService: 37_500_000, newService: 75_000_000, reason: 'Too early' }, { oldService: 25_000_000, newService: 50_000_000 }])
    expect(await viewReport(branchManager, { reportNumber: visits[2]!.reportNumber }, 'en')).toMatchObject({ report: { scoredUnder: null, recalculated: null, sheet: { serviceTenths: 750 } } })
    expect((await mailsOf('recalculation_undone')).filter(({ to }) => to === address(branchManager))).toHaveLength(1)
    expect(await viewRecalculation(manager, { standardId, id })).toMatchObject({ state: 'undone', told: 1, undoTold: 1 })
    await expect(undoRecalculation(manager, { standardId, id, reason })).rejects.toMatchObject({ code: 'recalculation_moved_on' })
  })

  it('drops and opens corrective actions with the answers’ new marks, and puts each back as it stood', async () => {
    const { manager, organizationId, standardId } = await aRecalculable()
    const actions = () => withTenant(manager, (tx) => tx.action.findMany({ where: { organizationId }, orderBy: { id: 'asc' }, select: { id: true, state: true, dueOn: true, openedByVisitId: true, criterionKey: true } }))
    // Due at other times, one reopened by hand: nothing that reports could tell.
    await withTenant(manager, async (tx) => {
      await tx.action.updateMany({ where: { organizationId }, data: { dueOn: new Date('2026-09-09') } })
      await tx.action.updateMany({ where: { organizationId, criterionKey: 'smiled' }, data: { state: 'reopened' } })
    })
    const before = await actions()
    expect(before.map(({ criterionKey, state }) => `${criterionKey} ${state}`).sort()).toEqual(['greeted open', 'greeted open', 'smiled reopened'])
    const lenient = { ...heavier, sections: heavier.sections.map((section) => ({ ...section, criteria: section.criteria.map((one) => ('options' in one ? { ...one, options: one.options.map((option) => ({ ...option, pass: true })) } : one)) })) }
    const id = await recalculate(manager, standardId, await publishNext(manager, standardId, lenient))
    expect((await actions()).map(({ state }) => state)).toEqual(['dropped', 'dropped', 'dropped'])
    await undoRecalculation(manager, { standardId, id, reason })
    expect(await actions()).toEqual(before)
  })

  it('twice at once moves once', async () => {
    const { manager, standardId } = await aRecalculable()
    const number = await publishNext(manager, standardId, heavier)
    const { id } = await previewRecalculation(manager, { standardId, number })
    const two = await Promise.allSettled([1, 2].map(() => confirmRecalculation(manager, { standardId, id, reason })))
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(two.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'recalculation_moved_on' } })
    expect((await publishedFigures(manager)).differences).toBe(0)
  })

  it('does not move anything when a visit was changed since the preview, and says which', async () => {
    const { manager, standardId, visits } = await aRecalculable()
    const number = await publishNext(manager, standardId, heavier)
    const { id } = await previewRecalculation(manager, { standardId, number })
    await withdrawVisit(manager, { visitId: visits[3]!.visitId, reason: 'The wrong branch', replace: false })
    const before = await publishedFigures(manager)
    const stale = { code: 'recalculation_stale', details: { count: 1, reports: visits[3]!.reportNumber } }
    await expect(confirmRecalculation(manager, { standardId, id, reason })).rejects.toMatchObject(stale)
    expect(await publishedFigures(manager)).toEqual(before)
    expect((await viewRecalculation(manager, { standardId, id })).inTheWay).toEqual([visits[3]!.reportNumber])
    const again = await previewAgain(manager, { standardId, id })
    expect((await viewRecalculation(manager, { standardId, id: again.id })).missing).toBe(0)
    expect(await confirmRecalculation(manager, { standardId, id: again.id, reason })).toEqual({ moved: 3 })
  })

  it('cannot be undone once a visit was changed after it, and says which', async () => {
    const { manager, standardId, visits } = await aRecalculable()
    const id = await recalculate(manager, standardId, await publishNext(manager, standardId, heavier))
    await excludeVisit(manager, { visitId: visits[0]!.visitId, reason: 'Construction' })
    const before = await publishedFigures(manager)
    await expect(undoRecalculation(manager, { standardId, id, reason })).rejects.toMatchObject({ code: 'recalculation_changed_since', details: { count: 1, reports: visits[0]!.reportNumber } })
    expect(await publishedFigures(manager)).toEqual(before)
  })
})

describe('is the manager’s of the whole organisation', () => {
  it('and refused to everybody else; another organisation’s does not exist', async () => {
    const { manager, organization, organizationId, standardId } = await aRecalculable()
    const number = await publishNext(manager, standardId, heavier)
    const { id } = await previewRecalculation(manager, { standardId, number })
    const asked = { standardId, id, reason }
    const doors: ((actor: Actor) => Promise<unknown>)[] = [
      (actor) => previewRecalculation(actor, { standardId, number }), (actor) => confirmRecalculation(actor, asked), (actor) => undoRecalculation(actor, asked),
      (actor) => discardRecalculation(actor, asked), (actor) => previewAgain(actor, asked), (actor) => viewRecalculation(actor, asked),
      async (actor) => listRecalculations(actor, { standardId }),
    ]
    for (const actor of [
      await anActor(organizationId, 'reviewer'), await anActor(organizationId, 'executive'),
      await anActor(organizationId, 'manager', { scope: { kind: 'regions', regionIds: [organization.rootRegionId] } }),
    ])
      for (const door of doors) await expect(door(actor)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await anActor((await newOrganization()).id, 'owner')
    for (const door of doors) await expect(door(stranger)).rejects.toMatchObject({ code: 'not_found' })
  })
})
