import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { addDays } from '@/lib/domain/visit/days'
import { momentOf } from '@/lib/domain/visit/window'
import { turnProvisional } from '@/lib/usecases/campaigns/turn-provisional'
import { publishDue } from '@/lib/usecases/publishing/publish-due'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { asMigrator } from '../../support/migrator'
import { aTakenReport, stateOf } from '../../support/reviewed'

/** A report taken for review in a campaign that publishes at the wave's end; `endsAt`: the first moment after its last day. */
async function waiting(timeZone = 'UTC') {
  const world = await aTakenReport({ campaign: { publishPolicy: 'wave_end' } })
  const { id: organizationId } = world.organization
  await asMigrator([`update "Organization" set "timeZone" = $2 where id = $1::uuid`, [organizationId, timeZone]])
  // Ahead of today wherever on earth it is read.
  await asMigrator([`update "Wave" set "endsOn" = current_date + 2 where "organizationId" = $1::uuid`, [organizationId]])
  const { waveId } = (await stateOf(world.manager, world.visitId)).visit
  const { endsOn } = await withTenant(world.manager, (tx) => tx.wave.findFirstOrThrow({ where: { organizationId, id: waveId } }))
  const endsAt = momentOf(`${addDays(endsOn.toISOString().slice(0, 10), 1)}T00:00`, timeZone, 'start').at
  const round = async () => {
    await turnProvisional(systemActor(organizationId))
    return publishDue(systemActor(organizationId))
  }
  const approve = (actor = world.reviewer) => approveReport(actor, { visitId: world.visitId, revision: 1 })
  return { ...world, organizationId, waveId, endsAt, round, approve }
}
const before = (moment: Date) => new Date(moment.getTime() - 1_000)
const later = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000)

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('the last day is the organisation’s own: %s', async (timeZone) => {
  const { manager, visitId, organizationId, approve, endsAt, round } = await waiting(timeZone)
  expect(await approve()).toEqual({ published: false, publishAt: null })
  expect(await atTime(before(endsAt), round)).toEqual({ published: 0 })
  expect((await stateOf(manager, visitId)).visit.state).toBe('approved')
  expect(await atTime(endsAt, round)).toEqual({ published: 1 })
  expect(await stateOf(manager, visitId)).toMatchObject({ visit: { state: 'published', publishAt: null }, rollups: [{ visits: 1 }], rollupDifferences: 0 })
  const entries = await withTenant(manager, (tx) => tx.auditEntry.findMany({ where: { organizationId, event: 'visit.publish', subjectId: visitId } }))
  expect(entries).toMatchObject([{ actorRole: 'system', actorUserId: null }])
  expect(await atTime(later(endsAt, 1), round)).toEqual({ published: 0 })
})

test('the wave’s turn asks the worker to publish at once', async () => {
  const { organizationId, endsAt } = await waiting()
  await atTime(endsAt, () => turnProvisional(systemActor(organizationId)))
  const asked = await withTenant(systemActor(organizationId), (tx) => tx.$queryRaw`
    select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'publish_due' and j.payload ->> 'organizationId' = ${organizationId}`)
  expect(asked).toHaveLength(1)
})

test('two workers at once publish it once', async () => {
  const { manager, visitId, organizationId, approve, endsAt } = await waiting()
  await approve()
  const system = systemActor(organizationId)
  await Promise.all([1, 2].map(() => atTime(endsAt, () => turnProvisional(system))))
  const two = await Promise.all([1, 2].map(() => atTime(endsAt, () => publishDue(system))))
  expect(two.reduce((sum, { published }) => sum + published, 0)).toBe(1)
  const { visit, rollups, rollupDifferences } = await stateOf(manager, visitId)
  expect({ visit, rollups, rollupDifferences }).toMatchObject({ visit: { state: 'published' }, rollups: [{ visits: 1 }], rollupDifferences: 0 })
  const turns = await withTenant(manager, (tx) => tx.visitTransition.count({ where: { organizationId, visitId, verb: 'publish' } }))
  expect(turns).toBe(1)
})

test('a report approved after the end is published at once: by the manager who approves, else by the system', async () => {
  const [reviewed, managed] = [await waiting(), await waiting()]
  const afterwards = later(reviewed.endsAt, 3)
  await atTime(reviewed.endsAt, reviewed.round)
  expect((await atTime(afterwards, () => reviewed.approve())).publishAt).toEqual(afterwards)
  expect(await atTime(later(afterwards, 1), reviewed.round)).toEqual({ published: 1 })
  await atTime(managed.endsAt, managed.round)
  expect(await atTime(afterwards, () => managed.approve(managed.manager))).toEqual({ published: true, publishAt: null })
})

test('a wave that is prolonged keeps its reports back again', async () => {
  const { organizationId, manager, waveId, approve, endsAt, round } = await waiting()
  await approve()
  await withTenant(manager, (tx) => tx.wave.updateMany({ where: { organizationId, id: waveId }, data: { endsOn: later(endsAt, 9) } }))
  expect(await atTime(endsAt, round)).toEqual({ published: 0 })
})
