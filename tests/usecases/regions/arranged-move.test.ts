import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { findActor } from '@/lib/data/memberships'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { addBranch } from '@/lib/usecases/branches/add-branch'
import { startBranchImport } from '@/lib/usecases/branches/apply-branch-import'
import { mapBranchImport } from '@/lib/usecases/branches/map-branch-import'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { uploadBranchFile } from '@/lib/usecases/branches/upload-branch-file'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addScope } from '@/lib/usecases/members/change-scope'
import { changeMember } from '@/lib/usecases/members/change-member'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { moveRegion } from '@/lib/usecases/regions/move-region'
import { branchFields } from '../../support/branch'
import { chooseAndApply, fileOf } from '../../support/branch-import'
import { aBranch, anActor, newOrganization } from '../../support/world'

const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)
const ARRANGED = '2026-02-01'
const DAY = '2026-03-04'

/** City with a branch, whose move under South is arranged, beside West with another branch. */
async function aCityToMove() {
  const { id, slug, rootRegionId: root } = await newOrganization()
  const [manager, owner] = [await anActor(id, 'manager'), await anActor(id, 'owner')]
  const add = async (name: string) => (await addRegion(manager, { parentId: root, name })).regionId
  const [city, south, west] = [await add('City'), await add('South'), await add('West')]
  await aBranch(id, city)
  const other = await aBranch(id, west, { code: 'W1' })
  const arrange = (from = DAY) => on(ARRANGED, async () => (await moveRegion(manager, { regionId: city, parentId: south, from })).regionId)
  const places = async (branchId: string) => (await viewBranch(manager, { branchId })).placements.map(({ regionId, from }) => [regionId, from])
  return { organizationId: id, slug, manager, owner, city, south, west, other, arrange, places }
}

test('branches that come into a region before the day of its move go on with it, however they come', async () => {
  const { manager, city, arrange, places, other } = await aCityToMove()
  const next = await arrange()
  await on('2026-02-10', async () => {
    await moveBranches(manager, { branchIds: [other.id], regionId: city, from: '2026-02-12' })
    expect((await places(other.id)).slice(-2)).toEqual([[city, '2026-02-12'], [next, DAY]])
    const run = async (text: string) => chooseAndApply(manager, (await uploadBranchFile(manager, fileOf(text))).runId)
    expect(await run('code;name;region\nF1;From a file;City')).toMatchObject({ result: { added: 1 } })
    expect(await run('code;name;region\nF1;From a file;City')).toMatchObject({ result: { changed: 0 } })
    const { branchId } = await addBranch(manager, { regionId: city, fields: branchFields({ code: 'N1' }) })
    expect(await places(branchId)).toEqual([[city, '2026-02-10'], [next, DAY]])
  })
  const standing = () => withTenant(manager, (tx) => tx.branchPlacement.findMany({ where: { regionId: city, toDate: null } }))
  expect(await standing()).toEqual([])
})

test('no region is made below one that is to move, by hand or by a file', async () => {
  const { manager, city, arrange } = await aCityToMove()
  await arrange()
  await on('2026-02-10', async () => {
    const arranged = new Problem('region_moves', { day: DAY })
    await expect(addRegion(manager, { parentId: city, name: 'Late' })).rejects.toMatchObject({ code: arranged.code, details: { day: DAY } })
    const { runId } = await uploadBranchFile(manager, fileOf('code;name;region\nF1;From a file;City / Late'))
    await mapBranchImport(manager, { runId, timeZone: 'Europe/Vilnius' })
    await expect(startBranchImport(manager, { runId })).rejects.toThrow(arranged)
  })
})

test('a branch that moves into a region while that region moves goes on with it', async () => {
  const { manager, city, arrange, places, other } = await aCityToMove()
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const blocker = withTenant(manager, async (tx) => {
    await tx.$queryRaw`select id::text from "BranchPlacement" where "branchId" = ${other.id}::uuid for update`
    await held
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  const moving = on(ARRANGED, () => moveBranches(manager, { branchIds: [other.id], regionId: city, from: ARRANGED }))
  await new Promise((resolve) => setTimeout(resolve, 500))
  const arranging = arrange()
  await new Promise((resolve) => setTimeout(resolve, 500))
  release()
  const [, , next] = await Promise.all([blocker, moving, arranging])
  expect((await places(other.id)).at(-1)).toEqual([next, DAY])
})

test('a scope given while a move is arranged goes on with the region; one in a region that has ended is refused', async () => {
  const { organizationId, slug, owner, city, west, arrange } = await aCityToMove()
  const regional = () => anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [west] } })
  const membershipOf = async (userId: string) => (await withTenant(owner, (tx) => tx.membership.findFirstOrThrow({ where: { userId, toDate: null }, select: { id: true } }))).id
  const [one, two] = [await regional(), await regional()]
  const next = await arrange()
  const scopeOn = (day: string, userId: string) => on(day, async () => {
    const scope = (await findActor(userId, slug))!.scope
    return scope.kind === 'regions' ? [...scope.regionIds].sort() : scope.kind
  })
  const given = { membershipId: await membershipOf(one.userId), regionId: city }
  const [changed, today] = [await membershipOf(two.userId), new Date().toISOString().slice(0, 10)]
  await on('2026-02-10', () => addScope(owner, given))
  expect([await scopeOn('2026-03-03', one.userId), await scopeOn(DAY, one.userId)]).toEqual([[city, west].sort(), [city, west, next].sort()])
  await on(DAY, () => expect(addScope(owner, { ...given, membershipId: changed })).rejects.toThrow(new Problem('not_found')))
  // Somebody's role given anew names the region as it was known: it holds where that goes on, too.
  await changeMember(owner, { membershipId: changed, role: 'regional_manager', regionIds: [city], branchIds: [] })
  expect(await scopeOn(today, two.userId)).toEqual([city, next].sort())
})
