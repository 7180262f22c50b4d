import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { countRollupDifferences } from '@/lib/data/rollups/rebuild'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { moveBranches, previewMove } from '@/lib/usecases/branches/move-branches'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = someContent(['greeted', 'smiled'])
const inMarch = <T>(work: () => Promise<T>) => atTime(new Date('2026-03-10T12:00:00Z'), work)

test('a correction of the past is seen before, needs its reason, moves published figures, and a closed wave stays as it was closed and lists it', async () => {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  const manager = await anActor(organizationId, 'manager')
  const add = async (name: string) => (await addRegion(manager, { parentId: root, name })).regionId
  const [north, east] = [await add('North'), await add('East')]
  const branch = await aBranch(organizationId, north)
  const { standardId, versionId } = await aVersion(organizationId, content)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-01-31' }, { name: 'Q2', startsOn: '2026-02-01', endsOn: '2026-02-28' }])
  const made = await makeVisits(organizationId, programme, new Map([[versionId, content]]), [['2026-01-05', 0], ['2026-01-20', 0], ['2026-02-10', 1]].map(([on, wave]) => ({
    branchId: branch.id, regionId: north, waveId: programme.waves[wave as number]!.id, versionId, on: on as string, answers: yesBut(content, { failed: ['smiled'] }),
  })))
  await withTenant(manager, (tx) => tx.wave.updateMany({ where: { id: programme.waves[0]!.id }, data: { state: 'closed' } }))
  const wish = { branchIds: [branch.id], regionId: east, from: '2026-01-15' }
  await inMarch(async () => {
    const preview = await previewMove(manager, wish)
    expect(preview).toMatchObject({ corrects: true, regrouped: [
      { wave: 'Q1', closed: true, from: 'North', to: 'East', visits: 1, branches: 1 }, { wave: 'Q2', closed: false, from: 'North', to: 'East', visits: 1, branches: 1 },
    ] })
    await expect(moveBranches(manager, { ...wish, seen: preview.seen })).rejects.toThrow(new Problem('reason_missing'))
    expect(await moveBranches(manager, { ...wish, seen: preview.seen, reason: 'The district was redrawn in January' })).toEqual({ moved: 1, regrouped: 2 })
    const visitsOf = async (regionId: string, wave: number | null) => {
      const page = await viewArea(manager, { regionId, period: wave === null ? 'all' : programme.waves[wave]!.id })
      return page === 'empty' ? 0 : page.view.counts.published
    }
    expect([await visitsOf(north, 0), await visitsOf(east, 0), await visitsOf(north, 1), await visitsOf(east, 1)]).toEqual([2, 0, 0, 1])
    expect([await visitsOf(north, null), await visitsOf(east, null)]).toEqual([1, 2])
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [east] } })
    // North, which was closed with that visit, lists what moved, and so does East, which was closed without it and would have it today.
    const page = await viewArea(regional, { regionId: east, period: programme.waves[0]!.id })
    expect(page === 'empty' ? null : page.restatements).toMatchObject({ groups: [{ first: { reportNumber: made[1]!.reportNumber, reason: 'The district was redrawn in January' } }], inAll: 1 })
    const before = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
    const past = await viewArea(before, { regionId: north, period: programme.waves[0]!.id })
    const whole = await viewArea(manager, { regionId: north, period: programme.waves[0]!.id })
    expect(whole === 'empty' ? [] : whole.restatements.groups.map(({ first }) => first)).toMatchObject([{ reportNumber: made[1]!.reportNumber, cause: 'regrouped', reason: 'The district was redrawn in January', oldService: 50_000_000, newService: 50_000_000 }])
    // North's past page still names the branch that stood there then, without a way to what is East's today.
    expect(past === 'empty' ? [] : past.view.groups.flatMap(({ branches }) => branches)).toMatchObject([{ id: branch.id, own: false }])
  })
  // Corrected again on the same day, and back: the places know only the last, the history every one, with who did it.
  const again = (minute: string, regionId: string) => atTime(new Date(`2026-03-10T12:${minute}:00Z`), () => moveBranches(manager, { ...wish, regionId, reason: 'Not that one' }))
  await again('10', north)
  await again('20', east)
  const { turns, labels } = await inMarch(() => viewBranch(manager, { branchId: branch.id }))
  const corrected = turns.flatMap((turn) => (turn.kind === 'corrected' ? [turn] : []))
  expect(corrected).toEqual([east, north, east].map((regionId) => ({ kind: 'corrected', day: '2026-03-10', since: '2026-01-15', regionId, by: 'A manager' })))
  expect(labels).toMatchObject({ [north]: 'North', [east]: 'East' })
  expect(await withTenant(manager, (tx) => countRollupDifferences(tx))).toBe(0)
})
