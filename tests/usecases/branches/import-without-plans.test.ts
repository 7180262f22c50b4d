import { expect, test } from 'vitest'
import { todayUtc } from '@/lib/data/days'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { addDays } from '@/lib/domain/visit/days'
import { applyAll, chooseAndApply, fileOf } from '../../support/branch-import'
import { startBranchImport } from '@/lib/usecases/branches/apply-branch-import'
import { mapBranchImport } from '@/lib/usecases/branches/map-branch-import'
import { uploadBranchFile } from '@/lib/usecases/branches/upload-branch-file'
import { viewBranch } from '@/lib/usecases/branches/view-branch'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

/** A visited today and not yet told of, B with nothing; read by a manager who is an executive too and sees no plans. */
async function aNetwork() {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  const manager = await anActor(organizationId, 'manager')
  const [a, b] = [await aBranch(organizationId, root, { code: 'A' }), await aBranch(organizationId, root, { code: 'B' })]
  const content = someContent(['greeted'])
  const { standardId, versionId } = await aVersion(organizationId, content)
  const today = todayUtc()
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q', startsOn: addDays(today, -30), endsOn: addDays(today, 30) }])
  await makeVisits(organizationId, programme, new Map([[versionId, content]]), [
    { branchId: a.id, regionId: root, waveId: programme.waves[0]!.id, versionId, on: today, answers: yesBut(content), state: 'approved' },
  ])
  return { manager, root, a, b, planless: { ...manager, roles: ['manager' as const, 'executive' as const] } }
}
const closures = (actor: Awaited<ReturnType<typeof aNetwork>>['manager']) => withTenant(actor, (tx) => tx.branchClosure.count())

test('who sees no plans closes nothing by a file, not even what a colleague ticked', async () => {
  const { manager, planless } = await aNetwork()
  const { runId } = await uploadBranchFile(planless, fileOf('code;name\nC;Gedimino 9'))
  for (const closeMissing of ['all' as const, [crypto.randomUUID()]])
    await expect(mapBranchImport(planless, { runId, closeMissing })).rejects.toThrow(new Problem('forbidden'))
  await mapBranchImport(manager, { runId, closeMissing: 'all', timeZone: 'Europe/Vilnius' })
  await startBranchImport(planless, { runId })
  await applyAll(planless, runId)
  expect(await closures(manager)).toBe(0)
  const { runId: own } = await uploadBranchFile(manager, fileOf('code;name\nC;Gedimino 9'))
  await mapBranchImport(manager, { runId: own, closeMissing: 'all' })
  expect(await chooseAndApply(manager, own)).toMatchObject({ result: { closed: 2 } })
})

test('the day a file moves branches on tells nobody who sees no plans which was visited today', async () => {
  const { manager, planless, root, a, b } = await aNetwork()
  await addRegion(manager, { parentId: root, name: 'North' })
  await chooseAndApply(planless, (await uploadBranchFile(planless, fileOf(`code;name;region\nA;${a.name};North\nB;${b.name};North`))).runId)
  const movesOn = async (branchId: string) => (await viewBranch(manager, { branchId })).placements.at(-1)!.from
  expect([await movesOn(a.id), await movesOn(b.id)]).toEqual([addDays(todayUtc(), 2), addDays(todayUtc(), 2)])
})
