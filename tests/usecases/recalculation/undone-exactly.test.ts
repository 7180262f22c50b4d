import { expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { StandardContent } from '@/lib/domain/standard/content'
import { editAction } from '@/lib/usecases/actions/edit-action'
import { finishAction } from '@/lib/usecases/actions/finish-action'
import { confirmRecalculation } from '@/lib/usecases/recalculation/confirm-recalculation'
import { previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { makeVisits, yesBut } from '../../support/published'
import { aRecalculable, publishedFigures, publishNext, recalculate, weighted } from '../../support/recalculation'

const reason = 'The greeting counts twice'
const content = weighted()
type World = Awaited<ReturnType<typeof aRecalculable>>

/** What passes under it: both answers, or "no" alone. */
const passing = (answers: readonly string[]): StandardContent => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map((one) => ('options' in one ? { ...one, options: one.options.map((option) => ({ ...option, pass: answers.includes(option.key) })) } : one)),
  })),
})
const greetedAt = ({ manager, organizationId, branch }: World) =>
  withTenant(manager, (tx) =>
    tx.action.findFirstOrThrow({
      where: { organizationId, branchId: branch.id, criterionKey: 'greeted' },
      select: { id: true, revision: true, state: true, holding: true, dueOn: true, openedByVisitId: true },
    }),
  )
const postpone = async (world: World, dueOn: string) => {
  const { id: actionId, revision } = await greetedAt(world)
  await editAction(world.manager, { actionId, revision, dueOn, owner: 'Ona' })
}
const visitOn = async ({ organizationId, organization, programme, versionId, branch }: World, on: string, failed: string[] = []) => {
  const visit = { branchId: branch.id, regionId: organization.rootRegionId, waveId: programme.waves[1]!.id, versionId, on, answers: yesBut(content, { failed }) }
  await atTime(new Date(`${on}T12:00:00Z`), () => makeVisits(organizationId, programme, new Map([[versionId, content]]), [visit]))
}
const day = (on: string) => new Date(`${on}T00:00:00Z`)

it('an action a person postponed after the recalculation keeps that day', async () => {
  const world = await aRecalculable()
  const { manager, standardId, programme, visits } = world
  const before = await greetedAt(world)
  expect(before).toMatchObject({ state: 'open', openedByVisitId: visits[0]!.visitId })
  const number = await publishNext(manager, standardId, passing(['yes', 'no']))
  // Of the first wave alone: the second one's visit failed it too, so it stays open, as of that one.
  const { id } = await previewRecalculation(manager, { standardId, number, waveId: programme.waves[0]!.id })
  await confirmRecalculation(manager, { standardId, id, reason })
  expect(await greetedAt(world)).toMatchObject({ state: 'open', openedByVisitId: visits[2]!.visitId, dueOn: before.dueOn })
  await postpone(world, '2027-03-01')
  await undoRecalculation(manager, { standardId, id, reason })
  expect(await greetedAt(world)).toMatchObject({ state: 'open', dueOn: day('2027-03-01') })
})

it.each([
  { meanwhile: 'passed', failed: [], postponed: null, due: '2026-12-24' },
  { meanwhile: 'failed, and was given another day', failed: ['greeted'], postponed: '2027-03-01', due: '2027-03-01' },
])('an action that was dropped, and then $meanwhile at another visit, is due on $due again', async ({ failed, postponed, due }) => {
  const world = await aRecalculable()
  const { manager, standardId } = world
  await postpone(world, '2026-12-24')
  const id = await recalculate(manager, standardId, await publishNext(manager, standardId, passing(['yes', 'no'])))
  expect((await greetedAt(world)).state).toBe('dropped')
  await visitOn(world, '2026-09-10', failed)
  if (postponed) await postpone(world, postponed)
  await undoRecalculation(manager, { standardId, id, reason })
  expect(await greetedAt(world)).toMatchObject({ state: 'open', dueOn: day(due) })
}, 240_000)

it('an action that held and was reopened by the recalculation holds again, due when it was', async () => {
  const world = await aRecalculable()
  const { manager, standardId } = world
  const { id: actionId, revision } = await greetedAt(world)
  await atTime(new Date('2026-08-20T12:00:00Z'), () => finishAction(manager, { actionId, revision, note: 'Trained the shift' }))
  await visitOn(world, '2026-09-10')
  const before = await publishedFigures(manager)
  expect(await greetedAt(world)).toMatchObject({ state: 'holding', holding: 1 })
  const id = await recalculate(manager, standardId, await publishNext(manager, standardId, passing(['no'])))
  expect((await greetedAt(world)).state).toBe('reopened')
  await undoRecalculation(manager, { standardId, id, reason })
  expect(await publishedFigures(manager)).toEqual(before)
}, 240_000)

it('an answer that rests stands in the section it was asked in, whatever scores were in between', async () => {
  const { manager, standardId } = await aRecalculable()
  const [section] = content.sections
  const without = { ...content, sections: [{ ...section!, criteria: section!.criteria.filter(({ key }) => key !== 'thanked') }] }
  const moved = { ...content, sections: [...without.sections, { ...section!, key: 'farewell', criteria: section!.criteria.filter(({ key }) => key === 'thanked') }] }
  const [dropping, moving] = [await publishNext(manager, standardId, without), await publishNext(manager, standardId, moved)]
  await recalculate(manager, standardId, dropping)
  const before = await publishedFigures(manager)
  const id = await recalculate(manager, standardId, moving)
  expect((await publishedFigures(manager)).answers.map(({ sectionKey }) => sectionKey)).toContain('farewell')
  await undoRecalculation(manager, { standardId, id, reason })
  expect(await publishedFigures(manager)).toEqual(before)
})
